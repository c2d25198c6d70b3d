import { hedgesG } from '../statistics/hedges-g.ts';
import { mean } from '../statistics/mean.ts';
import { pairedChange } from '../statistics/paired-change.ts';
import { pairedEffectSize } from '../statistics/paired-effect-size.ts';
import { wilcoxonSignedRank } from '../statistics/wilcoxon-signed-rank.ts';
import type { Role } from '../role.ts';
import { aboutMeasure, scoredResponses } from './aggregate-levels.ts';
import type { ClosedWave } from './closed-waves.ts';
import { joinMeasure, newerOf, type JoinedMeasure } from './joined-measure.ts';
import type { MeasuredChange } from './measured-aggregate.ts';
import { measuresOf, type Measure } from './measures.ts';
import { pairedRelease, type PairedRelease } from './paired-release.ts';
import { personPairs, personScores, type PersonPair } from './person-scores.ts';

type Shown = Extract<MeasuredChange['group'], { state: 'shown' }>;
type Scores = ReadonlyMap<string, number>;

/** Beyond so many changes the normal approximation of the rank test is as good. */
const EXACT_UP_TO = 50;

const responsesOf = (wave: ClosedWave, role: Role) =>
  wave.roles.find((one) => one.role === role)?.responses ?? [];

const without = (scores: Scores, people: ReadonlySet<string>): number[] =>
  [...scores].flatMap(([person, score]) => (people.has(person) ? [] : [score]));

const within = (scores: Scores, people: ReadonlySet<string>): number[] =>
  [...scores].flatMap(([person, score]) => (people.has(person) ? [score] : []));

const attritionOf = (before: Scores, people: ReadonlySet<string>): Shown['attrition'] => {
  const [stayed, lost] = [within(before, people), without(before, people)];
  const size = hedgesG(stayed, lost);
  return {
    stayed: { n: stayed.length, mean: mean(stayed) ?? 0 },
    lost: { n: lost.length, mean: mean(lost) ?? 0 },
    difference: size && { g: size.g, lower: size.lower, upper: size.upper },
  };
};

const figuresOf = (
  pairs: readonly PersonPair[],
  before: Scores,
  after: Scores,
  release: PairedRelease,
): Shown => {
  const people = new Set(pairs.map(({ participantId }) => participantId));
  const change = pairedChange(pairs);
  const ranks = wilcoxonSignedRank(pairs);
  const size = pairedEffectSize(pairs)?.average;
  const [lower, upper] = change.sd === 0 ? [null, null] : [change.lower, change.upper];
  return {
    state: 'shown',
    pairs: change.pairs,
    lost: before.size - people.size,
    joined: after.size - people.size,
    improved: change.improved,
    same: change.same,
    worse: change.worse,
    mean: change.meanDifference ?? 0,
    lower,
    upper,
    p: change.p,
    typical: ranks.hodgesLehmann,
    rankP: ranks.used <= EXACT_UP_TO ? ranks.pExact : ranks.pNormal,
    effect: size?.g === undefined || size.g === null ? null : { g: size.g, ...size.bonett },
    ...(release.levels ? { levels: { before: change.meanBefore ?? 0, after: change.meanAfter ?? 0 } } : {}),
    ...(release.lost ? { attrition: attritionOf(before, people) } : {}),
  };
};

const groupOf = (
  earlier: ClosedWave,
  later: ClosedWave,
  role: Role,
  joined: Extract<JoinedMeasure, { kind: 'joined' }>,
  needed: number,
): MeasuredChange['group'] => {
  const first = scoredResponses(responsesOf(earlier, role), joined.scoreEarlier);
  const last = scoredResponses(responsesOf(later, role), joined.scoreLater);
  const [before, after] = [personScores(first), personScores(last)];
  const pairs = personPairs(first, last);
  const people = pairs.map(({ participantId }) => participantId);
  const release = pairedRelease([...before.keys()], [...after.keys()], people, needed);
  return release.change ? figuresOf(pairs, before, after, release) : { state: 'suppressed' };
};

const changeOf = (
  waves: readonly [ClosedWave, ...ClosedWave[]],
  later: ClosedWave,
  role: Role,
  measure: Measure,
  minimum: number,
): MeasuredChange => {
  const judged = waves.map((earlier) => ({ earlier, joined: joinMeasure(earlier, later, role, measure) }));
  const found = judged.find(({ joined }) => joined.kind === 'joined') ?? judged.at(-1);
  const { earlier, joined } = found ?? { earlier: waves[0], joined: judged[0]?.joined };
  const { needed, about } = aboutMeasure(newerOf(earlier, later).instrument, role, measure, minimum);
  const places = { from: earlier.wave.timelineKey, to: later.wave.timelineKey };
  const all = measure.items.length;
  if (joined?.kind !== 'joined') {
    const group = { state: 'broken', why: joined?.why ?? '' } as const;
    return { ...about, ...places, itemCount: { common: 0, all }, footnotes: [], group };
  }
  return {
    ...about,
    ...places,
    itemCount: { common: joined.measure.items.length, all },
    footnotes: joined.footnotes,
    group: groupOf(earlier, later, role, joined, needed),
  };
};

/**
 * Change of the same people (indicators.md B6) on every measure that two or more waves of one instrument asked: from the first that can be
 * joined to the last before the follow-ups, which ask about another time. One pair of waves a measure, declared by this rule and not chosen.
 */
export const aggregateChanges = (closed: readonly ClosedWave[], minimum: number): MeasuredChange[] => {
  const within = closed.filter(({ wave }) => wave.timepoint !== 'follow-up' && wave.timepoint !== 'event');
  return [...Map.groupBy(within, ({ instrument }) => instrument.id).values()].flatMap((waves) => {
    const later = waves.at(-1);
    const [first, ...others] = waves.slice(0, -1);
    if (later === undefined || first === undefined) return [];
    return later.roles.flatMap(({ role }) =>
      measuresOf(later.instrument, role).map((measure) =>
        changeOf([first, ...others], later, role, measure, minimum),
      ),
    );
  });
};
