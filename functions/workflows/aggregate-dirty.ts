import { aggregateCohort } from '../core/aggregate/aggregate-cohort.ts';
import type { CohortAggregate } from '../core/aggregate/aggregate.ts';
import type { WaveFacts } from '../core/aggregate/cohort-facts.ts';
import type { Agreement } from '../core/agreement.ts';
import { dateAt } from '../core/calendar.ts';
import type { Cohort } from '../core/cohort.ts';
import { contentHash } from '../core/digest.ts';
import { engagementTargets } from '../core/engagement-targets.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import { meetingsOf } from '../core/meetings-of.ts';
import type { Program } from '../core/program.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';
import { instrumentOf } from './instrument-of.ts';
import { mendResponses } from './mend-responses.ts';

type Deps = Pick<
  Ports,
  | 'clock'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'responses'
  | 'drafts'
  | 'keptEntries'
  | 'followUps'
  | 'agreements'
  | 'meetings'
  | 'comparisons'
  | 'costs'
  | 'dirty'
  | 'aggregates'
  | 'queue'
>;

export type AggregationResult = { recomputed: number; changed: number };

/**
 * Recomputes the aggregate of every cohort that is marked dirty, from the answers themselves; with `everything`, of all
 * cohorts, which also mends whatever a crash left behind and deletes withdrawn answers. Each asks for its report.
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
    if (await recompute(deps, program, cohort, everything)) result.changed += 1;
    // Only the marks that were read are cleared: one that came in the meantime keeps its cohort dirty.
    for (const mark of own) await deps.dirty.clear(mark);
  });
  return result;
};

const recompute = async (
  deps: Deps,
  program: Program,
  cohort: Cohort,
  erasing: boolean,
): Promise<boolean> => {
  const now = deps.clock.now();
  const [roster, waves, before] = await Promise.all([
    deps.rosters.get(cohort.id),
    deps.waves.list(cohort.id),
    deps.aggregates.get(cohort.id),
  ]);
  const facts = [];
  for (const wave of waves) facts.push(await waveFacts(deps, wave, erasing));
  const aggregate = aggregateCohort({
    program,
    cohort,
    roster,
    waves: facts,
    meetings: meetingsOf(await deps.meetings.ofCohort(cohort.id, EVER)),
    meetingAnswers: await meetingAnswersOf(deps, cohort),
    targets: engagementTargets(await agreementsIn(deps, facts)),
    costs: await deps.costs.get(cohort.id),
    asOf: dateAt(now, program.timeZone),
    now,
  });
  const changed = before === undefined || !saysTheSame(before, aggregate);
  if (changed) await deps.aggregates.put(aggregate);
  // Also when nothing changed: a crash may have come before the last report was asked for. One that is there is not made again.
  await deps.queue.send([{ kind: 'publish-report', cohortId: cohort.id }]);
  return changed;
};

/** Earlier than any meeting. */
const EVER = '0000-01-01';

/** What came with the logs of meetings, by the version of the definition that was answered. */
const meetingAnswersOf = async ({ meetings, catalogue }: Deps, { id }: Cohort) => {
  const byVersion = Map.groupBy(
    await meetings.answers(id),
    ({ instrument }) => `${instrument.id} ${instrument.version}`,
  );
  return [...byVersion.values()].flatMap((answers) => {
    const pin = answers[0]?.instrument;
    const published = pin && catalogue.get(pin.id, pin.version);
    return published === undefined ? [] : [{ instrument: published.instrument, answers }];
  });
};

/** The agreements of the waves that asked how often a match means to meet. */
const agreementsIn = async (
  { agreements }: Deps,
  facts: readonly Pick<WaveFacts, 'wave' | 'instrument'>[],
): Promise<Agreement[]> => {
  const asked = facts.filter(({ instrument }) => instrument.engagementItems !== undefined);
  return (await Promise.all(asked.map(({ wave }) => agreements.list(wave.id)))).flat();
};

/** Another day alone is no news: a report is only made anew when one of its figures is. */
const saysTheSame = (a: CohortAggregate, b: CohortAggregate): boolean => figuresOf(a) === figuresOf(b);
const figuresOf = ({ asOf: _day, watermark: _source, ...figures }: CohortAggregate): string =>
  contentHash(figures);

const waveFacts = async (deps: Deps, wave: Wave, erasing: boolean) => ({
  wave,
  instrument: instrumentOf(deps, wave),
  earlier: earlierVersions(deps, wave),
  ...(await mendResponses(deps, wave, erasing)),
});

/** What tells how the items of the wave changed since earlier waves asked them. */
const earlierVersions = ({ catalogue }: Deps, { instrument: { id, version } }: Wave): Instrument[] =>
  Array.from({ length: version - 1 }, (_, before) => catalogue.get(id, before + 1)).flatMap(
    (one) => one?.instrument ?? [],
  );
