import { handle } from 'hono/aws-lambda';
import { basePorts, mailer, shelf } from '../compose/aws.ts';
import { consoleApp } from '../web/console/console-app.ts';

export const handler = handle(consoleApp({ ...basePorts(), mailer: mailer(), shelf: shelf() }));
