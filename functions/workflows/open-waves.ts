import { dateAt, type Timestamp } from '../core/calendar.ts';
import type { Cohort } from '../core/cohort.ts';
import { eligibleInvitations } from '../core/eligibility.ts';
import { withFallbacks } from '../core/instrument/text-facts.ts';
import type { Mailing } from '../core/invitation.ts';
import { planWaves, type PlannedWave } from '../core/plan-waves.ts';
import type { Program } from '../core/program.ts';
import { nextReminder } from '../core/reminders.ts';
import { monthAndYear } from '../core/wording.ts';
import { isClosed, isSealed, needsInviting, sealingMoment, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { eachCohort } from './each-cohort.ts';
import { instrumentOf } from './instrument-of.ts';
import { remind } from './remind.ts';

type Deps = Pick<
  Ports,
  'clock' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'invitations' | 'queue' | 'dirty'
>;

export type OpenWavesResult = {
  opened: number;
  invited: number;
  reminded: number;
  closed: number;
  /** Nothing more can fall due before this moment unless somebody changes a roster or a timeline. */
  idleUntil: Timestamp | undefined;
};

/**
 * Opens the waves that are due, invites who is eligible, reminds who has said nothing and notices the waves that have closed.
 * Repeatable at any time: ids are computed, existing rows stay, and sent mail stays sent.
 */
export const openWaves = async (deps: Deps): Promise<OpenWavesResult> => {
  const now = deps.clock.now();
  const result: OpenWavesResult = { opened: 0, invited: 0, reminded: 0, closed: 0, idleUntil: undefined };
  await eachCohort(deps, 'Opening waves', (program, cohort) =>
    tendCohort(deps, program, cohort, now, result),
  );
  return result;
};

const tendCohort = async (
  deps: Deps,
  program: Program,
  cohort: Cohort,
  now: Timestamp,
  result: OpenWavesResult,
): Promise<void> => {
  const existing = new Map((await deps.waves.list(cohort.id)).map((wave) => [wave.id, wave]));
  for (const planned of planWaves(program, cohort)) {
    const due = planned.opensAt <= now && now < planned.closesAt;
    if (due && !existing.has(planned.id)) {
      const wave = newWave(deps, program, cohort, planned);
      if (await deps.waves.create(wave)) result.opened += 1;
      existing.set(wave.id, wave);
    }
    if (planned.opensAt > now) result.idleUntil = earliest(result.idleUntil, planned.opensAt);
  }
  for (const wave of existing.values()) {
    if (!isClosed(wave, now)) {
      const next = nextReminder(wave, program.timeZone, now) ?? sealingMoment(wave);
      result.idleUntil = earliest(result.idleUntil, next);
      if (needsInviting(wave)) result.invited += await invite(deps, program, wave, now);
      result.reminded += await remind(deps, program, wave, now);
    } else if (!isSealed(wave, now)) {
      result.idleUntil = earliest(result.idleUntil, sealingMoment(wave));
    } else if (!wave.closingNoticed) {
      await deps.dirty.mark(cohort.id, program.id, `closed ${wave.id}`);
      await deps.waves.noticeClosing(wave);
      result.closed += 1;
    }
  }
};

const earliest = (a: Timestamp | undefined, b: Timestamp): Timestamp => (a === undefined || b < a ? b : a);

const newWave = (deps: Deps, program: Program, cohort: Cohort, planned: PlannedWave): Wave => {
  const published = deps.catalogue.latest().find(({ pin }) => pin.id === planned.entry.instrumentId);
  if (published === undefined) {
    throw new Error(
      `Program «${program.name}», timeline line «${planned.entry.key}»: there is no instrument «${planned.entry.instrumentId}».`,
    );
  }
  return {
    id: planned.id,
    programId: program.id,
    cohortId: cohort.id,
    timelineKey: planned.entry.key,
    // An instrument is asked several times: the month tells its waves apart.
    title: `${withFallbacks(published.instrument.title)}, ${monthAndYear(planned.opensOn)}`,
    instrument: published.pin,
    timepoint: planned.entry.timepoint,
    audience: planned.entry.audience,
    opensAt: planned.opensAt,
    closesAt: planned.closesAt,
    rosterMark: 'first',
    closingNoticed: false,
  };
};

/** Writes invitations first and the mark last: a crash in between is mended by the next run. */
const invite = async (deps: Deps, program: Program, wave: Wave, now: Timestamp): Promise<number> => {
  const roster = await deps.rosters.get(wave.cohortId);
  const today = dateAt(now, program.timeZone);
  const invitations = eligibleInvitations(wave, instrumentOf(deps, wave), roster, today, now);
  const invited = [...new Set(invitations.map((invitation) => invitation.participantId))];
  const mailings: Mailing[] = invited.map((participantId) => ({
    waveId: wave.id,
    participantId,
    state: 'queued',
  }));
  await deps.invitations.createAll(invitations, mailings);
  const unsent = (await deps.invitations.mailings(wave.id)).filter(
    ({ state, reminder }) => state !== 'sent' && reminder === undefined,
  );
  await deps.queue.send(
    unsent.map(({ participantId }) => ({
      kind: 'send-invitation',
      cohortId: wave.cohortId,
      waveId: wave.id,
      participantId,
    })),
  );
  await deps.waves.markInvited(wave, wave.rosterMark);
  return unsent.length;
};
