import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { OverallAgreement, TwoSidedView } from '../aggregate/two-sided.ts';
import type { Figure, Indicator } from './indicator.ts';
import { waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import {
  DYADS,
  LEFT_OUT,
  NO_BOTH,
  notBoth,
  orNothing,
  overallOf,
  type SharedOut,
  shareMethod,
  sizeParts,
  viewKey,
  viewLabel,
  viewsOf,
} from './two-sided-figures.ts';

const TITLE = 'The same answer from both sides';
const WHOLE = { lowest: 0, highest: 1 };

const itemFigures = (view: TwoSidedView, aggregate: CohortAggregate): Figure[] => {
  const { group } = view;
  const [key, label] = [viewKey(view), viewLabel(view, aggregate)];
  const figureOf = (name: string, words: string, counted: string, share: SharedOut | undefined): Figure[] => {
    const about = {
      key: `${key}/${name}`,
      label: `${label} (${words}${share?.bound === undefined ? '' : ', at most this share'})`,
    };
    if (group.state === 'suppressed') return [{ ...about, result: notBoth(view, aggregate), parts: [] }];
    if (share === undefined) return [];
    const limits = within(share, WHOLE, shareMethod(group));
    return [
      {
        ...about,
        result: { state: 'value', estimate: share.share, n: group.matches, ...limits },
        parts: [
          ...(share.bound === undefined ? [{ label: counted, value: share.count }] : []),
          ...sizeParts(group),
        ],
      },
    ];
  };
  const shown = group.state === 'shown' ? group : undefined;
  return [
    ...figureOf('same', 'the same answer', 'Same answer', shown?.agreement),
    ...figureOf('apart', 'two steps apart or more', 'Two steps apart or more', shown?.apart),
  ];
};

const overallFigure = (overall: OverallAgreement, aggregate: CohortAggregate): Figure => {
  const { timelineKey, group, shown, asked } = overall;
  const items = shown < asked ? `the ${shown} of ${asked} items that are shown` : 'all items';
  const about = {
    key: `${timelineKey}/all`,
    label: `${waveTitle(aggregate, timelineKey)}: ${items} together`,
  };
  if (group.state === 'suppressed') return { ...about, result: tooFew(aggregate, NO_BOTH), parts: [] };
  const { matches, agreement } = group;
  return {
    ...about,
    result: {
      state: 'value',
      estimate: agreement.share,
      n: matches,
      ...within(agreement, WHOLE, 'Cluster ratio, people as clusters'),
    },
    parts: [
      { label: 'Same answer', value: agreement.count },
      { label: 'Answers of one side beside the other’s', value: agreement.of },
      { label: 'Matches', value: matches },
    ],
  };
};

/**
 * Percent agreement over all items under `<wave>/all`, the headline; of each item under `<wave>/<item>/same`, and under
 * `<wave>/<item>/apart` the share of answers that lie two steps or more from each other. n counts matches.
 */
export const accountabilityAgreement: Indicator = {
  id: 'accountability-agreement',
  version: 1,
  title: TITLE,
  definition:
    'How often the mentor and the mentee of a match give the same answer to the same item, and how often answers are so far apart that a talk may help.',
  unit: 'share',
  numerator: 'Pairs of answers that are the same; under «apart» those two steps or more from each other',
  denominator:
    'Pairs of a mentor’s and a mentee’s answer about the same match, «It did not come up» left out',
  direction: 'higher-is-better',
  level: 'output',
  method: `Share with Wilson’s 95 % interval where each match stands for itself. ${DYADS} ${LEFT_OUT} Agreement says nothing of chance: where nearly all give one answer it is high anyway, so kappa is beside it.`,
  source: 'Wilson (1927), JASA 22:209-212; Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) =>
    orNothing(
      [
        ...overallOf(aggregate, 'accountability').map((overall) => overallFigure(overall, aggregate)),
        ...viewsOf(aggregate, ['accountability'])
          .filter(({ kind }) => kind === 'item')
          .flatMap((view) => itemFigures(view, aggregate)),
      ],
      TITLE,
      'accountability',
    ),
};
