import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerPlausibly } from '../../functions/compose/simulation/answer-plausibly.ts';
import { seededChance } from '../../functions/compose/simulation/seeded.ts';
import type { DraftFields, SurveyResponse } from '../../functions/core/survey-response.ts';
import type { Ports } from '../../functions/ports.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import { openLink, type Occasion } from '../../functions/workflows/open-link.ts';
import { saveDraft } from '../../functions/workflows/save-draft.ts';
import { submitResponse } from '../../functions/workflows/submit-response.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { crashing } from '../crashing.ts';
import { openAt, tokenOf, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
const SEALING = '2026-05-22T08:00:00.000Z';
const FORM = 'form00000000000000001';
const OTHER_FORM = 'form00000000000000002';

let world: World;
let person = 0;
let occasion: Occasion;
let fields: DraftFields;

const reopened = async (): Promise<Occasion> => {
  const opened = await openLink(world.ports, tokenOf(world, `mentee.${person}@example.org`));
  if (opened.kind === 'unknown') throw new Error('the link is unknown');
  return opened.occasion;
};
const stored = async (): Promise<SurveyResponse[]> =>
  (await world.ports.responses.list(occasion.wave.id)).filter(
    ({ invitationId }) => invitationId === occasion.invitation.id,
  );

beforeAll(async () => {
  world = await aWorld();
  await withCohort(world, { only: ['accountability-checklist-1'], roster: rosterOfPairs(20) });
  await openAt(world, OPENING);
});

/** Each test answers for a mentee of their own. */
beforeEach(async () => {
  world.stopAt(OPENING);
  person += 1;
  occasion = await reopened();
  fields = answerPlausibly(seededChance(person), occasion.instrument, 'mentee', 0.7);
});

describe('a submission', () => {
  it('is stored with the definition it answers, and marks the invitation', async () => {
    await saveDraft(world.ports, occasion, 'checklist', fields);
    const outcome = await submitResponse(world.ports, occasion, fields, FORM);
    const [response] = await stored();
    expect(outcome).toEqual({ kind: 'accepted', receipt: response?.receipt, repeated: false });
    expect(response).toMatchObject({
      submissionId: FORM,
      submittedAt: OPENING,
      role: 'mentee',
      instrument: occasion.wave.instrument,
    });
    expect((await reopened()).invitation.answeredAt).toBe(OPENING);
    expect(await world.ports.drafts.get(occasion.invitation.id, OPENING)).toEqual({});
  });

  it('is stored once out of fifty at the same moment: one form, one receipt', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => submitResponse(world.ports, occasion, fields, FORM)),
    );
    const [response, ...others] = await stored();
    expect(others).toEqual([]);
    expect(outcomes.every((one) => one.kind === 'accepted' && one.receipt === response?.receipt)).toBe(true);
    expect(outcomes.filter((one) => one.kind === 'accepted' && !one.repeated)).toHaveLength(1);
  });

  it('is stored once out of fifty forms, and forty-nine are told so', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        submitResponse(world.ports, occasion, fields, `form${String(n).padStart(16, '0')}`),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'answered-before')).toHaveLength(49);
    expect(await stored()).toHaveLength(1);
  });

  it('with answers that can’t be read stores nothing and says where', async () => {
    const before = await world.dump();
    const outcome = await submitResponse(world.ports, occasion, { ...fields, 'checks-goals': [] }, FORM);
    expect(outcome).toMatchObject({
      kind: 'invalid',
      problems: [{ itemId: 'checks-goals', code: 'missing' }],
    });
    expect(await world.dump()).toBe(before);
  });

  it('is taken for an hour after the closing, from a page that was open, and refused from then on', async () => {
    world.stopAt('2026-05-22T07:59:59.999Z');
    expect(await submitResponse(world.ports, occasion, fields, FORM)).toMatchObject({ kind: 'accepted' });
    expect(await stored()).toHaveLength(1);
  });

  it('is refused once that hour is over', async () => {
    world.stopAt(SEALING);
    expect(await submitResponse(world.ports, occasion, fields, FORM)).toEqual({ kind: 'closed' });
    expect(await stored()).toEqual([]);
  });
});

describe('a form that is sent again', () => {
  const receipt = async () => {
    const outcome = await submitResponse(world.ports, occasion, fields, FORM);
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
    return outcome.receipt;
  };

  it('gets the same receipt', async () => {
    const first = await receipt();
    const again = { kind: 'accepted', receipt: first, repeated: true };
    expect(await submitResponse(world.ports, occasion, fields, FORM)).toEqual(again);
    expect(await submitResponse(world.ports, await reopened(), fields, FORM)).toEqual(again);
  });

  it('gets the same receipt when its draft is gone', async () => {
    const again = { kind: 'accepted', receipt: await receipt(), repeated: true };
    expect(await submitResponse(world.ports, occasion, {}, FORM)).toEqual(again);
    expect(await submitResponse(world.ports, await reopened(), {}, FORM)).toEqual(again);
  });

  it('gets the same receipt after the closing', async () => {
    const first = await receipt();
    world.stopAt(SEALING);
    const again = { kind: 'accepted', receipt: first, repeated: true };
    expect(await submitResponse(world.ports, await reopened(), fields, FORM)).toEqual(again);
    expect(await submitResponse(world.ports, occasion, fields, FORM)).toEqual(again);
  });

  it('is a second attempt when it is another form, with other answers or none', async () => {
    await receipt();
    for (const texts of [fields, {}])
      expect(await submitResponse(world.ports, await reopened(), texts, OTHER_FORM)).toEqual({
        kind: 'answered-before',
      });
    expect((await stored()).map(({ submissionId }) => submissionId)).toEqual([FORM]);
  });
});

describe('a crash between the put and what follows from it', () => {
  it('is no failure for the person, and the next aggregation mends the status', async () => {
    const { invitations } = world.ports;
    const failing: Ports = {
      ...world.ports,
      invitations: crashing(invitations, 'markAnswered', { call: 1, when: 'before' }),
    };
    expect(await submitResponse(failing, occasion, fields, FORM)).toMatchObject({ kind: 'accepted' });
    expect((await reopened()).invitation.answeredAt).toBeUndefined();
    world.stopAt('2026-05-03T10:00:00.000Z');
    await aggregateDirty(world.ports, { everything: true });
    expect((await reopened()).invitation.answeredAt).toBe(OPENING);
    expect(await stored()).toHaveLength(1);
  });
});
