import type { Program } from '../../functions/core/program.ts';
import type { TimelineEntry } from '../../functions/core/timeline.ts';
import { programIdOf } from './ids.ts';

/** Accountability checklist, three months after the cohort's start, asked of both sides for 21 days. */
export const aTimelineEntry = (changed: Partial<TimelineEntry> = {}): TimelineEntry => ({
  key: 'accountability-checklist-3m',
  instrumentId: 'accountability-checklist',
  timepoint: 'midline',
  anchor: 'cohort-start',
  offset: 'P3M',
  openForDays: 21,
  audience: ['mentor', 'mentee'],
  ...changed,
});

export const aProgram = (changed: Partial<Program> = {}): Program => ({
  id: programIdOf(),
  name: 'Leadership mentoring',
  organization: 'Example Works',
  timeZone: 'Europe/Madrid',
  minimumGroup: 5,
  helpContact: 'The mentoring team, mentoring@example.org',
  timeline: [aTimelineEntry()],
  createdAt: '2026-01-05T09:00:00.000Z',
  ...changed,
});
