import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { EndCause } from '../aggregate/staying.ts';
import { limited } from './engagement-figures.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';

const LABEL = 'Matches that ended early';

const causeInWords = {
  stagnated: 'It came to a standstill',
  unresponsive: 'One side no longer answered',
  'poor-fit': 'The two did not fit',
  'left-organization': 'Somebody left the organization',
  unsafe: 'Somebody did not feel safe',
  other: 'Another reason, or none given',
  rest: 'All further reasons together',
} as const satisfies Record<EndCause, string>;

const withheld = (aggregate: CohortAggregate): IndicatorResult => {
  const { matchRetention, minimumGroup } = aggregate;
  return matchRetention.state === 'shown' && matchRetention.endedEarly === 0
    ? { state: 'unavailable', reason: 'No match has ended early.' }
    : {
        state: 'suppressed',
        reason: `Fewer than ${minimumGroup} matches ended early, so reasons would speak of single ones.`,
      };
};

const figuresOf = (aggregate: CohortAggregate): Figure[] => {
  const endings = aggregate.staying?.endings;
  if (endings === undefined) return [nothingYet(LABEL, 'Reasons were not counted in these figures.')];
  if (endings.state === 'suppressed')
    return [{ key: 'none', label: LABEL, result: tooFew(aggregate, 'matches have begun'), parts: [] }];
  if (endings.causes.length === 0)
    return [{ key: 'none', label: LABEL, result: withheld(aggregate), parts: [] }];
  return endings.causes
    .toSorted((a, b) => Number(a.cause === 'rest') - Number(b.cause === 'rest') || b.incidence - a.incidence)
    .map(({ cause, matches, incidence, ...limits }) => ({
      key: cause,
      label: causeInWords[cause],
      result: {
        state: 'value',
        estimate: incidence,
        n: endings.matches,
        ...limited(limits, 'Aalen-Johansen, log(-log)'),
      },
      parts: [
        { label: 'Matches begun', value: endings.matches },
        { label: 'Ended so', value: matches },
        { label: 'Months since the match began', value: endings.month },
      ],
    }));
};

/** Shares of matches that have ended early for each reason, under the reason; `rest` where some had too few. The most frequent first. */
export const matchEndings: Indicator = {
  id: 'match-endings',
  version: 1,
  title: 'Why matches end early',
  definition: 'The share of matches that have ended before their time, by the reason that was recorded.',
  unit: 'share',
  numerator: 'Matches that have ended early for this reason, estimated from all matches observed',
  denominator: 'All matches that have begun',
  direction: 'lower-is-better',
  level: 'outcome',
  method:
    'Cumulative incidence with the other reasons as competing events, at the last month of the table of matches that go on; log(-log) 95 % limits. Reasons with too few matches are taken together, with a larger one where together they are still too few.',
  source: 'Aalen & Johansen (1978), Scand. J. Stat. 5:141-150',
  compute: figuresOf,
};
