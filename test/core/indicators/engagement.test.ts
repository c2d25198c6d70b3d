import { describe, expect, it } from 'vitest';
import type { EngagementAggregate } from '../../../functions/core/aggregate/engagement-aggregate.ts';
import { indicators } from '../../../functions/core/indicators/registry.ts';
import type { Figure } from '../../../functions/core/indicators/indicator.ts';
import { anAggregate } from '../../reports/an-aggregate.ts';

const shown = anAggregate().engagement;
const tooFew = { state: 'suppressed' } as const;

const figuresOf = (id: string, changed: Partial<EngagementAggregate> | undefined = {}): Figure[] =>
  indicators
    .filter((indicator) => indicator.id === id)
    .flatMap((indicator) => indicator.compute(anAggregate({ engagement: { ...shown, ...changed } })));

const reasonsOf = (figures: Figure[]): (string | undefined)[] =>
  figures.map(({ result }) => (result.state === 'value' ? undefined : result.reason));

describe('cadence coverage', () => {
  it('says with its interval how many matches it rests on, and against which cadence they are held', () => {
    const [all, first, ...others] = figuresOf('cadence-coverage');
    expect(all).toMatchObject({
      key: 'all',
      label: 'All matches, to 4 January 2027',
      result: {
        state: 'value',
        n: 60,
        interval: { level: 0.95, method: 'Cluster ratio, matches as clusters' },
      },
      parts: [
        { label: 'Periods with a meeting', value: 389 },
        { label: 'Periods that have passed', value: 540 },
        { label: 'Matches', value: 60 },
        { label: 'Matches held against what they agreed on', value: 41 },
        { label: 'Matches held against every 30 days', value: 19 },
      ],
    });
    expect(first?.key).toBe('month-1');
    expect(others.at(-1)).toMatchObject({ key: 'month-10-12', label: 'Months 10 to 12', result: { n: 24 } });
  });

  it('is too little to show, not 0, where too few matches are old enough', () => {
    const figures = figuresOf('cadence-coverage', { coverage: tooFew, cadences: tooFew, coverageMonths: [] });
    expect(reasonsOf(figures)).toEqual([
      'Fewer than 5 matches have been together for as long as they mean to meet once.',
    ]);
  });
});

describe('indicators on meetings', () => {
  it.each([
    ['active-matches', { active: tooFew }, 'Fewer than 5 open matches have been together for two periods.'],
    ['meetings-held', { meetings: tooFew }, 'Fewer than 5 matches have begun.'],
    ['confirmed-meetings', { confirmed: tooFew }, 'Fewer than 5 matches have met.'],
    ['called-off-meetings', { fellThrough: tooFew }, 'Fewer than 5 matches have logged a meeting.'],
    ['time-to-first-meeting', { firstMeeting: tooFew }, 'Fewer than 5 matches have begun.'],
  ])('%s has one figure, or says why there is none', (id, suppressed, reason) => {
    expect(figuresOf(id).map(({ result }) => result.state)).toEqual(['value']);
    expect(reasonsOf(figuresOf(id, suppressed))).toEqual([reason]);
  });

  it('have no median before half of the matches have met, and no interval while its limits are not reached', () => {
    if (shown?.firstMeeting.state !== 'shown') throw new Error('the first meeting is not shown');
    const { firstMeeting } = shown;
    const none = figuresOf('time-to-first-meeting', { firstMeeting: { ...firstMeeting, median: null } });
    expect(reasonsOf(none)).toEqual(['Fewer than half of the matches have met so far.']);
    const [open] = figuresOf('time-to-first-meeting', { firstMeeting: { ...firstMeeting, upper: null } });
    expect(open?.result).toEqual({ state: 'value', estimate: 12, n: 60 });
  });

  it('say by day 14 and 30 how many had met, as far as that is known', () => {
    expect(figuresOf('first-meeting-within').map(({ key }) => key)).toEqual(['day-14', 'day-30']);
    if (shown?.firstMeeting.state !== 'shown') throw new Error('the first meeting is not shown');
    const young = figuresOf('first-meeting-within', {
      firstMeeting: { ...shown.firstMeeting, within: shown.firstMeeting.within.slice(0, 1) },
    });
    expect(reasonsOf(young)).toEqual([undefined, 'Fewer than 5 matches have been together for 30 days.']);
  });

  it('say nothing of meetings where nobody logs any, or where they were never counted', () => {
    const reason = 'No meeting has been logged, so nothing can be said of meetings.';
    expect(reasonsOf(figuresOf('active-matches', { anyLogged: false }))).toEqual([reason]);
    const uncounted = indicators
      .filter(({ id }) => id === 'active-matches')
      .flatMap((indicator) => indicator.compute(anAggregate({ engagement: undefined })));
    expect(reasonsOf(uncounted)).toEqual(['Meetings have not been counted yet.']);
  });
});

describe('the funnel', () => {
  it('gives each stage against all on the roster and against the stage before', () => {
    const figures = figuresOf('engagement-funnel');
    expect(figures.map(({ key }) => key).slice(0, 4)).toEqual([
      'mentor/matched',
      'mentor/first-meeting',
      'mentor/first-meeting/of-previous',
      'mentor/halfway-survey',
    ]);
    const mentee = figures.find(({ key }) => key === 'mentee/halfway-survey/of-previous');
    expect(mentee?.parts).toEqual([
      { label: 'Got there', value: 45 },
      { label: 'At the stage before', value: 55 },
    ]);
  });

  it('waits for a survey that is open', () => {
    const figures = figuresOf('engagement-funnel', {
      funnel: [{ role: 'mentee', stage: 'end-survey', pending: true, ofEnrolled: tooFew }],
    });
    expect(reasonsOf(figures)).toEqual(['The survey has not closed; figures follow once it has.']);
  });
});
