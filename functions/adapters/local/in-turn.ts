/**
 * Collects what comes in while the one before is still being worked on. The first of a quiet time goes at the end of
 * the current turn of the event loop, with all that came in the same turn.
 */
export const inTurn = (work: () => Promise<void>): (() => void) => {
  let busy = false;
  let waiting = false;
  const go = async (): Promise<void> => {
    while (waiting) {
      waiting = false;
      await work();
    }
    busy = false;
  };
  return () => {
    waiting = true;
    if (busy) return;
    busy = true;
    setImmediate(() => void go());
  };
};
