import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { MeasuredAggregate, MeasuredChange, MeasuredLevel } from '../aggregate/measured-aggregate.ts';
import { tQuantile } from '../statistics/t-quantile.ts';
import type { Figure, Interval } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { verdict } from './verdict.ts';

/** What the indicators on scales, change and goals have in common (indicators.md B6 to B8). */

const LEVEL = 0.95;
export const PEOPLE_ONCE =
  'A person in several matches counts once, with the mean over them, so that people are independent of each other.';

type Limits = { lower: number | null; upper: number | null };
type Ends = { lowest: number; highest: number };

/** Limits as part of a result, kept within what the estimate can be. */
export const within = (limits: Limits, ends: Ends | undefined, method: string): { interval?: Interval } => {
  const { lower, upper } = limits;
  if (lower === null || upper === null) return {};
  const { lowest, highest } = ends ?? { lowest: -Infinity, highest: Infinity };
  const kept = { lower: Math.max(lower, lowest), upper: Math.min(upper, highest) };
  return { interval: { ...kept, level: LEVEL, method } };
};

/** A part that is no count, with as many decimals as it is printed with. */
export const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** A part that may be missing. */
export const part = (label: string, value: number | null | undefined, places: number): Figure['parts'] =>
  value === null || value === undefined ? [] : [{ label, value: rounded(value, places) }];

export const waveTitle = ({ waves }: CohortAggregate, key: string): string =>
  waves.find(({ timelineKey }) => timelineKey === key)?.title ?? key;

/** The figures, or the one that says why there is none. */
export const fromMeasured = (
  { measured }: CohortAggregate,
  label: string,
  reason: string,
  figures: (measured: MeasuredAggregate) => Figure[],
): Figure[] => {
  const found = measured === undefined ? [] : figures(measured);
  return found.length === 0 ? [nothingYet(label, reason)] : found;
};

const unscored = {
  scale: 'Too few items answered for a score',
  item: 'No answer with a score',
  number: 'No answer',
};

/** The level of a measure in a wave under `<wave>/<role>/<measure>`; n counts people with a score. */
export const levelFigure = (level: MeasuredLevel, aggregate: CohortAggregate): Figure => {
  const { timelineKey, role, measureId, title, group, ends, kind } = level;
  const about = {
    key: `${timelineKey}/${role}/${measureId}`,
    label: `${waveTitle(aggregate, timelineKey)}, ${roleName[role]}: ${title}`,
  };
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, 'people gave an answer that counts', level), parts: [] };
  const { mean: estimate, n, asked, median, reliability } = group;
  const floor = kind === 'number' ? { lowest: 0, highest: Infinity } : ends;
  const method = kind === 'number' ? 't' : 't, kept within the scale';
  return {
    ...about,
    result: { state: 'value', estimate, n, ...within(group, floor, method) },
    parts: [
      { label: 'People asked', value: asked },
      { label: unscored[kind], value: asked - n },
      ...part('Median', median, 1),
      ...part('Standard deviation', group.sd, 1),
      ...(reliability === undefined
        ? []
        : [
            ...part('Cronbach’s alpha', reliability.alpha, 2),
            ...part('Alpha, lower limit', reliability.lower, 2),
            ...part('Alpha, upper limit', reliability.upper, 2),
            { label: 'People who answered all items', value: reliability.n },
          ]),
    ],
  };
};

/** How a change is spoken of: `inWords` writes a difference as it is published, `round` rounds it so. */
export type ChangeWords = { inWords: (value: number) => string; round: (value: number) => number };

