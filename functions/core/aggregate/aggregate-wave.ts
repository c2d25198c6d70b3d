import type { Timestamp } from '../calendar.ts';
import { pipeFacts } from '../instrument/pipe-facts.ts';
import { Role } from '../role.ts';
import { closingMoment, isSealed } from '../wave.ts';
import type { Dispositions, WaveAggregate } from './aggregate.ts';
import { aggregateGoals, aggregateItems } from './aggregate-items.ts';
import type { WaveFacts } from './cohort-facts.ts';
import { disclose } from './disclosure-control.ts';
import { invitedAnswers, type InvitedAnswers } from './invited-answers.ts';

const countDispositions = (invited: readonly InvitedAnswers[]): Dispositions => {
  const counts: Required<Dispositions> = {
    complete: 0,
    partial: 0,
    breakOff: 0,
    nonContact: 0,
    refusal: 0,
    notEligible: 0,
  };
  for (const { disposition } of invited) counts[disposition] += 1;
  return counts;
};

/** One wave without persons. Answers appear once the wave takes no more of them; who answered at all, from the start. */
export const aggregateWave = (facts: WaveFacts, minimum: number, now: Timestamp): WaveAggregate => {
  const { wave } = facts;
  // Figures are about many people, so the facts of one occasion have no place in their labels.
  const instrument = pipeFacts(facts.instrument, {});
  const invited = invitedAnswers(instrument, facts.invitations, facts.responses);
  const roles = Role.options.filter((role) => wave.audience.includes(role));
  const closed = isSealed(wave, now);
  return {
    waveId: wave.id,
    timelineKey: wave.timelineKey,
    title: wave.title,
    instrument: wave.instrument,
    timepoint: wave.timepoint,
    opensAt: wave.opensAt,
    closesAt: closingMoment(wave),
    state: closed ? 'closed' : 'open',
    dispositions: roles.map((role) => {
      const ofRole = invited.filter((one) => one.role === role);
      // A rate is about those who could answer: they are the people behind it.
      const people = ofRole
        .filter(({ disposition }) => disposition !== 'notEligible')
        .map(({ participantId }) => participantId);
      return { role, group: disclose([people], minimum, () => ({ counts: countDispositions(ofRole) })) };
    }),
    items: closed ? roles.flatMap((role) => aggregateItems(instrument, role, invited, minimum)) : [],
    asksAboutGoals: instrument.goalOutcome !== undefined,
    goals: closed ? roles.flatMap((role) => aggregateGoals(instrument, role, invited, minimum) ?? []) : [],
  };
};
