import { expect, test } from 'vitest';
import { dynamoAgreementStore } from '../../../functions/adapters/aws/dynamo-agreement-store.ts';
import { aConsent, aProposal } from '../../builders/an-agreement.ts';
import { matchIdOf, waveIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';

const store = async () => dynamoAgreementStore(await freshTables());

test('a match that has agreed on nothing has nothing', async () => {
  const agreements = await store();
  expect(await agreements.get(waveIdOf(1), matchIdOf(1))).toEqual({ versions: [], consents: [] });
  expect(await agreements.list(waveIdOf(1))).toEqual([]);
});

test('of two who propose the same version one is kept, and the other learns of it', async () => {
  const agreements = await store();
  const outcomes = await Promise.all([agreements.propose(aProposal(1)), agreements.propose(aProposal(2))]);
  expect(outcomes.toSorted()).toEqual([false, true]);
  const { versions } = await agreements.get(waveIdOf(1), matchIdOf(1));
  expect(versions).toEqual([outcomes[0] === true ? aProposal(1) : aProposal(2)]);
});

test('the first consent of a person to a version stays', async () => {
  const agreements = await store();
  await agreements.propose(aProposal(1));
  await agreements.consent(aConsent(2));
  await agreements.consent(aConsent(2, 1, { at: '2027-01-01T00:00:00.000Z' }));
  const { consents } = await agreements.get(waveIdOf(1), matchIdOf(1));
  expect(consents).toEqual([aConsent(2)]);
});

test('each match has its own, and a wave lists them all', async () => {
  const agreements = await store();
  const other = { matchId: matchIdOf(2) };
  await agreements.propose(aProposal(1));
  await agreements.propose(aProposal(1, 1, other));
  await agreements.consent(aConsent(2, 1, other));
  await agreements.propose(aProposal(1, 1, { waveId: waveIdOf(2) }));
  expect(await agreements.list(waveIdOf(1))).toEqual([
    { versions: [aProposal(1)], consents: [] },
    { versions: [aProposal(1, 1, other)], consents: [aConsent(2, 1, other)] },
  ]);
});
