import type { Agreement, AgreementVersion } from './agreement.ts';
import type { Timestamp } from './calendar.ts';
import type { InvitationId } from './ids.ts';
import { itemsFor } from './instrument/asked-items.ts';
import type { Instrument } from './instrument/instrument.ts';
import { readAnswers } from './instrument/read-answers.ts';
import type { SurveyResponse } from './survey-response.ts';

type Said = { word: Agreement['consents'][number]; version: AgreementVersion };

/**
 * What an agreement counts as in the figures of its wave: whoever proposed or agreed has answered what they last stood by, be it
 * their own words or another's. Words from `until` on are left out: a closed wave is a frozen set.
 */
export const agreementResponses = (
  { versions, consents }: Agreement,
  instrument: Instrument,
  until: Timestamp,
): SurveyResponse[] => {
  const last = new Map<InvitationId, Said>();
  const byNumber = versions.toSorted((a, b) => a.version - b.version);
  for (const version of byNumber) {
    const words = [version, ...consents.filter((consent) => consent.version === version.version)];
    for (const word of words.filter(({ at }) => at < until)) last.set(word.invitationId, { word, version });
  }
  return [...last.values()].map(({ word, version }) => ({
    invitationId: word.invitationId,
    waveId: word.waveId,
    cohortId: version.cohortId,
    participantId: word.participantId,
    role: word.role,
    matchId: word.matchId,
    instrument: version.instrument,
    answers: readAnswers(instrument, itemsFor(instrument, version.role), version.fields).answers,
    submissionId: word.submissionId,
    receipt: word.receipt,
    submittedAt: word.at,
  }));
};
