import { basePorts, invitationQueue } from '../compose/aws.ts';
import { readTask } from '../compose/occasion.ts';
import { notifyAll } from '../workflows/notify-all.ts';
import { openWaves } from '../workflows/open-waves.ts';

const deps = { ...basePorts(), queue: invitationQueue() };

export const handler = (event: unknown) =>
  readTask(event) === 'follow-ups' ? notifyAll(deps) : openWaves(deps);
