import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program } from '../../functions/core/program.ts';
import { planWaves } from '../../functions/core/plan-waves.ts';
import {
  isOfLine,
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
    const second = aWave({ timelineKey: `${line.key}-2` });
    expect(refusal(withoutLine(repeated, line.key, [second]))).toBe('has-opened');
  });

  it('is one that there is', () => {
    expect(refusal(withoutLine(program, 'gone', []))).toBe('unknown-line');
  });
});

describe('keys of a timeline', () => {
  const act = fc.oneof(
    fc.record({
      instrument: fc.constantFrom('pulse', 'pulse-1', 'follow-up'),
      offset: fc.constantFrom('P0D', 'P1M', 'P2M', 'P3M'),
      repeats: fc.boolean(),
    }),
    fc.nat(6).map((remove) => ({ remove })),
  );

  it('are given once, and no line takes the waves of another, whatever is added and removed', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let program: Program = empty;
        const given: string[] = [];
        for (const one of acts) {
          const change =
            'remove' in one
              ? withoutLine(program, program.timeline[one.remove]?.key ?? '', [])
              : withLine(program, anInstrument({ id: one.instrument }), {
                  ...aWish({ instrumentId: one.instrument, offset: one.offset }),
                  ...(one.repeats ? { repeatEvery: 'P1M' } : {}),
                });
          if (change.kind === 'refused') continue;
          program = change.program;
          if (!('remove' in one)) given.push(change.line.key);
        }
        expect(new Set(given).size).toBe(given.length);
        const planned = planWaves(program, aCohort());
        for (const { entry } of planned)
          expect(program.timeline.filter((line) => isOfLine(line, entry.key))).toHaveLength(1);
        expect(new Set(planned.map(({ id }) => id)).size).toBe(planned.length);
      }),
    );
  });
});
