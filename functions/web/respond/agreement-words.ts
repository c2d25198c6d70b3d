import { html } from 'hono/html';
import type { AgreementVersion, VersionState } from '../../core/agreement.ts';
import { dateAt, type Timestamp } from '../../core/calendar.ts';
import type { ParticipantId } from '../../core/ids.ts';
import type { Answers } from '../../core/instrument/answer.ts';
import { askedItems, itemsFor, sectionsFor, type AskedItem } from '../../core/instrument/asked-items.ts';
import { readAnswers } from '../../core/instrument/read-answers.ts';
import { canonicalJson } from '../../core/digest.ts';
import type { Html } from '../components/page.ts';
import { spokenAnswer } from './spoken-answers.ts';
import type { Visit } from './visit.ts';

export const dayOf = ({ program, speech }: Visit, moment: Timestamp): string =>
  speech.date(dateAt(moment, program.timeZone));

const answersOf = ({ instrument, invitation }: Visit, { fields }: AgreementVersion): Answers =>
  readAnswers(instrument, itemsFor(instrument, invitation.role), fields).answers;

/** How an item stands against the version before; undefined where it is the same, or there is none before. */
const markOf = (
  item: AskedItem,
  now: Answers,
  before: Answers | undefined,
): 'added' | 'takenOut' | 'changed' | undefined => {
  if (before === undefined) return undefined;
  const [is, was] = [now[item.id], before[item.id]];
  if (is === undefined) return 'takenOut';
  if (was === undefined) return 'added';
  return canonicalJson(is) === canonicalJson(was) ? undefined : 'changed';
};

const itemWords = (visit: Visit, item: AskedItem, now: Answers, before: Answers | undefined): Html => {
  const { say, rich, words } = visit.speech;
  const mark = markOf(item, now, before);
  const was = before?.[item.id];
  const sign = mark === undefined ? '' : html` <span class="mark">${say(mark)}</span>`;
  const text = html`${spokenAnswer(visit, item, was)}`;
  // Line breaks count in an answer, so nothing stands around it.
  return html`<dt>${words(item.text)}${sign}</dt>
    ${mark === 'takenOut' ? '' : html`<dd>${spokenAnswer(visit, item, now[item.id])}</dd>`}
    ${mark === undefined || was === undefined ? '' : html`<dd class="muted">${rich('before', { text })}</dd>`}`;
};

/** A version in the words of its form, item by item; what was left open is left out. With the version before, what has changed is marked. */
export const versionWords = (visit: Visit, version: AgreementVersion, before?: AgreementVersion): Html => {
  const now = answersOf(visit, version);
  const was = before === undefined ? undefined : answersOf(visit, before);
  const isSaid = ({ id }: AskedItem): boolean => now[id] !== undefined || was?.[id] !== undefined;
  const sections = sectionsFor(visit.instrument, visit.invitation.role)
    .map((section) => ({ ...section, items: askedItems([section]).filter(isSaid) }))
    .filter(({ items }) => items.length > 0);
  return html`${sections.map(
    ({ title, items }) =>
      html`<section class="card">
        <h2>${visit.speech.words(title)}</h2>
        <dl class="answers">${items.map((item) => itemWords(visit, item, now, was))}</dl>
      </section>`,
  )}`;
};

/** Who of the match agrees, since when, and who does not yet. */
export const whoAgrees = (
  visit: Visit,
  { agreeing, waitingFor }: VersionState,
  names: ReadonlyMap<ParticipantId, string>,
): Html => {
  const { say, rich } = visit.speech;
  const person = (id: ParticipantId): Html => {
    const name = html`<bdi>${names.get(id) ?? '–'}</bdi>`;
    return id === visit.invitation.participantId ? html`${rich('youNamed', { name })}` : name;
  };
  return html`<section class="card">
    <h2>${say('whoAgrees')}</h2>
    <dl class="sides">
      ${agreeing.map(
        ({ participantId, at }) =>
          html`<div>
            <dt>${person(participantId)}</dt>
            <dd>${say('agreesSince', { date: dayOf(visit, at) })}</dd>
          </div>`,
      )}
      ${waitingFor.map(
        (id) =>
          html`<div>
            <dt>${person(id)}</dt>
            <dd class="muted">${say('notYet')}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};
