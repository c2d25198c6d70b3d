import { dateAt, type Timestamp } from '../core/calendar.ts';
import { eligibleInvitations } from '../core/eligibility.ts';
import type { Mailing } from '../core/invitation.ts';
import type { Program } from '../core/program.ts';
import { peopleToRemind, reminderAt } from '../core/reminders.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { instrumentOf } from './instrument-of.ts';

type Deps = Pick<Ports, 'catalogue' | 'rosters' | 'invitations' | 'waves' | 'queue'>;

/**
 * Queues the reminder of a wave whose time has come, for everybody who has neither answered nor declined; returns how many.
 * Mailings are written first and the wave's mark last, so a crash in between is mended by the next run, and whoever was reminded
 * by then is not reminded twice.
 */
export const remind = async (deps: Deps, program: Program, wave: Wave, now: Timestamp): Promise<number> => {
  const reminder = reminderAt(wave, program.timeZone, now);
  if (reminder === undefined || reminder <= (wave.reminded ?? 0)) return 0;
  const [roster, invitations, mailings] = await Promise.all([
    deps.rosters.get(wave.cohortId),
    deps.invitations.list(wave.id),
    deps.invitations.mailings(wave.id),
  ]);
  const today = dateAt(now, program.timeZone);
  const eligible = eligibleInvitations(wave, instrumentOf(deps, wave), roster, today, now);
  const people = peopleToRemind(
    invitations,
    new Set(eligible.map(({ id }) => id)),
    mailings,
    program.timeZone,
    now,
  );
  const written = people.map((participantId): Mailing => ({
    waveId: wave.id,
    participantId,
    reminder,
    state: 'queued',
  }));
  await deps.invitations.createAll([], written);
  await deps.queue.send(
    people.map((participantId) => ({
      kind: 'send-invitation',
      cohortId: wave.cohortId,
      waveId: wave.id,
      participantId,
      reminder,
    })),
  );
  await deps.waves.markReminded(wave, reminder);
  return people.length;
};
