import { handle } from 'hono/aws-lambda';
import { basePorts } from '../compose/aws.ts';
import { respondApp } from '../web/respond/respond-app.ts';

export const handler = handle(respondApp(basePorts()));
