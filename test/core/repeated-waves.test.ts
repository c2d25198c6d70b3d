import { describe, expect, it } from 'vitest';
import { defaultTimeline } from '../../functions/core/default-timeline.ts';
import { planWaves } from '../../functions/core/plan-waves.ts';
import { Moment } from '../../functions/core/timeline.ts';
import { aCohort } from '../builders/a-cohort.ts';
import { aProgram, aTimelineEntry } from '../builders/a-program.ts';
import { anInstrument } from '../builders/an-instrument.ts';

const planned = (changed: Parameters<typeof aTimelineEntry>[0], cohort = aCohort()) =>
  planWaves(aProgram({ timeline: [aTimelineEntry(changed)] }), cohort);

describe('planned waves', () => {
  it('are one for a moment that does not repeat, under the key of its line', () => {
    expect(planned({}).map(({ entry, opensOn }) => [entry.key, opensOn])).toEqual([
      ['accountability-checklist-3m', '2026-05-01'],
    ]);
  });

  it('repeat up to the last day of the cohort, each with a key and an id of its own', () => {
    const waves = planned(
      { key: 'pulse', offset: 'P1M', repeatEvery: 'P1M' },
      aCohort({ startsOn: '2026-02-01', endsOn: '2026-06-01' }),
    );
    expect(waves.map(({ entry, opensOn }) => [entry.key, opensOn])).toEqual([
      ['pulse.1', '2026-03-01'],
      ['pulse.2', '2026-04-01'],
      ['pulse.3', '2026-05-01'],
      ['pulse.4', '2026-06-01'],
    ]);
    expect(new Set(waves.map(({ id }) => id)).size).toBe(4);
  });

  it('keep their ids when the cohort is prolonged, so that no wave opens twice', () => {
    const line = { key: 'pulse', repeatEvery: 'P2W' };
    const short = planned(line, aCohort({ endsOn: '2026-07-01' })).map(({ id }) => id);
    const long = planned(line, aCohort({ endsOn: '2026-12-01' })).map(({ id }) => id);
    expect(long.slice(0, short.length)).toEqual(short);
    expect(long.length).toBeGreaterThan(short.length);
  });

  it('fall on the last day of short months without sliding forward for good', () => {
    const cohort = aCohort({ startsOn: '2026-12-31', endsOn: '2027-04-30' });
    const days = planned({ offset: 'P0D', repeatEvery: 'P1M' }, cohort).map(({ opensOn }) => opensOn);
    expect(days).toEqual(['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('are one where the first lies behind the end of the cohort already', () => {
    expect(planned({ anchor: 'cohort-end', offset: 'P6M', repeatEvery: 'P1M' })).toHaveLength(1);
  });

  it('cannot repeat backwards or on the spot', () => {
    const moment = { timepoint: 'pulse', anchor: 'cohort-start', offset: 'P0D', openForDays: 7 };
    expect(Moment.safeParse({ ...moment, repeatEvery: 'P1M' }).success).toBe(true);
    for (const repeatEvery of ['P0D', 'P0M0D', '-P1M']) {
      expect(Moment.safeParse({ ...moment, repeatEvery }).success).toBe(false);
    }
  });
});

describe('the timeline of a new program', () => {
  it('asks four instruments, and leaves the rest of the catalogue to the team', () => {
    const ids = ['accountability-checklist', 'closure-reflection', 'pulse', 'success-measures-mentor'];
    const timeline = defaultTimeline(ids.map((id) => anInstrument({ id })));
    expect(timeline.map(({ key }) => key)).toEqual([
      'accountability-checklist-1',
      'closure-reflection-1',
      'success-measures-mentor-1',
    ]);
  });
});
