import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { OverallAgreement, TwoSidedView } from '../aggregate/two-sided.ts';
import type { Figure, IndicatorResult } from './indicator.ts';
import { IN_STEPS, waveTitle, within } from './measured-figures.ts';
import { nothingYet, tooFew } from './reasons.ts';
import { detectableFrom, verdict } from './verdict.ts';

/** What the indicators on the two sides of matches have in common (indicators.md B3). */

export type ViewFamily = TwoSidedView['family'];
export type ShownView = Extract<TwoSidedView['group'], { state: 'shown' }>;

export const DYADS =
  'In a group each mentor is compared with each mentee. Where comparisons share a person, in a group or because a mentor has several matches, those joined by people are one cluster of the cluster ratio estimator.';
export const LEFT_OUT =
  'Where only a few answered without their other side, some matches are left out with them, in an order that knows nothing of the answers, so that theirs do not follow by subtraction.';

export const NO_BOTH = 'matches, mentors or mentees are known from both sides';

/** `<wave>/<item>`, and `<wave>/scale/<scale>`; the wave of the mentees where each side has its own. */
export const viewKey = ({ kind, mentee: { timelineKey, measureId } }: TwoSidedView): string =>
  kind === 'scale' ? `${timelineKey}/scale/${measureId}` : `${timelineKey}/${measureId}`;

export const viewLabel = (view: TwoSidedView, aggregate: CohortAggregate): string =>
  `${waveTitle(aggregate, view.mentee.timelineKey)}: ${view.mentee.text}`;

export const viewsOf = ({ twoSided }: CohortAggregate, families: readonly ViewFamily[]): TwoSidedView[] =>
  twoSided?.views.filter(({ family }) => families.includes(family)) ?? [];

export const overallOf = ({ twoSided }: CohortAggregate, family: ViewFamily): OverallAgreement[] =>
  twoSided?.overall.filter((one) => one.family === family) ?? [];

/** The figures, or the one that says why there is none. */
export const orNothing = (figures: Figure[], label: string, what: string): Figure[] =>
  figures.length > 0
    ? figures
    : [nothingYet(label, `No survey that asks both sides about ${what} has closed yet.`)];

export const notBoth = (view: TwoSidedView, aggregate: CohortAggregate): IndicatorResult =>
  tooFew(aggregate, view.sensitive ? `${NO_BOTH}, or nearly all or none of them agree` : NO_BOTH, view);

const short = (text: string): string => text.replace(/[.?]$/, '');

const gapSentence = (view: TwoSidedView, { gap, standsOut }: ShownView, interval: Limits): string => {
  const { inWords, round } = IN_STEPS;
  const on = `on «${short(view.mentee.text)}»`;
  const said = verdict({
    between: `mentors and mentees ${on}`,
    higher: `Mentors answer higher than mentees ${on}`,
    lower: `Mentors answer lower than mentees ${on}`,
    estimate: round(gap.mean),
    interval: interval && { lower: round(interval.lower), upper: round(interval.upper) },
    ...(interval === undefined ? {} : { detectable: round(detectableFrom(interval)) }),
    inWords,
  });
  const isDifference = interval !== undefined && (round(interval.lower) > 0 || round(interval.upper) < 0);
  return isDifference && standsOut === false
    ? `${said} Of so many items looked at together one such difference may be chance.`
    : said;
};
type Limits = { lower: number; upper: number } | undefined;

/** Mentor less mentee, in steps of the scores; n counts matches. */
export const gapFigure = (view: TwoSidedView, aggregate: CohortAggregate): Figure => {
  const { group, ends } = view;
  const about = { key: viewKey(view), label: viewLabel(view, aggregate) };
  if (group.state === 'suppressed') return { ...about, result: notBoth(view, aggregate), parts: [] };
  const range = ends.highest - ends.lowest;
  const method =
    group.clusters === group.dyads ? 'Paired t' : 'Paired, cluster ratio with people as clusters';
  const limits = within(group.gap, { lowest: -range, highest: range }, method);
  return {
    ...about,
    result: { state: 'value', estimate: group.gap.mean, n: group.matches, ...limits },
    parts: sizeParts(group),
    sentence: gapSentence(view, group, limits.interval),
  };
};

/** Matches, and what is compared within them where that is more. */
export const sizeParts = ({ matches, dyads, clusters }: ShownView): Figure['parts'] => [
  { label: 'Matches', value: matches },
  ...(dyads === matches ? [] : [{ label: 'Mentor beside mentee', value: dyads }]),
  ...(clusters === dyads ? [] : [{ label: 'Clusters that share no person', value: clusters }]),
];

export type SharedOut = {
  count: number;
  of: number;
  share: number;
  lower: number | null;
  upper: number | null;
  bound?: 'at-most' | undefined;
};

export const shareMethod = ({ clusters, dyads }: { clusters: number; dyads: number }): string =>
  clusters === dyads ? 'Wilson' : 'Cluster ratio, people as clusters';
