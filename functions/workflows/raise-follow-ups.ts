import { followUpOf, type FollowUp } from '../core/follow-up.ts';
import type { CohortId } from '../core/ids.ts';
import type { SurveyResponse } from '../core/survey-response.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

/** What the response asks of the program team, by the definition that the wave asked. */
export const followUpIn = (
  { catalogue }: Pick<Ports, 'catalogue'>,
  { instrument: { id, version }, programId }: Wave,
  response: SurveyResponse,
): FollowUp | undefined => {
  const published = catalogue.get(id, version);
  return published === undefined ? undefined : followUpOf(published.instrument, response, programId);
};

const raisedItems = ({ invitationId, items }: FollowUp): string[] =>
  items.map(({ itemId }) => `${invitationId} ${itemId}`);

/** Raises what a crash after a submission left unraised. */
export const raiseMissing = async (
  { followUps }: Pick<Ports, 'followUps'>,
  cohortId: CohortId,
  expected: readonly FollowUp[],
): Promise<void> => {
  if (expected.length === 0) return;
  const raised = new Set((await followUps.list(cohortId)).flatMap(raisedItems));
  for (const followUp of expected)
    if (raisedItems(followUp).some((item) => !raised.has(item))) await followUps.raise(followUp);
};
