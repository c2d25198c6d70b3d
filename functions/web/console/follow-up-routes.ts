import { Hono } from 'hono';
import { Timestamp } from '../../core/calendar.ts';
import { InvitationId } from '../../core/ids.ts';
import { fieldText, readForm } from '../form-body.ts';
import { cohortFor } from './access.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { ConsoleEnv } from './session.ts';

/** Takes a follow-up off the list of those that admins have not seen to. */
export const followUpRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.post('/:cohort/follow-ups/:invitation/seen', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const invitation = InvitationId.safeParse(c.req.param('invitation'));
    const form = await readForm(c);
    // What has joined it since the page was shown has not been seen.
    const raisedAt = Timestamp.safeParse(form.kind === 'fields' ? fieldText(form.fields, 'raisedAt') : '');
    if (invitation.success && raisedAt.success) {
      await deps.followUps.markSeen(found.cohort.id, invitation.data, raisedAt.data, deps.clock.now());
    }
    return c.redirect(`/console/cohorts/${found.cohort.id}`, 303);
  });
  return app;
};
