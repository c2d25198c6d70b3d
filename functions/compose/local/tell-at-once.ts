import type { Ports } from '../../ports.ts';
import { notifyFollowUps } from '../../workflows/notify-follow-ups.ts';

/**
 * The same ports, where a follow-up that somebody raises is mailed straight away and not with the next schedule. `inTurn` does
 * work between the schedules, so that nobody waits for it and two never handle the queue at once.
 */
export const tellingAtOnce = (
  ports: Ports,
  inTurn: (work: () => Promise<void>) => void,
  drain: () => Promise<number>,
): Ports => ({
  ...ports,
  followUps: {
    ...ports.followUps,
    raise: async (followUp) => {
      const first = await ports.followUps.raise(followUp);
      if (first) {
        inTurn(async () => {
          await notifyFollowUps(ports);
          await drain();
        });
      }
      return first;
    },
  },
});
