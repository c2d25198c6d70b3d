import { itemsFor } from '../instrument/asked-items.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { isVisible } from '../instrument/visible-items.ts';
import type { Role } from '../role.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { quantile } from '../statistics/quantile.ts';
import type { ClosedWave, CountedAnswers } from './closed-waves.ts';
import { disclose, minimumFor } from './disclosure-control.ts';
import type { MeasuredLevel } from './measured-aggregate.ts';
import { measuresOf, scorerFor, type Measure } from './measures.ts';
import { personScores, type ScoredResponse } from './person-scores.ts';

/** From so many people and items on, reliability says something (indicators.md B7). */
const RELIABLE_FROM = { people: 30, items: 3 } as const;
/** The median of fewer is nearly one person's answer. */
const MEDIAN_FROM = 10;

export const scoredResponses = (
  responses: readonly CountedAnswers[],
  score: (answers: CountedAnswers['answers']) => number | null,
): ScoredResponse[] =>
  responses.flatMap(({ participantId, matchId, answers }) => {
    const value = score(answers);
    return value === null ? [] : [{ participantId, matchId, score: value }];
  });

/** What every figure of a measure says of it. */
export const aboutMeasure = (instrument: Instrument, role: Role, measure: Measure, minimum: number) => {
  const { id, title, kind, construct, items, ends, sensitive } = measure;
  const needed = minimumFor(sensitive, minimum);
  return {
    needed,
    about: {
      instrumentId: instrument.id,
      role,
      measureId: id,
      title,
      kind,
      itemIds: [...items],
      ...(construct === undefined ? {} : { construct }),
      ...(ends === undefined ? {} : { ends }),
      ...(needed > minimum ? { minimumGroup: needed } : {}),
    },
  };
};

/** People with a response to whom at least one of the items was shown. What was answered to hidden items is not kept, so each can be judged alone. */
const askedPeople = (
  instrument: Instrument,
  role: Role,
  { items }: Measure,
  responses: readonly CountedAnswers[],
): number => {
  const own = itemsFor(instrument, role).filter(({ id }) => items.includes(id));
  const asked = responses.filter(({ answers }) => own.some((item) => isVisible(item, answers)));
  return new Set(asked.map(({ participantId }) => participantId)).size;
};

/** Of somebody with several matches the first response only, because the rows have to be independent. */
const reliabilityOf = (
  instrument: Instrument,
  measure: Measure,
  responses: readonly CountedAnswers[],
): {
  reliability?: { n: number; items: number; alpha: number; lower: number | null; upper: number | null };
} => {
  if (!measure.reflective || measure.items.length < RELIABLE_FROM.items) return {};
  const scorers = measure.items.map((id) =>
    scorerFor(instrument, { ...measure, kind: 'item', id, items: [id] }),
  );
  const first = new Map(responses.toReversed().map((one) => [one.participantId, one.answers]));
  const rows = [...first.values()].map((answers) => scorers.map((score) => score(answers)));
  const { complete, alpha, lower, upper } = cronbachAlpha(rows);
  return complete < RELIABLE_FROM.people || alpha === null
    ? {}
    : { reliability: { n: complete, items: scorers.length, alpha, lower, upper } };
};

const levelOf = (
  { wave, instrument }: ClosedWave,
  role: Role,
  responses: readonly CountedAnswers[],
  measure: Measure,
  minimum: number,
): MeasuredLevel => {
  const { needed, about } = aboutMeasure(instrument, role, measure, minimum);
  const people = personScores(scoredResponses(responses, scorerFor(instrument, measure)));
  const group = disclose([[...people.keys()]], needed, () => {
    const scores = [...people.values()];
    const { n, mean, sd, se, lower, upper } = meanInterval(scores);
    // Limits without width come from answers without spread, which estimate nothing.
    const [low, high] = se === 0 ? [null, null] : [lower, upper];
    return {
      n,
      mean: mean ?? 0,
      sd,
      lower: low,
      upper: high,
      asked: askedPeople(instrument, role, measure, responses),
      median: n < MEDIAN_FROM ? null : quantile(scores, 0.5),
      ...reliabilityOf(instrument, measure, responses),
    };
  });
  return { ...about, timelineKey: wave.timelineKey, version: instrument.version, group };
};

/** The level of every measure in every closed wave, in the order of waves, roles and definition. */
export const aggregateLevels = (waves: readonly ClosedWave[], minimum: number): MeasuredLevel[] =>
  waves.flatMap((wave) =>
    wave.roles.flatMap(({ role, responses }) =>
      measuresOf(wave.instrument, role).map((measure) => levelOf(wave, role, responses, measure, minimum)),
    ),
  );
