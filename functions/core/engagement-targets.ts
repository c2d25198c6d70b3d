import { agreementState, type Agreement, type EngagementTarget } from './agreement.ts';
import type { Timestamp } from './calendar.ts';
import type { MatchId } from './ids.ts';
import type { Answers } from './instrument/answer.ts';
import type { Instrument } from './instrument/instrument.ts';

/** What the answers of a proposal say of meetings, where the definition says which items ask for it and both have an answer. */
export const targetIn = (
  { engagementItems }: Pick<Instrument, 'engagementItems'>,
  answers: Answers,
): EngagementTarget | undefined => {
  if (engagementItems === undefined) return undefined;
  const meetingsPerMonth = answers[engagementItems.meetingsPerMonth];
  const minutesPerMeeting = answers[engagementItems.minutesPerMeeting];
  return typeof meetingsPerMonth === 'number' && typeof minutesPerMeeting === 'number'
    ? { meetingsPerMonth, minutesPerMeeting }
    : undefined;
};

/** A target and since when everybody of the match agrees to it. */
export type AgreedTarget = EngagementTarget & { agreedAt: Timestamp };

/** How often and how long each match has agreed to meet, by what is in force; of several agreements the one made last. */
export const engagementTargets = (agreements: readonly Agreement[]): ReadonlyMap<MatchId, AgreedTarget> => {
  const targets = new Map<MatchId, AgreedTarget>();
  for (const agreement of agreements) {
    const inForce = agreementState(agreement)?.inForce;
    if (inForce?.agreedAt === undefined || inForce.version.target === undefined) continue;
    const { agreedAt, version } = inForce;
    const before = targets.get(version.matchId);
    if (before === undefined || before.agreedAt < agreedAt)
      targets.set(version.matchId, { ...inForce.version.target, agreedAt });
  }
  return targets;
};
