import { canSettle, SETTLED_WITHIN } from '../core/between-sides.ts';
import { addToMoment } from '../core/calendar.ts';
import { pairsToCompare } from '../core/comparison.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';
import { instrumentOf } from './instrument-of.ts';

type Deps = Pick<Ports, 'clock' | 'catalogue' | 'programs' | 'waves' | 'responses' | 'comparisons'>;

/**
 * Makes the comparison of every pair who have both answered and both agreed, of the answers that count at that moment. Repeatable
 * at any time: each is made once, and a pair whose answers are not there yet is looked at again.
 */
export const openComparisons = async (deps: Deps): Promise<{ made: number }> => {
  const result = { made: 0 };
  await eachCohort(deps, 'Opening comparisons', async (_program, cohort) => {
    for (const wave of await deps.waves.list(cohort.id)) {
      const compares = instrumentOf(deps, wave).betweenSides === 'comparison';
      if (compares && canSettle(wave, deps.clock.now())) result.made += await openIn(deps, wave);
    }
  });
  return result;
};

const openIn = async (deps: Deps, wave: Wave): Promise<number> => {
  const [wishes, made] = await Promise.all([
    deps.comparisons.wishes(wave.id),
    deps.comparisons.made(wave.id),
  ]);
  const pairs = pairsToCompare(wishes, made);
  // Answers are read for those who agree, and for nobody else.
  if (pairs.length === 0) return 0;
  const responses = await deps.responses.list(wave.id);
  const answersOf = new Map(responses.map(({ invitationId, answers }) => [invitationId, answers]));
  let opened = 0;
  for (const pair of pairs) {
    const mentor = answersOf.get(pair.mentor.invitationId);
    const mentee = answersOf.get(pair.mentee.invitationId);
    if (mentor === undefined || mentee === undefined) continue;
    const { waveId, matchId, mentorId, menteeId } = pair;
    const { cohortId, instrument } = wave;
    const madeAt = deps.clock.now();
    const expiresAt = addToMoment(madeAt, SETTLED_WITHIN);
    const who = { waveId, cohortId, matchId, mentorId, menteeId, instrument };
    if (await deps.comparisons.make({ ...who, madeAt, expiresAt, mentor, mentee }, pair)) opened += 1;
  }
  return opened;
};
