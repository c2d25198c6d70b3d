import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { TwoSidedView } from '../aggregate/two-sided.ts';
import type { Figure, Indicator } from './indicator.ts';
import { within } from './measured-figures.ts';
import { DYADS, notBoth, orNothing, sizeParts, viewKey, viewLabel, viewsOf } from './two-sided-figures.ts';

const TITLE = 'Agreement beyond chance';

const kappaFigure = (view: TwoSidedView, aggregate: CohortAggregate): Figure => {
  const { group } = view;
  const about = { key: viewKey(view), label: viewLabel(view, aggregate) };
  if (group.state === 'suppressed') return { ...about, result: notBoth(view, aggregate), parts: [] };
  const { kappa, agreement, matches } = group;
  const unavailable = (reason: string): Figure => ({
    ...about,
    result: { state: 'unavailable', reason },
    parts: [],
  });
  if (kappa === undefined || agreement === undefined)
    return unavailable('Below 20 matches kappa says too little; percent agreement is shown instead.');
  if (kappa.kappa === null)
    return unavailable('Everybody gave the same answer, so chance alone would give full agreement too.');
  const limits = within(kappa, { lowest: -1, highest: 1 }, 'Fleiss, Cohen & Everitt');
  return {
    ...about,
    result: { state: 'value', estimate: kappa.kappa, n: matches, ...limits },
    parts: [{ label: 'Same answer', value: agreement.count }, ...sizeParts(group)],
  };
};

/** Linear-weighted kappa of each item of the checklist under `<wave>/<item>`. n counts matches. Never without percent agreement in its parts. */
export const accountabilityKappa: Indicator = {
  id: 'accountability-kappa',
  version: 1,
  title: TITLE,
  definition:
    'How much more the two sides of a match agree than if answers had been dealt out at random: 0 no more, 1 in full. A near miss counts in part.',
  unit: 'kappa',
  numerator:
    'Observed agreement less the agreement that chance alone would give, near misses in part by steps',
  denominator: 'Full agreement less the agreement that chance alone would give',
  direction: 'higher-is-better',
  level: 'output',
  method: `Kappa with linear weights over the declared options, a 95 % interval by the standard error of Fleiss, Cohen & Everitt, from 20 matches on. ${DYADS} Where nearly all give one answer kappa is near 0 in spite of high agreement.`,
  source:
    'Cohen (1968), Psychol. Bull. 70:213-220; Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72:323-327',
  compute: (aggregate) =>
    orNothing(
      viewsOf(aggregate, ['accountability'])
        .filter(({ kind }) => kind === 'item')
        .map((view) => kappaFigure(view, aggregate)),
      TITLE,
      'accountability',
    ),
};