const tenth = (value: number): number => Math.round(Number(`${value.toFixed(9)}e1`)) / 10 + 0;
export const signed = (value: number, places: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(places)}`;

export const IN_STEPS: ChangeWords = { inWords: (value) => signed(value, 1), round: tenth };
export const IN_YEARS: ChangeWords = { inWords: (value) => `${signed(value, 1)} years`, round: tenth };

/** The smallest true change that data of this spread would have shown four times out of five. */
export const detectable = ({ lower, upper }: { lower: number; upper: number }, people: number): number => {
  const limit = tQuantile(0.975, people - 1);
  return ((upper - lower) / 2 / limit) * (limit + tQuantile(0.8, people - 1));
};

type ShownChange = Extract<MeasuredChange['group'], { state: 'shown' }>;

const NOTHING_TWICE =
  'people answered both times, or so few answered only once that their answers could be worked out';

const sentenceOf = (
  change: MeasuredChange,
  group: ShownChange,
  interval: Interval | undefined,
  { inWords, round }: ChangeWords,
): string => {
  const who = `${roleName[change.role]} on «${change.title.replace(/[.?]$/, '')}»`;
  const lasting =
    group.lower !== null && group.upper !== null ? { lower: group.lower, upper: group.upper } : undefined;
  return verdict({
    between: `the first and the last answers of ${who}`,
    higher: `Higher than at first: ${who}`,
    lower: `Lower than at first: ${who}`,
    estimate: round(group.mean),
    interval: interval && { lower: round(interval.lower), upper: round(interval.upper) },
    ...(lasting === undefined ? {} : { detectable: round(detectable(lasting, group.pairs)) }),
    inWords,
  });
};

/** Which waves are compared, and on what terms. */
const changeLabel = (change: MeasuredChange, aggregate: CohortAggregate): string => {
  const { common, all } = change.itemCount;
  const [from, to] = [waveTitle(aggregate, change.from), waveTitle(aggregate, change.to)];
  const notes = [
    ...(common > 0 && common < all ? [`the ${common} of ${all} items that both asked`] : []),
    ...change.footnotes,
  ];
  const label = `${from} to ${to}, ${roleName[change.role]}: ${change.title}`;
  return notes.length === 0 ? label : `${label} (${notes.join(' ')})`;
};

const changeParts = (group: ShownChange): Figure['parts'] => [
  { label: 'Improved', value: group.improved },
  { label: 'The same', value: group.same },
  { label: 'Worse', value: group.worse },
  { label: 'Answered only at first', value: group.lost },
  { label: 'Answered only at the end', value: group.joined },
  ...part('Mean at first', group.levels?.before, 1),
  ...part('Mean at the end', group.levels?.after, 1),
  ...part('Typical change (Hodges–Lehmann)', group.typical, 1),
  ...part('p, paired t', group.p, 3),
  ...part('p, Wilcoxon', group.rankP, 3),
  ...part('Effect g_av', group.effect?.g, 2),
  ...part('g_av, lower limit', group.effect?.lower, 2),
  ...part('g_av, upper limit', group.effect?.upper, 2),
];

/** Change of the same people under `<role>/<instrument>/<measure>`; n counts people with a score both times. */
export const changeFigure = (
  change: MeasuredChange,
  aggregate: CohortAggregate,
  words: ChangeWords,
): Figure => {
  const { role, instrumentId, measureId, ends, group } = change;
  const about = { key: `${role}/${instrumentId}/${measureId}`, label: changeLabel(change, aggregate) };
  if (group.state === 'broken') {
    const reason = `New series since ${waveTitle(aggregate, change.to)}. ${group.why}`.trim();
    return { ...about, result: { state: 'unavailable', reason }, parts: [] };
  }
  if (group.state === 'suppressed')
    return { ...about, result: tooFew(aggregate, NOTHING_TWICE, change), parts: [] };
  const range = ends === undefined ? Infinity : ends.highest - ends.lowest;
  const limits = within(group, { lowest: -range, highest: range }, 'Paired t, each person once');
  return {
    ...about,
    result: { state: 'value', estimate: group.mean, n: group.pairs, ...limits },
    parts: changeParts(group),
    sentence: sentenceOf(change, group, limits.interval, words),
  };
};

/** Mentees first: the program is for them. */
export const menteesFirst = <Part extends { role: 'mentor' | 'mentee' }>(parts: readonly Part[]): Part[] => [
  ...parts.filter(({ role }) => role === 'mentee'),
  ...parts.filter(({ role }) => role === 'mentor'),
];
