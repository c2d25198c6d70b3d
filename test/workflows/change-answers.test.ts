import { beforeEach, describe, expect, it } from 'vitest';
import { beginChange, leaveChange } from '../../functions/workflows/change-answers.ts';
import {
  anAnsweredWave,
  CLOSING,
  form,
  receiptOf,
  SEALING,
  typed,
  type AnsweredWave,
} from '../an-answered-wave.ts';
import { crashing } from '../crashing.ts';

let site: AnsweredWave;
beforeEach(async () => {
  site = await anAnsweredWave();
});
const reasons = async () => (await site.counted()).map(({ answers }) => answers['reason']);
const own = async () => {
  const { drafts, clock } = site.world.ports;
  return drafts.sent((await site.occasion()).invitation.id, clock.now());
};

describe('a change of answers', () => {
  it('counts in place of the first, keeps its receipt, and both stay stored', async () => {
    const receipt = receiptOf(await site.send(typed('no-time', 'Read'), 1));
    site.world.stopAt('2026-05-03T10:00:00.000Z');
    const changed = await site.change(typed('feels-unsafe', 'Write', 'Speak'), 2);
    expect(changed).toMatchObject({ kind: 'accepted', receipt, repeated: false });
    expect(await site.counted()).toMatchObject([
      { answers: { reason: 'feels-unsafe' }, changeOf: form(1), submittedAt: '2026-05-03T10:00:00.000Z' },
    ]);
    expect(await site.world.ports.responses.records((await site.occasion()).wave.id)).toHaveLength(2);
    expect((await own())?.copy).toMatchObject({ submissionId: form(2), receipt });
  });

  it('can be changed again, and each points to what it changed', async () => {
    await site.send(typed('no-time'), 1);
    await site.change(typed('feels-unsafe'), 2);
    await site.change(typed('no-time'), 3);
    expect(await site.counted()).toMatchObject([{ submissionId: form(3), changeOf: form(2) }]);
  });

  it('that is sent again gets the same receipt and is stored once', async () => {
    const receipt = receiptOf(await site.send(typed('no-time'), 1));
    const outcomes = [];
    await beginChange(site.world.ports, await site.occasion());
    for (let n = 0; n < 3; n += 1) outcomes.push(await site.change(typed('feels-unsafe'), 2));
    outcomes.push(await site.send({}, 2), await site.send(typed('feels-unsafe'), 2));
    expect(outcomes.map(receiptOf)).toEqual(outcomes.map(() => receipt));
    expect(await site.world.ports.responses.records((await site.occasion()).wave.id)).toHaveLength(2);
  });

  it('is not undone by the first form, sent once more', async () => {
    const receipt = receiptOf(await site.send(typed('no-time', 'Read'), 1));
    await site.change(typed('feels-unsafe'), 2);
    expect(await site.send(typed('no-time', 'Read'), 1)).toMatchObject({ receipt, repeated: true });
    expect(await reasons()).toEqual(['feels-unsafe']);
    expect(await site.steps()).toEqual([]);
    expect((await own())?.copy.submissionId).toBe(form(2));
  });

  it('is not made by another first form: that is a second attempt', async () => {
    await site.send(typed('no-time'), 1);
    expect(await site.send(typed('feels-unsafe'), 2)).toEqual({ kind: 'answered-before' });
    expect(await reasons()).toEqual(['no-time']);
  });

  it('with mistakes stores nothing, says where, and goes on', async () => {
    await site.send(typed('no-time'), 1);
    const wrong = { ...typed('no-time'), 'own-words': ['x'.repeat(501)] };
    expect(await site.change(wrong, 2)).toMatchObject({
      kind: 'invalid',
      problems: [{ itemId: 'own-words' }],
    });
    expect(await own()).toMatchObject({ changing: true, copy: { submissionId: form(1) } });
  });

  it('changes the entries that are kept, and keeps none where none are left', async () => {
    await site.send(typed('no-time', 'Read'), 1);
    expect(await site.steps()).toEqual(['Read']);
    await site.change(typed('no-time', 'Write', 'Speak'), 2);
    expect(await site.steps()).toEqual(['Write', 'Speak']);
    await site.change(typed('no-time'), 3);
    expect(await site.steps()).toEqual([]);
  });

  it('raises what it asks of the program team, and takes back nothing that was raised', async () => {
    const raised = async () =>
      (await site.world.ports.followUps.list(site.cohort.id)).map(({ items }) =>
        items.map(({ itemId }) => itemId),
      );
    await site.send({ 'new-match': ['yes'] }, 1);
    expect(await raised()).toEqual([['new-match']]);
    await site.change(typed('feels-unsafe'), 2);
    expect(await raised()).toEqual([['new-match', 'reason']]);
    await site.change(typed('no-time'), 3);
    expect(await raised()).toEqual([['new-match', 'reason']]);
  });

  it('begins with what was typed, and leaves everything as it was when it is left', async () => {
    const { ports } = site.world;
    await site.send(typed('no-time', 'Read'), 1);
    const { id } = (await site.occasion()).invitation;
    const before = await site.world.dump();
    expect(await beginChange(ports, await site.occasion())).toBe('begun');
    expect(await ports.drafts.get(id, ports.clock.now())).toEqual(typed('no-time', 'Read'));
    expect(await reasons()).toEqual(['no-time']);
    await leaveChange(ports, await site.occasion());
    expect(await site.world.dump()).toBe(before);
  });
});

