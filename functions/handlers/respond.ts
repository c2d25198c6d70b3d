import { handle } from 'hono/aws-lambda';
import { basePorts, callerAddress, clientModule } from '../compose/aws.ts';
import { participantsApp } from '../web/participants-app.ts';

export const handler = handle(participantsApp(basePorts(), clientModule(), callerAddress));
