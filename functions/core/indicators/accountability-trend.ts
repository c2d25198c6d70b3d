import type { CohortAggregate, WaveAggregate } from '../aggregate/aggregate.ts';
import type { Comparability } from '../instrument/comparability.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { welchDifference, type EstimatedMean } from '../statistics/welch-difference.ts';
import { CHECKLIST } from './accountability.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import { hasScores, scoresOf } from './item-scores.ts';
import { onSameOptions, verdictOn, type ItemInWave } from './joined-items.ts';
import { nothingYet, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

const LEVEL = 0.95;

const unavailable = (reason: string): IndicatorResult => ({ state: 'unavailable', reason });

type Estimate = { n: number; mean: number; spread: EstimatedMean | undefined };

/** `clustered` needs a standard error; where people answered several times and there is none, no interval can be trusted. */
const estimateOf = ({ item }: ItemInWave): Estimate | undefined => {
  if (item.group.state === 'suppressed') return undefined;
  const scores = scoresOf(item, item.group);
  const { n, mean, se } = meanInterval(scores, LEVEL);
  if (mean === null) return undefined;
  const { clustered } = item.group;
  const own =
    clustered === undefined
      ? { se, df: n - 1 }
      : { se: clustered.se ?? null, df: clustered.participants - 1 };
  return { n, mean, spread: own.se === null || own.df < 1 ? undefined : { mean, se: own.se, df: own.df } };
};

const intervalOf = (first: Estimate, last: Estimate, range: number) => {
  if (first.spread === undefined || last.spread === undefined) return {};
  const { lower, upper } = welchDifference(last.spread, first.spread, LEVEL);
  if (lower === null || upper === null) return {};
  return {
    interval: {
      lower: Math.max(lower, -range),
      upper: Math.min(upper, range),
      level: LEVEL,
      method: 'Welch’s t, kept within the scale',
    },
  };
};

/** How an item came to be on its last answers, and on what terms. */
type Series = { first: ItemInWave; last: ItemInWave; verdict: Comparability };

const changeOf = ({ first, last, verdict }: Series, aggregate: CohortAggregate) => {
  const [before, after] = onSameOptions(first, last, verdict);
  const suppressed = [before, after].some(({ item }) => item.group.state === 'suppressed');
  if (suppressed) {
    const did = 'people answered in one of the two waves';
    return { result: tooFew(aggregate, did, before.item, after.item), parts: [] };
  }
  const [a, b] = [estimateOf(before), estimateOf(after)];
  if (a === undefined || b === undefined)
    return { result: unavailable('In one of the two waves no answer has a score.'), parts: [] };
  const scores = after.item.options.flatMap(({ score }) => score ?? []);
  const range = Math.max(...scores) - Math.min(...scores);
  return {
    result: { state: 'value', estimate: b.mean - a.mean, n: a.n + b.n, ...intervalOf(a, b, range) } as const,
    parts: [
      { label: `Answers with a score, ${first.wave.title}`, value: a.n },
      { label: `Answers with a score, ${last.wave.title}`, value: b.n },
    ],
  };
};

const FOOTNOTE = { 'same-with-footnote': 'Footnote', mapped: 'Earlier answers recoded' } as const;

const labelOf = ({ first, last, verdict }: Series, broken: boolean): string => {
  const { item } = last;
  const notes = [
    ...(verdict.kind === 'same' || verdict.kind === 'new-series'
      ? []
      : [`${FOOTNOTE[verdict.kind]}: ${verdict.reason}`]),
    ...(broken ? [`New series since ${first.wave.title}.`] : []),
  ];
  const label = `${first.wave.title} to ${last.wave.title}, ${roleName[item.role]}: ${item.text}`;
  return notes.length === 0 ? label : `${label} (${notes.join(' ')})`;
};

const itemFigure = (last: ItemInWave, earlier: readonly ItemInWave[], aggregate: CohortAggregate): Figure => {
  const { item, wave } = last;
  const key = `${item.role}/${item.itemId}`;
  const alone = { key, label: `${wave.title}, ${roleName[item.role]}: ${item.text}`, parts: [] };
  const [oldest] = earlier;
  if (oldest === undefined)
    return { ...alone, result: unavailable(`New series since ${wave.title}. It was not asked before.`) };
  const judged = earlier.map((first) => ({ first, last, verdict: verdictOn(first, last) }));
  const series = judged.find(({ verdict }) => verdict.kind !== 'new-series');
  if (series === undefined) {
    const verdict = judged.at(-1)?.verdict;
    const why = verdict?.kind === 'new-series' ? verdict.why : '';
    return { ...alone, result: unavailable(`New series since ${wave.title}. ${why}`) };
  }
  const label = labelOf(series, series.first.wave !== oldest.wave);
  return { key, label, ...changeOf(series, aggregate) };
};

const inWave = (wave: WaveAggregate): ItemInWave[] =>
  wave.items.filter(hasScores).map((item) => ({ wave, item }));

/**
 * Change of each item's mean score from the first wave that can be compared to the last closed one, under `<role>/<item>`.
 * n counts answers with a score in both waves; parts hold them apart. Which versions may be joined is decided in the aggregate.
 */
export const accountabilityTrend: Indicator = {
  id: 'accountability-trend',
  version: 1,
  title: 'Change in accountability',
  definition:
    'How much the answers to each item of the checklist rose or fell between the first survey and the last.',
  unit: 'score-change',
  numerator: 'Mean score in the last closed wave less the mean score in the first that asked the same',
  denominator: 'Answers with a score in either wave, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'Difference of means with Welch’s 95 % t interval, kept within the scale; where people answered about several matches, standard errors have people as clusters. Taken as independent because the people differ in part, so the interval is rather too wide. Waves of different versions are joined only where the definition says that the item measures the same; otherwise a new series starts.',
  source: 'Welch (1947), Biometrika 34:28-35; Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) => {
    const waves = aggregate.waves.filter(
      ({ instrument, state }) => instrument.id === CHECKLIST && state === 'closed',
    );
    const last = waves.at(-1);
    if (last === undefined || waves.length < 2)
      return [nothingYet('Change in accountability', 'A change needs two closed waves of the checklist.')];
    const before = waves.slice(0, -1).flatMap(inWave);
    return inWave(last).map((now) => {
      const earlier = before.filter(
        ({ item }) => item.role === now.item.role && item.itemId === now.item.itemId,
      );
      return itemFigure(now, earlier, aggregate);
    });
  },
};