describe('answers can’t be changed', () => {
  it('where the definition says that they are final', async () => {
    site = await anAnsweredWave({ changesAllowed: false });
    await site.send(typed('no-time'), 1);
    const before = await site.world.dump();
    expect(await beginChange(site.world.ports, await site.occasion())).toBe('not-allowed');
    expect(await site.world.dump()).toBe(before);
  });

  it('where their copy is gone', async () => {
    await site.send(typed('no-time'), 1);
    const occasion = await site.occasion();
    await site.world.ports.drafts.remove(occasion.invitation.id);
    expect(await beginChange(site.world.ports, occasion)).toBe('no-copy');
  });

  it('once the wave has closed; a change under way is taken for an hour', async () => {
    await site.send(typed('no-time'), 1);
    await beginChange(site.world.ports, await site.occasion());
    site.world.stopAt(CLOSING);
    expect(await beginChange(site.world.ports, await site.occasion())).toBe('too-late');
    expect(await site.change(typed('feels-unsafe'), 2)).toMatchObject({ kind: 'accepted' });
    site.world.stopAt(SEALING);
    expect(await site.change(typed('no-time'), 3)).toEqual({ kind: 'closed' });
    expect(await site.change(typed('feels-unsafe'), 2)).toMatchObject({ kind: 'accepted', repeated: true });
    expect(await reasons()).toEqual(['feels-unsafe']);
  });
});

describe('a crash after a change was stored', () => {
  it('costs the person nothing, and the retry mends the copy', async () => {
    const { ports } = site.world;
    const receipt = receiptOf(await site.send(typed('no-time', 'Read'), 1));
    const dying = { ...ports, drafts: crashing(ports.drafts, 'keepSent', { call: 1, when: 'before' }) };
    expect(receiptOf(await site.change(typed('feels-unsafe', 'Write'), 2, dying))).toBe(receipt);
    expect(await reasons()).toEqual(['feels-unsafe']);
    expect(await own()).toMatchObject({ changing: true, copy: { submissionId: form(1) } });
    expect(receiptOf(await site.change(typed('feels-unsafe', 'Write'), 2))).toBe(receipt);
    expect(await own()).toMatchObject({ changing: false, copy: { submissionId: form(2) } });
    expect(await site.steps()).toEqual(['Write']);
  });

  it('leaves a follow-up to be raised by the aggregation', async () => {
    const { ports } = site.world;
    await site.send(typed('no-time'), 1);
    const dying = { ...ports, followUps: crashing(ports.followUps, 'raise', { call: 1, when: 'before' }) };
    await site.change(typed('feels-unsafe'), 2, dying);
    expect(await ports.followUps.list(site.cohort.id)).toEqual([]);
    await site.night();
    expect(await ports.followUps.list(site.cohort.id)).toMatchObject([{ items: [{ itemId: 'reason' }] }]);
  });
});
