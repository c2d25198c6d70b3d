import { expect, test } from 'vitest';
import { dynamoKeptEntriesStore } from '../../../functions/adapters/aws/dynamo-kept-entries-store.ts';
import type { KeptEntries } from '../../../functions/core/kept-entries.ts';
import { anInvitation } from '../../builders/an-invitation.ts';
import { invitationIdOf, matchIdOf, participantIdOf } from '../../builders/ids.ts';
import { freshTables } from '../embedded.ts';
import { minute } from '../rows.ts';

const store = async () => dynamoKeptEntriesStore(await freshTables());
const kept = (goal: string, changed: Partial<KeptEntries> = {}): KeptEntries => ({
  participantId: participantIdOf(1),
  matchId: matchIdOf(1),
  name: 'goals',
  entries: [{ goal, weight: 2 }],
  keptAt: minute(1),
  ...changed,
});
const found = (goal: string) => new Map([['goals', [{ goal, weight: 2 }]]]);

test('nothing kept is nothing found', async () => {
  expect(await (await store()).get(participantIdOf(1), matchIdOf(1), ['goals'])).toEqual(new Map());
  expect(await (await store()).get(participantIdOf(1), undefined, [])).toEqual(new Map());
});

test('entries are found by participant, match and name, and by nobody else', async () => {
  const entries = await store();
  await entries.keep(kept('Lead'));
  expect(await entries.get(participantIdOf(1), matchIdOf(1), ['goals', 'steps'])).toEqual(found('Lead'));
  expect(await entries.get(participantIdOf(1), matchIdOf(2), ['goals'])).toEqual(new Map());
  expect(await entries.get(participantIdOf(2), matchIdOf(1), ['goals'])).toEqual(new Map());
  expect(await entries.get(participantIdOf(1), undefined, ['goals'])).toEqual(new Map());
});

test('what is about no match is found for every match that has nothing of its own', async () => {
  const entries = await store();
  await entries.keep(kept('Mine', { matchId: undefined }));
  await entries.keep(kept('Ours'));
  expect(await entries.get(participantIdOf(1), matchIdOf(1), ['goals'])).toEqual(found('Ours'));
  expect(await entries.get(participantIdOf(1), matchIdOf(2), ['goals'])).toEqual(found('Mine'));
});

test('the newest stay, in whatever order they arrive', async () => {
  const entries = await store();
  await entries.keep(kept('Second', { keptAt: minute(2) }));
  await entries.keep(kept('First', { keptAt: minute(1) }));
  expect(await entries.get(participantIdOf(1), matchIdOf(1), ['goals'])).toEqual(found('Second'));
  await entries.keep(kept('Third', { keptAt: minute(3) }));
  expect(await entries.get(participantIdOf(1), matchIdOf(1), ['goals'])).toEqual(found('Third'));
});

test('what an invitation’s response kept is dropped with it, and what took its place is not', async () => {
  const entries = await store();
  const invitation = anInvitation({ participantId: participantIdOf(1), matchId: matchIdOf(1) });
  const own = () => entries.get(participantIdOf(1), matchIdOf(1), ['goals']);
  await entries.drop(invitation, 'goals');
  await entries.keep(kept('Lead', { invitationId: invitation.id }));
  await entries.drop(invitation, 'goals');
  expect(await own()).toEqual(new Map());
  await entries.keep(kept('Speak', { invitationId: invitationIdOf(2) }));
  await entries.drop(invitation, 'goals');
  expect(await own()).toEqual(found('Speak'));
});
