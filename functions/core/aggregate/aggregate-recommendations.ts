import { itemsFor } from '../instrument/asked-items.ts';
import { sensitiveItems } from '../instrument/sensitive-items.ts';
import type { Role } from '../role.ts';
import { netPromoter } from '../statistics/net-promoter.ts';
import { scoredResponses } from './aggregate-levels.ts';
import type { ClosedWave, CountedAnswers } from './closed-waves.ts';
import { RECOMMENDING } from './constructs.ts';
import { disclose, minimumFor } from './disclosure-control.ts';
import type { Recommendations } from './measured-aggregate.ts';
import { personScores } from './person-scores.ts';

/** With fewer people a score between -100 and 100 says less than how they answered (indicators.md B8). */
export const SCORE_FROM = 20;

const netOf = ({ n, adjusted, score }: ReturnType<typeof netPromoter>) => {
  const { lower, upper } = adjusted;
  return n < SCORE_FROM || score === null || lower === null || upper === null
    ? {}
    : { net: { score, lower: Math.min(lower, score), upper: Math.max(upper, score) } };
};

const inWave = (
  { wave, instrument }: ClosedWave,
  role: Role,
  responses: readonly CountedAnswers[],
  minimum: number,
): Recommendations[] => {
  const item = itemsFor(instrument, role).find(
    (one) => one.kind === 'rating' && one.from === 0 && one.construct === RECOMMENDING,
  );
  if (item === undefined) return [];
  const needed = minimumFor(sensitiveItems(instrument).has(item.id), minimum);
  // A person in several matches is asked several times about the one program.
  const people = personScores(
    scoredResponses(responses, (answers) => {
      const given = answers[item.id];
      return typeof given === 'number' ? given : null;
    }),
  );
  const group = disclose([[...people.keys()]], needed, () => {
    const found = netPromoter([...people.values()]);
    const { n, promoters, passives, detractors } = found;
    return { n, promoters, passives, detractors, ...netOf(found) };
  });
  const raised = needed > minimum ? { minimumGroup: needed } : {};
  return [{ timelineKey: wave.timelineKey, instrumentId: instrument.id, role, ...raised, group }];
};

/** Whether people would recommend the program, in every closed wave that asks from 0 to 10. Each person counts once, with the mean over their matches. */
export const aggregateRecommendations = (waves: readonly ClosedWave[], minimum: number): Recommendations[] =>
  waves.flatMap((wave) =>
    wave.roles.flatMap(({ role, responses }) => inWave(wave, role, responses, minimum)),
  );
