import { addToMoment } from '../core/calendar.ts';
import { sha256 } from '../core/digest.ts';
import { needsNotice, type FollowUp } from '../core/follow-up.ts';
import type { User } from '../core/access.ts';
import type { SendFollowUpJob } from '../core/job.ts';
import type { Ports } from '../ports.ts';
import { followUpMail } from './mail/follow-up-mail.ts';

type Deps = Pick<
  Ports,
  'settings' | 'log' | 'clock' | 'programs' | 'rosters' | 'followUps' | 'access' | 'mailer'
>;

/** How long a sender may take before another one may try again. */
const CLAIM = 'PT2M';

export type FollowUpOutcome = 'sent' | 'sent-before' | 'nobody-to-tell';

/**
 * Tells every admin of the program of one follow-up. Claimed before it is sent, so the same job twice sends once. Should the
 * sender die between claim and mark, it goes out again: a second mail is better than none. One admin whose mail is refused
 * does not keep the others from theirs; only when nobody could be told is it tried again.
 */
export const sendFollowUp = async (deps: Deps, job: SendFollowUpJob): Promise<FollowUpOutcome> => {
  const { cohortId, invitationId } = job;
  const followUp = await deps.followUps.get(cohortId, invitationId);
  if (followUp === undefined || !needsNotice(followUp)) return 'sent-before';
  const { programId } = followUp;
  const admins = (await deps.access.team(programId)).filter(({ roles }) => roles[programId] === 'admin');
  if (admins.length === 0) return 'nobody-to-tell';
  const now = deps.clock.now();
  // Whoever holds the claim may have died with it: until it is marked, the schedule queues it again.
  const yours = await deps.followUps.claimNotice(cohortId, invitationId, now, addToMoment(now, CLAIM));
  if (!yours) return 'sent-before';
  try {
    await tell(deps, followUp, admins);
  } catch (error) {
    await deps.followUps.releaseNotice(cohortId, invitationId);
    throw error;
  }
  await deps.followUps.markNotified(cohortId, invitationId, followUp.raisedAt, now);
  return 'sent';
};

const tell = async (deps: Deps, followUp: FollowUp, admins: User[]): Promise<void> => {
  const [program, cohort, person] = await Promise.all([
    deps.programs.get(followUp.programId),
    deps.programs.cohort(followUp.cohortId),
    deps.rosters.person(followUp.participantId),
  ]);
  if (program === undefined || cohort === undefined) {
    throw new Error(`The program or the cohort of invitation ${followUp.invitationId} is gone.`);
  }
  const url = `${deps.settings.publicOrigin}/console/cohorts/${cohort.id}`;
  const mail = await followUpMail({ program, cohort, followUp, name: person?.name, url });
  const failures: unknown[] = [];
  for (const { id, email } of admins) {
    const messageId = sha256(`${followUp.invitationId}/${followUp.raisedAt}/${id}`).slice(0, 32);
    try {
      await deps.mailer.send({ ...mail, to: { name: '', address: email }, messageId });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === admins.length) throw new AggregateError(failures, 'No admin could be told');
  for (const error of failures) deps.log.error('An admin could not be told of a follow-up', error);
};
