import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../functions/core/program.ts';
import { defaultTimeline } from '../../functions/core/default-timeline.ts';
import { planWaves } from '../../functions/core/plan-waves.ts';
import { TimelineEntry } from '../../functions/core/timeline.ts';
import {
  isOfLine,
  withChangedLine,
  withLine,
  withoutLine,
  type LineChange,
  type LineWish,
} from '../../functions/core/timeline-change.ts';
import { aCohort } from '../builders/a-cohort.ts';
import { aProgram, aTimelineEntry } from '../builders/a-program.ts';
import { aWave } from '../builders/a-wave.ts';
import { anInstrument } from '../builders/an-instrument.ts';

const empty = aProgram({ timeline: [] });
const aWish = (changed: Partial<LineWish> = {}): LineWish => ({
  instrumentId: 'accountability-checklist',
  anchor: 'cohort-start',
  offset: 'P4M',
  openForDays: 14,
  ...changed,
});
const changed = (change: LineChange) => {
  if (change.kind === 'refused') throw new Error(`refused: ${change.refusal.kind}`);
  return change;
};
const refusal = (change: LineChange) => (change.kind === 'refused' ? change.refusal.kind : undefined);

describe('a new line of a timeline', () => {
  it('asks the audience of the instrument and becomes a wave of every cohort', () => {
    const instrument = anInstrument({ audience: ['mentee'] });
    const { program, line } = changed(withLine(empty, instrument, aWish()));
    expect(line).toMatchObject({ key: 'accountability-checklist-added-1', audience: ['mentee'] });
    const cohort = aCohort({ startsOn: '2026-02-01', endsOn: '2026-11-30' });
    expect(planWaves(program, cohort).map(({ opensOn }) => opensOn)).toEqual(['2026-06-01']);
  });

  it.each([
    ['cohort-start', '-P7D', 'baseline'],
    ['cohort-start', 'P0D', 'baseline'],
    ['cohort-start', 'P4M', 'midline'],
    ['cohort-midpoint', 'P0D', 'midline'],
    ['cohort-end', '-P7D', 'endline'],
    ['cohort-end', 'P0D', 'endline'],
    ['cohort-end', 'P6M', 'follow-up'],
  ] as const)('%s %s is a %s', (anchor, offset, timepoint) => {
    const { line } = changed(withLine(empty, anInstrument(), aWish({ anchor, offset })));
    expect(line.timepoint).toBe(timepoint);
  });

  it('takes the word of the instrument for a day that it names itself', () => {
    const moments = [{ timepoint: 'event', anchor: 'cohort-start', offset: 'P4M', openForDays: 7 } as const];
    expect(changed(withLine(empty, anInstrument({ moments }), aWish())).line.timepoint).toBe('event');
  });

  it('may repeat, as long as one wave is over before the next begins', () => {
    const monthly = aWish({ repeatEvery: 'P1M', openForDays: 28 });
    expect(changed(withLine(empty, anInstrument(), monthly)).line).toMatchObject({
      repeatEvery: 'P1M',
      timepoint: 'pulse',
    });
    const tooLong = { ...monthly, openForDays: 29 };
    expect(refusal(withLine(empty, anInstrument(), tooLong))).toBe('overlaps-itself');
  });

  it('is refused for an instrument that there is not, that waits for an event, or that is asked then already', () => {
    expect(refusal(withLine(empty, undefined, aWish()))).toBe('unknown-instrument');
    const onEvent = anInstrument({ moments: [], event: 'meeting' });
    expect(refusal(withLine(empty, onEvent, aWish()))).toBe('asked-on-event');
    const there = aProgram({ timeline: [aTimelineEntry({ offset: 'P4M' })] });
    expect(refusal(withLine(there, anInstrument(), aWish()))).toBe('already-there');
  });
});

describe('a line that is removed', () => {
  const line = aTimelineEntry();
  const program = aProgram({ timeline: [line] });

  it('is gone, and its key is never used again', () => {
    const without = changed(withoutLine(program, line.key, [])).program;
    expect(without).toMatchObject({ timeline: [], retiredKeys: [line.key] });
  });

  it('has not been asked: one that has opened stays', () => {
    expect(refusal(withoutLine(program, line.key, [aWave({ timelineKey: line.key })]))).toBe('has-opened');
    const repeated = aProgram({ timeline: [{ ...line, repeatEvery: 'P1M' }] });
    const second = aWave({ timelineKey: `${line.key}.2` });
    expect(refusal(withoutLine(repeated, line.key, [second]))).toBe('has-opened');
  });

  it('is one that there is', () => {
    expect(refusal(withoutLine(program, 'gone', []))).toBe('unknown-line');
  });
});

