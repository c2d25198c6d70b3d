import { beforeEach, describe, expect, it } from 'vitest';
import type { Program } from '../../functions/core/program.ts';
import type { LineWish, MomentWish } from '../../functions/core/timeline-change.ts';
import {
  addLine,
  changeLine,
  removeLine,
  revisionOf,
  type TimelineChange,
} from '../../functions/workflows/change-timeline.ts';
import { openAt, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

let world: World;
let populated: Populated;
beforeEach(async () => {
  world = await aWorld();
  populated = await withCohort(world, { only: [] });
});

const stored = async (): Promise<Program> => {
  const program = await world.ports.programs.get(populated.program.id);
  if (program === undefined) throw new Error('the program is gone');
  return program;
};
const fourMonthsIn: LineWish = {
  instrumentId: 'pulse',
  anchor: 'cohort-start',
  offset: 'P4M',
  openForDays: 14,
};
const add = async (changed: Partial<LineWish> = {}) =>
  addLine(world.ports, await stored(), { ...fourMonthsIn, ...changed });
const fiveMonthsIn: MomentWish = { anchor: 'cohort-start', offset: 'P5M', openForDays: 14 };
const change = async (key: string, wish: MomentWish = fiveMonthsIn) => {
  const program = await stored();
  return changeLine(world.ports, program, { key, wish, seen: revisionOf(program) });
};
const keyOf = (change: TimelineChange): string => (change.kind === 'changed' ? change.line.key : '');
const refusal = (change: TimelineChange) => (change.kind === 'refused' ? change.refusal.kind : undefined);
const waves = () => world.ports.waves.list(populated.cohort.id);

describe('a line that is added', () => {
  it('opens by itself on its day, in a cohort that runs already', async () => {
    const key = keyOf(await add());
    await openAt(world, '2026-05-31T12:00:00.000Z');
    expect(await waves()).toEqual([]);
    await openAt(world, '2026-06-01T12:00:00.000Z');
    expect((await waves()).map(({ timelineKey }) => timelineKey)).toEqual([key]);
    expect(world.mails.length).toBeGreaterThan(0);
  });

  it('is not made up for where its day has passed', async () => {
    await openAt(world, '2026-07-01T12:00:00.000Z');
    await add();
    await openAt(world, '2026-07-02T12:00:00.000Z');
    expect(await waves()).toEqual([]);
  });

  it('asks the newest version of an instrument', async () => {
    await add({ instrumentId: 'accountability-checklist' });
    await openAt(world, '2026-06-01T12:00:00.000Z');
    const newest = world.ports.catalogue.latest().find(({ pin }) => pin.id === 'accountability-checklist');
    expect((await waves())[0]?.instrument).toEqual(newest?.pin);
  });

  it('is of an instrument that there is, and that is not asked after an event', async () => {
    const before = await world.dump();
    expect(refusal(await add({ instrumentId: 'nonsense' }))).toBe('unknown-instrument');
    expect(refusal(await add({ instrumentId: 'meeting-log' }))).toBe('asked-on-event');
    expect(await world.dump()).toBe(before);
  });
});

describe('a line that is removed', () => {
  it('opens nothing any more, and leaves its key to nobody', async () => {
    const key = keyOf(await add());
    expect((await removeLine(world.ports, await stored(), key)).kind).toBe('changed');
    expect(await stored()).toMatchObject({ timeline: [], retiredKeys: [key] });
    await openAt(world, '2026-06-01T12:00:00.000Z');
    expect(await waves()).toEqual([]);
    expect(keyOf(await add())).not.toBe(key);
  });

  it('stays once it has been asked in any cohort', async () => {
    const key = keyOf(await add({ repeatEvery: 'P1M' }));
    await openAt(world, '2026-06-01T12:00:00.000Z');
    const before = await world.dump();
    expect(refusal(await removeLine(world.ports, await stored(), key))).toBe('has-opened');
    expect(await world.dump()).toBe(before);
  });
});

describe('a line that is changed', () => {
  it('opens on its new day and not on the old one, under the key that it had', async () => {
    const key = keyOf(await add());
    expect(keyOf(await change(key))).toBe(key);
    await openAt(world, '2026-06-02T12:00:00.000Z');
    expect(await waves()).toEqual([]);
    await openAt(world, '2026-07-01T12:00:00.000Z');
    expect((await waves()).map(({ timelineKey }) => timelineKey)).toEqual([key]);
  });

  it('stays as it is once it has been asked in any cohort', async () => {
    const key = keyOf(await add());
    await openAt(world, '2026-06-01T12:00:00.000Z');
    const before = await world.dump();
    expect(refusal(await change(key))).toBe('has-opened');
    expect(refusal(await change(key, { ...fiveMonthsIn, repeatEvery: 'P1M' }))).toBe('has-opened');
    expect(await world.dump()).toBe(before);
  });

  it('is one that there is, and is not asked twice on a day', async () => {
    await add();
    const key = keyOf(await add({ offset: 'P6M' }));
    const before = await world.dump();
    expect(refusal(await change('gone'))).toBe('unknown-line');
    expect(refusal(await change(key, { ...fiveMonthsIn, offset: 'P4M' }))).toBe('already-there');
    expect(await world.dump()).toBe(before);
  });
});

describe('two admins at once', () => {
  it('do not undo each other', async () => {
    const seenByBoth = await stored();
    expect((await addLine(world.ports, seenByBoth, fourMonthsIn)).kind).toBe('changed');
    const second = await addLine(world.ports, seenByBoth, { ...fourMonthsIn, offset: 'P5M' });
    expect(refusal(second)).toBe('changed-meanwhile');
    expect((await stored()).timeline.map(({ offset }) => offset)).toEqual(['P4M']);
  });

  it('do not change a line over what the other made of it after the form was opened', async () => {
    const key = keyOf(await add());
    const seen = revisionOf(await stored());
    expect((await change(key)).kind).toBe('changed');
    const late = { key, wish: { ...fiveMonthsIn, offset: 'P7M' }, seen };
    expect(refusal(await changeLine(world.ports, await stored(), late))).toBe('changed-meanwhile');
    expect((await stored()).timeline.map(({ offset }) => offset)).toEqual(['P5M']);
  });

  it('do not change a line in the same instant', async () => {
    const key = keyOf(await add());
    const seenByBoth = await stored();
    const to = (offset: string) =>
      changeLine(world.ports, seenByBoth, {
        key,
        wish: { ...fiveMonthsIn, offset },
        seen: revisionOf(seenByBoth),
      });
    const kinds = (await Promise.all([to('P5M'), to('P7M')])).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['changed', 'refused']);
  });
});
