import { basePorts, invitationQueue } from '../compose/aws.ts';
import { readTask } from '../compose/occasion.ts';
import { notifyFollowUps } from '../workflows/notify-follow-ups.ts';
import { openWaves } from '../workflows/open-waves.ts';

const deps = { ...basePorts(), queue: invitationQueue() };

export const handler = (event: unknown) =>
  readTask(event) === 'follow-ups' ? notifyFollowUps(deps) : openWaves(deps);
