import { html } from 'hono/html';
import { dateAt } from '../../core/calendar.ts';
import type { Declined } from '../../core/declined.ts';
import { closingMoment } from '../../core/wave.ts';
import type { Html } from '../components/page.ts';
import type { Visit } from './visit.ts';

/** Until when one may think again; nothing once the time is over. */
export const stillPossible = ({ program, wave, phase, speech }: Visit, { kind }: Declined): Html | string => {
  const date = speech.date(dateAt(closingMoment(wave), program.timeZone));
  return phase === 'open'
    ? html`<p>${speech.say(kind === 'declined' ? 'stillCan' : 'ifMistake', { date })}</p>`
    : '';
};

/** What was said and when, and until when one may think again. */
export const saidBefore = (visit: Visit, word: Declined): Html => {
  const { say, date } = visit.speech;
  const day = { date: date(dateAt(word.at, visit.program.timeZone)) };
  const said = {
    declined: say('saidRatherNot', day),
    'not-me': say('saidNotMe', day),
    left: say('saidLeft', day),
  } satisfies Record<Declined['kind'], string>;
  return html`<p>${said[word.kind]}</p>
    ${stillPossible(visit, word)}`;
};
