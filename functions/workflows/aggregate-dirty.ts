import { aggregateCohort } from '../core/aggregate/aggregate-cohort.ts';
import type { CohortAggregate } from '../core/aggregate/aggregate.ts';
import { dateAt } from '../core/calendar.ts';
import type { Cohort } from '../core/cohort.ts';
import { contentHash } from '../core/digest.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { Program } from '../core/program.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';
import { instrumentOf } from './instrument-of.ts';
import { followUpIn, raiseMissing } from './raise-follow-ups.ts';

type Deps = Pick<
  Ports,
  | 'clock'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'responses'
  | 'followUps'
  | 'dirty'
  | 'aggregates'
  | 'queue'
>;

export type AggregationResult = { recomputed: number; changed: number };

/**
 * Recomputes the aggregate of every cohort that is marked dirty, from the answers themselves; with `everything`, of all
 * cohorts, which also mends whatever a crash left behind. Each asks for its report.
 */
export const aggregateDirty = async (
  deps: Deps,
  { everything }: { everything: boolean },
): Promise<AggregationResult> => {
  const result: AggregationResult = { recomputed: 0, changed: 0 };
  const marks = await deps.dirty.list();
  await eachCohort(deps, 'Aggregation', async (program, cohort) => {
    const own = marks.filter(({ cohortId }) => cohortId === cohort.id);
    if (!everything && own.length === 0) return;
    result.recomputed += 1;
    if (await recompute(deps, program, cohort)) result.changed += 1;
    // Only the marks that were read are cleared: one that came in the meantime keeps its cohort dirty.
    for (const mark of own) await deps.dirty.clear(mark);
  });
  return result;
};

const recompute = async (deps: Deps, program: Program, cohort: Cohort): Promise<boolean> => {
  const now = deps.clock.now();
  const [roster, waves, before] = await Promise.all([
    deps.rosters.get(cohort.id),
    deps.waves.list(cohort.id),
    deps.aggregates.get(cohort.id),
  ]);
  const facts = [];
  for (const wave of waves) facts.push(await waveFacts(deps, wave));
  const aggregate = aggregateCohort({
    program,
    cohort,
    roster,
    waves: facts,
    asOf: dateAt(now, program.timeZone),
    now,
  });
  const changed = before === undefined || !saysTheSame(before, aggregate);
  if (changed) await deps.aggregates.put(aggregate);
  // Also when nothing changed: a crash may have come before the last report was asked for. One that is there is not made again.
  await deps.queue.send([{ kind: 'publish-report', cohortId: cohort.id }]);
  return changed;
};

/** Another day alone is no news: a report is only made anew when one of its figures is. */
const saysTheSame = (a: CohortAggregate, b: CohortAggregate): boolean => figuresOf(a) === figuresOf(b);
const figuresOf = ({ asOf: _day, watermark: _source, ...figures }: CohortAggregate): string =>
  contentHash(figures);

const waveFacts = async (deps: Deps, wave: Wave) => {
  const instrument = instrumentOf(deps, wave);
  const [invitations, responses] = await Promise.all([
    deps.invitations.list(wave.id),
    deps.responses.list(wave.id),
  ]);
  const responseOf = new Map(responses.map((response) => [response.invitationId, response]));
  const mended = await Promise.all(
    invitations.map(async (invitation) => {
      const response = responseOf.get(invitation.id);
      if (response === undefined || invitation.answeredAt !== undefined) return invitation;
      // The submission was acknowledged and the process died before the status was written.
      await deps.invitations.markAnswered(invitation, response.submittedAt);
      return { ...invitation, answeredAt: response.submittedAt };
    }),
  );
  // The same for what the program team is to be told.
  const expected = responses.flatMap((response) => followUpIn(deps, wave, response) ?? []);
  await raiseMissing(deps, wave.cohortId, expected);
  const earlier = earlierVersions(deps, wave);
  return { wave, instrument, earlier, invitations: mended, responses };
};

/** What tells how the items of the wave changed since earlier waves asked them. */
const earlierVersions = ({ catalogue }: Deps, { instrument: { id, version } }: Wave): Instrument[] =>
  Array.from({ length: version - 1 }, (_, before) => catalogue.get(id, before + 1)).flatMap(
    (one) => one?.instrument ?? [],
  );
