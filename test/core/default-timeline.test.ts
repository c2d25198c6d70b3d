import { expect, it } from 'vitest';
import { defaultTimeline } from '../../functions/core/default-timeline.ts';
import { TimelineEntry } from '../../functions/core/timeline.ts';
import { aGoalInstrument, anInstrument } from '../builders/an-instrument.ts';

const moment = (timepoint: 'baseline' | 'midline' | 'endline', offset: string) => ({
  timepoint,
  anchor: 'cohort-start' as const,
  offset,
  openForDays: 14,
});

it('asks its instruments at their own moments, of their own audience', () => {
  const lines = defaultTimeline([
    anInstrument({ moments: [moment('midline', 'P3M'), moment('midline', 'P6M')], audience: ['mentee'] }),
    aGoalInstrument({ moments: [moment('endline', 'P9M')] }),
  ]);
  expect(lines.map(({ key, offset, audience }) => [key, offset, audience])).toEqual([
    ['accountability-checklist-1', 'P3M', ['mentee']],
    ['accountability-checklist-2', 'P6M', ['mentee']],
    ['closure-reflection-1', 'P9M', ['mentor', 'mentee']],
  ]);
  for (const line of lines) expect(TimelineEntry.parse(line)).toEqual(line);
});

it('leaves the rest of the catalogue for the team to choose from', () => {
  const moments = [moment('midline', 'P3M')];
  const lines = defaultTimeline([anInstrument({ moments }), anInstrument({ id: 'pulse', moments })]);
  expect(lines.map(({ instrumentId }) => instrumentId)).toEqual(['accountability-checklist']);
});

it('numbers the moments of an instrument from baseline to endline, in whatever order they are written', () => {
  const moments = [moment('endline', 'P9M'), moment('baseline', 'P0D'), moment('midline', 'P3M')];
  const lines = defaultTimeline([anInstrument({ moments })]);
  expect(lines.map(({ key, timepoint }) => `${key} ${timepoint}`)).toEqual([
    'accountability-checklist-1 baseline',
    'accountability-checklist-2 midline',
    'accountability-checklist-3 endline',
  ]);
});
