import type { Ports } from '../../ports.ts';
import type { AgreementStore } from '../../ports/between-people.ts';
import { notifyAll } from '../../workflows/notify-all.ts';
import { openComparisons } from '../../workflows/open-comparisons.ts';

/**
 * The same ports, where what people are to be told of is mailed straight away and not with the next schedule: a follow-up, a
 * receipt, a proposal, a comparison that two have agreed to. `inTurn` does work between the schedules, so that nobody waits for it and two
 * never handle the queue at once.
 */
export const tellingAtOnce = (
  ports: Ports,
  inTurn: (work: () => Promise<void>) => void,
  drain: () => Promise<number>,
): Ports => {
  const tell = (): void =>
    inTurn(async () => {
      await notifyAll(ports);
      await drain();
    });
  return {
    ...ports,
    followUps: {
      ...ports.followUps,
      raise: async (followUp) => {
        const first = await ports.followUps.raise(followUp);
        if (first) tell();
        return first;
      },
    },
    receiptWishes: {
      ...ports.receiptWishes,
      wish: async (wish, now) => {
        const first = await ports.receiptWishes.wish(wish, now);
        if (first) tell();
        return first;
      },
    },
    agreements: tellingOf(ports.agreements, tell),
    comparisons: {
      ...ports.comparisons,
      decide: async (wish) => {
        await ports.comparisons.decide(wish);
        if (wish.agrees) inTurn(() => openComparisons(ports).then(tell));
      },
    },
  };
};

/** The same agreements, where every word that is given is told of. */
const tellingOf = (agreements: AgreementStore, tell: () => void): AgreementStore => ({
  ...agreements,
  propose: async (version) => {
    const kept = await agreements.propose(version);
    if (kept) tell();
    return kept;
  },
  consent: async (consent) => {
    await agreements.consent(consent);
    tell();
  },
});
