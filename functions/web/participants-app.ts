import { Hono } from 'hono';
import { meetingApp } from './meetings/meeting-app.ts';
import { TONGUES } from './messages/translate.ts';
import type { ClientModule } from './respond/client-module.ts';
import { respondApp } from './respond/respond-app.ts';
import type { RespondPorts } from './respond/respond-ports.ts';
import { wasteGuard, type AddressOf } from './waste-guard.ts';

/** All that participants reach: what they are asked under `/r/`, and their meetings under `/m/`. */
export const participantsApp = (
  ports: RespondPorts,
  client?: ClientModule,
  addressOf: AddressOf = () => undefined,
): Hono => {
  const waste = wasteGuard(ports, addressOf);
  const apps = {
    answering: respondApp(ports, TONGUES, client, waste),
    meetings: meetingApp(ports, TONGUES, waste),
  };
  return new Hono()
    .all('/m/*', (c) => apps.meetings.fetch(c.req.raw, c.env))
    .all('*', (c) => apps.answering.fetch(c.req.raw, c.env));
};
