import { Hono } from 'hono';
import { Timestamp } from '../../core/calendar.ts';
import { ParticipantId } from '../../core/ids.ts';
import { settleWords } from '../../workflows/settle-words.ts';
import { fieldText, readForm } from '../form-body.ts';
import { cohortFor } from './access.ts';
import type { ConsolePorts } from './console-ports.ts';
import type { ConsoleEnv } from './session.ts';

/** Takes a person off the list of links that went astray. */
export const wordRoutes = (deps: ConsolePorts): Hono<ConsoleEnv> => {
  const app = new Hono<ConsoleEnv>();
  app.post('/:cohort/words/:participant/settled', async (c) => {
    const found = await cohortFor(c, deps, 'manage-cohort');
    if ('refused' in found) return found.refused;
    const participant = ParticipantId.safeParse(c.req.param('participant'));
    const form = await readForm(c);
    // What was said after the page was shown is not settled by it.
    const upTo = Timestamp.safeParse(form.kind === 'fields' ? fieldText(form.fields, 'at') : '');
    if (participant.success && upTo.success) {
      await settleWords(deps, found.cohort.id, participant.data, upTo.data);
    }
    return c.redirect(`/console/cohorts/${found.cohort.id}`, 303);
  });
  return app;
};
