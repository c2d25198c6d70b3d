import { basePorts, invitationQueue } from '../compose/aws.ts';
import { openWaves } from '../workflows/open-waves.ts';

const deps = { ...basePorts(), queue: invitationQueue() };

export const handler = () => openWaves(deps);
