import { handle } from 'hono/aws-lambda';
import { basePorts } from '../compose/aws.ts';
import { answersApp } from '../web/console/answers-app.ts';

export const handler = handle(answersApp(basePorts()));
