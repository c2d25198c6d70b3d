import { agreementResponses } from '../core/agreement-responses.ts';
import type { Invitation } from '../core/invitation.ts';
import { keepingNames } from '../core/kept-entries.ts';
import {
  currentResponses,
  isWithdrawal,
  type ResponseRecord,
  type SurveyResponse,
} from '../core/survey-response.ts';
import { sealingMoment, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { forgetComparisons } from './decide-comparison.ts';
import { instrumentOf } from './instrument-of.ts';
import { followUpIn, raiseMissing } from './raise-follow-ups.ts';

type Deps = Pick<
  Ports,
  | 'clock'
  | 'catalogue'
  | 'rosters'
  | 'invitations'
  | 'responses'
  | 'drafts'
  | 'keptEntries'
  | 'followUps'
  | 'agreements'
  | 'comparisons'
>;

/** What is stored of a wave's answers, and the invitations as it makes them. */
type Mended = { invitations: Invitation[]; responses: SurveyResponse[] };

/**
 * The answers of a wave that count, and its invitations. Does what a crash left undone after a submission or a withdrawal was
 * stored: the status of the invitation, and what the program team is to be told. With `erasing`, withdrawn answers are deleted.
 */
export const mendResponses = async (deps: Deps, wave: Wave, erasing: boolean): Promise<Mended> => {
  const [invitations, records] = await Promise.all([deps.invitations.list(wave.id), recordsOf(deps, wave)]);
  const responses = currentResponses(records);
  const answered = new Map(responses.map((one) => [one.invitationId, one.submittedAt]));
  const withdrawn = new Map(records.filter(isWithdrawal).map((one) => [one.invitationId, one.withdrawnAt]));
  const mended = await Promise.all(
    invitations.map(async (invitation) => {
      const { id } = invitation;
      const answeredAt = invitation.answeredAt ?? answered.get(id);
      const withdrawnAt = invitation.withdrawnAt ?? withdrawn.get(id);
      if (answeredAt !== undefined && invitation.answeredAt === undefined)
        await deps.invitations.markAnswered(invitation, answeredAt);
      if (withdrawnAt !== undefined && invitation.withdrawnAt === undefined)
        await deps.invitations.markWithdrawn(invitation, withdrawnAt);
      return { ...invitation, answeredAt, withdrawnAt };
    }),
  );
  await raiseLeftUnraised(deps, wave, records, withdrawn);
  if (erasing) await erase(deps, wave, mended, records);
  return { invitations: mended, responses };
};

/** What was sent. In an agreement it lies with what was proposed and agreed to: whoever agreed has answered in another's words. */
const recordsOf = async (deps: Deps, wave: Wave): Promise<ResponseRecord[]> => {
  const instrument = instrumentOf(deps, wave);
  if (instrument.betweenSides !== 'agreement') return deps.responses.records(wave.id);
  const agreements = await deps.agreements.list(wave.id);
  return agreements.flatMap((one) => agreementResponses(one, instrument, sealingMoment(wave)));
};

/** Also of answers that were changed since: whoever asked for help was promised that it is told. */
const raiseLeftUnraised = async (
  deps: Deps,
  wave: Wave,
  records: readonly ResponseRecord[],
  withdrawn: ReadonlyMap<string, unknown>,
): Promise<void> => {
  const expected = records.flatMap((record) =>
    isWithdrawal(record) || withdrawn.has(record.invitationId) ? [] : (followUpIn(deps, wave, record) ?? []),
  );
  await raiseMissing(deps, wave.cohortId, expected);
};

/** Deletes what was withdrawn and everything that came of it. The answers go last: as long as they are there it is done again. */
const erase = async (
  deps: Deps,
  wave: Wave,
  invitations: readonly Invitation[],
  records: readonly ResponseRecord[],
): Promise<void> => {
  const instrument = instrumentOf(deps, wave);
  for (const invitation of invitations.filter(({ withdrawnAt }) => withdrawnAt !== undefined)) {
    const left = records.filter((record) => record.invitationId === invitation.id);
    const answers = left.flatMap((record) => (isWithdrawal(record) ? [] : [record]));
    if (answers.length === 0) continue;
    await deps.drafts.remove(invitation.id);
    if (instrument.betweenSides === 'comparison') await forgetComparisons(deps, invitation);
    for (const name of keepingNames(instrument, invitation.role))
      await deps.keptEntries.drop(invitation, name);
    for (const response of answers) await deps.responses.erase(response);
  }
};