describe('a line that is changed', () => {
  const line = aTimelineEntry({ audience: ['mentee'] });
  const program = aProgram({ timeline: [line, aTimelineEntry({ key: 'later', offset: 'P6M' })] });
  const wish = { anchor: 'cohort-end', offset: '-P7D', openForDays: 10 } as const;
  const change = (
    changes: Partial<Parameters<typeof withChangedLine>[2]> = {},
    instrument = anInstrument(),
  ) => withChangedLine(program, instrument, { key: line.key, wish, waves: [], ...changes });

  it('keeps its key, its place, its instrument and whom it asks, and is called after its new day', () => {
    const after = changed(change());
    expect(after.line).toEqual({ ...line, ...wish, timepoint: 'endline' });
    expect(after.program.timeline).toEqual([after.line, program.timeline[1]]);
    expect(after.program.retiredKeys).toBeUndefined();
  });

  it('may begin to repeat, and may stop to', () => {
    const monthly = changed(change({ wish: { ...wish, offset: '-P3M', repeatEvery: 'P1M' } })).program;
    expect(monthly.timeline[0]).toMatchObject({ repeatEvery: 'P1M', timepoint: 'pulse' });
    const once = changed(withChangedLine(monthly, anInstrument(), { key: line.key, wish, waves: [] })).line;
    expect(once).not.toHaveProperty('repeatEvery');
  });

  it('may stay on its day and be open for longer', () => {
    const { anchor, offset } = line;
    expect(changed(change({ wish: { anchor, offset, openForDays: 40 } })).line.openForDays).toBe(40);
  });

  it('has not been asked, not even while it repeated', () => {
    for (const timelineKey of [line.key, `${line.key}.1`])
      expect(refusal(change({ waves: [aWave({ timelineKey })] }))).toBe('has-opened');
    expect(change({ waves: [aWave({ timelineKey: 'later' })] }).kind).toBe('changed');
  });

  it('is refused what a new line is refused', () => {
    expect(refusal(change({ wish: { ...wish, anchor: 'cohort-start', offset: 'P6M' } }))).toBe(
      'already-there',
    );
    expect(refusal(change({ wish: { ...wish, openForDays: 8, repeatEvery: 'P1W' } }))).toBe(
      'overlaps-itself',
    );
    expect(refusal(change({}, anInstrument({ moments: [], event: 'meeting' })))).toBe('asked-on-event');
    expect(refusal(withChangedLine(program, undefined, { key: line.key, wish, waves: [] }))).toBe(
      'unknown-instrument',
    );
    expect(refusal(change({ key: 'gone' }))).toBe('unknown-line');
  });
});

describe('keys of a timeline', () => {
  const offset = fc.constantFrom('P0D', 'P1M', 'P2M', 'P3M');
  const repeats = fc.boolean();
  /** Ids that end in numbers, as keys do: the worst that may meet. */
  const instrument = fc.constantFrom('pulse', 'pulse-1', 'pulse-added', 'pulse-added-1', 'follow-up');
  const act = fc.oneof(
    fc.record({ add: instrument, offset, repeats }),
    fc.record({ change: fc.nat(6), offset, repeats }),
    fc.nat(6).map((remove) => ({ remove })),
  );
  type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;
  const isRepeated = ({ repeats: is }: { repeats: boolean }) => (is ? { repeatEvery: 'P1M' } : {});
  const done = (program: Program, one: Act): LineChange => {
    if ('remove' in one) return withoutLine(program, program.timeline[one.remove]?.key ?? '', []);
    const wish = { ...aWish({ offset: one.offset }), ...isRepeated(one) };
    if ('add' in one)
      return withLine(program, anInstrument({ id: one.add }), { ...wish, instrumentId: one.add });
    const line = program.timeline[one.change];
    const { instrumentId, ...moment } = wish;
    const id = line?.instrumentId ?? instrumentId;
    return withChangedLine(program, anInstrument({ id }), { key: line?.key ?? '', wish: moment, waves: [] });
  };

  /** Of a new program, whose instruments may repeat; or any that the schema takes, `x` beside `x-1`. */
  const moment = fc.record({ offset, repeats }).map((one) => ({
    timepoint: 'midline' as const,
    anchor: 'cohort-start' as const,
    openForDays: 14,
    offset: one.offset,
    ...isRepeated(one),
  }));
  const byDefault = fc
    .array(moment, { minLength: 1, maxLength: 3 })
    .map((moments) =>
      defaultTimeline(
        ['accountability-checklist', 'closure-reflection'].map((id) => anInstrument({ id, moments })),
      ),
    );
  const written = fc
    .uniqueArray(fc.constantFrom('x', 'x-1', 'x-1-1', 'x-2', 'pulse-added-1', 'pulse-added-1-1'))
    .chain((keys) =>
      fc.tuple(...keys.map((key) => moment.map((one) => aTimelineEntry({ ...one, key, instrumentId: key })))),
    );

  it('are given once, and no line takes the waves of another, whatever is there, added, changed and removed', () => {
    fc.assert(
      fc.property(fc.oneof(byDefault, written), fc.array(act, { maxLength: 30 }), (timeline, acts) => {
        let program: Program = aProgram({ timeline });
        const given = timeline.map(({ key }) => key);
        for (const one of acts) {
          const change = done(program, one);
          if (change.kind === 'refused') continue;
          program = change.program;
          if ('add' in one) given.push(change.line.key);
        }
        expect(new Set(given).size).toBe(given.length);
        for (const line of program.timeline) expect(TimelineEntry.parse(line)).toEqual(line);
        const planned = planWaves(program, aCohort());
        for (const { entry } of planned)
          expect(program.timeline.filter((line) => isOfLine(line, entry.key))).toHaveLength(1);
        expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
      }),
    );
  });

  it('of lines can’t be written as those of the waves of a line that repeats', () => {
    const [wave] = planWaves(
      aProgram({ timeline: [aTimelineEntry({ key: 'x', repeatEvery: 'P1M' })] }),
      aCohort(),
    );
    expect(TimelineEntry.safeParse(aTimelineEntry({ key: wave?.entry.key ?? '' })).success).toBe(false);
  });
});
