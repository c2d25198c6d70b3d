import { html } from 'hono/html';
import type { AgreementState, AgreementVersion } from '../../core/agreement.ts';
import { settlingEndsAt } from '../../core/between-sides.ts';
import type { ParticipantId } from '../../core/ids.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import { listed } from '../../core/language/locale.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';
import { dayOf, versionWords, whoAgrees } from './agreement-words.ts';
import { agreeLink, amendLink, dropAmendmentLink, sectionLink, startLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { aboutLine } from './start-page.ts';
import { inWords } from './typed-text.ts';
import type { Visit } from './visit.ts';

export type AgreementView = {
  state: AgreementState;
  names: ReadonlyMap<ParticipantId, string>;
  /** What the person typed themselves and has not sent; nothing where they are changing the newest version. */
  own: DraftFields;
  /** Somebody proposed something while the person was writing. */
  overtaken: boolean;
};

const nameOf = ({ names }: AgreementView, id: ParticipantId): string => names.get(id) ?? '–';

const isNewest = ({ state }: AgreementView): boolean =>
  state.inForce?.version.version === state.newest.version.version;

/** Who proposed the newest version, and when. */
const proposed = (visit: Visit, view: AgreementView): Html => {
  const { participantId, at, version } = view.state.newest.version;
  const { speech, invitation } = visit;
  const date = dayOf(visit, at);
  if (participantId === invitation.participantId)
    return html`<p>${speech.say(version === 1 ? 'youProposedOn' : 'youProposedChangeOn', { date })}</p>`;
  const name = html`<bdi>${nameOf(view, participantId)}</bdi>`;
  return html`<p>${speech.rich(version === 1 ? 'proposedOn' : 'changeProposedOn', { name, date })}</p>`;
};

const versionForm = (view: AgreementView, address: string, inside: Html): Html =>
  html`<form method="post" action="${address}">
    <input type="hidden" name="version" value="${view.state.newest.version.version}" />
    ${inside}
  </form>`;

const changeButton = (visit: Visit, view: AgreementView, className: string): Html =>
  versionForm(
    view,
    amendLink(visit),
    html`<button class="${className}" name="from" value="proposal">
      ${visit.speech.say('proposeChange')}
    </button>`,
  );

const hasAgreed = ({ state }: AgreementView, { invitation }: Visit): boolean =>
  state.newest.agreeing.some(({ participantId }) => participantId === invitation.participantId);

/** A change that was begun is to be gone on with or dropped; before that nothing else is asked. */
const begun = (visit: Visit): Html => {
  const { say } = visit.speech;
  return html`<p>${say('changeBegun')}</p>
    <div class="actions">
      <a class="button" href="${sectionLink(visit, 1)}">${say('goOnWithChange')}</a>
      <form method="post" action="${dropAmendmentLink(visit)}">
        <button class="quiet">${say('dropChange')}</button>
      </form>
    </div>`;
};

const waiting = (visit: Visit, view: AgreementView): Html => {
  const { say, rich, locale } = visit.speech;
  const own = visit.invitation.participantId;
  const names = listed(
    locale,
    view.state.newest.waitingFor.map((id) =>
      id === own ? say('youNamed', { name: nameOf(view, id) }) : nameOf(view, id),
    ),
  );
  return html`<p>
    ${hasAgreed(view, visit) ? say('youAgreed') : ''}
    ${rich('waitingFor', { names: html`<bdi>${names}</bdi>` })}
  </p>`;
};

const whatToDo = (visit: Visit, view: AgreementView): Html | string => {
  const { say } = visit.speech;
  if (visit.between?.settles !== true)
    return html`<p>${say('settlingOver', { date: dayOf(visit, settlingEndsAt(visit.wave)) })}</p>`;
  if (visit.between.amending) return begun(visit);
  if (isNewest(view)) {
    return html`<p>${say('agreedNext', { date: dayOf(visit, settlingEndsAt(visit.wave)) })}</p>
      <div class="actions">${changeButton(visit, view, 'quiet')}</div>`;
  }
  if (hasAgreed(view, visit)) return html`<div class="actions">${changeButton(visit, view, 'quiet')}</div>`;
  return html`<p>${say('readAndAgree')}</p>
    <div class="actions">
      ${versionForm(view, agreeLink(visit), html`<button>${say('iAgree')}</button>`)}
      ${changeButton(visit, view, 'quiet')}
    </div>`;
};

const standing = (visit: Visit, view: AgreementView): Html => {
  const { say } = visit.speech;
  const { inForce, newest } = view.state;
  return isNewest(view)
    ? html`<p class="lede">
        ${say('agreedSince', { date: dayOf(visit, inForce?.agreedAt ?? newest.version.at) })}
      </p>`
    : html`${proposed(visit, view)} ${waiting(visit, view)}`;
};

/** What holds while a change of it waits for somebody. */
const holding = (visit: Visit, view: AgreementView): Html | string => {
  const { inForce } = view.state;
  if (inForce?.agreedAt === undefined || isNewest(view)) return '';
  const { say } = visit.speech;
  return html`<details class="card">
    <summary>${say('inForceNow', { date: dayOf(visit, inForce.agreedAt) })}</summary>
    <p>${say('holdsUntilAll')}</p>
    ${versionWords(visit, inForce.version)} ${whoAgrees(visit, inForce, view.names)}
  </details>`;
};

const ownWords = (visit: Visit, view: AgreementView): Html | string => {
  const { say, words } = visit.speech;
  const items = itemsFor(visit.instrument, visit.invitation.role).filter(
    (item) => inWords(visit, item, view.own).length > 0,
  );
  if (items.length === 0) return '';
  const mine = html`<div class="actions">
    ${versionForm(
      view,
      amendLink(visit),
      html`<button class="quiet" name="from" value="own">${say('proposeMine')}</button>`,
    )}
  </div>`;
  return html`<h2>${say('yourWords')}</h2>
    <p>${say('yourWordsUnsent')}</p>
    <dl class="answers card">
      ${items.map(
        (item) =>
          html`<dt>${words(item.text)}</dt>
            <dd>${inWords(visit, item, view.own)}</dd>`,
      )}
    </dl>
    ${visit.between?.settles === true ? mine : ''}`;
};

/** What is proposed or agreed, in words, and what the person can do about it. Whoever wrote something else at the same time sees both. */
export const agreementPage = (visit: Visit, view: AgreementView): Html => {
  const { instrument, speech } = visit;
  const { newest, before } = view.state;
  const by = newest.version.participantId;
  const name = html`<bdi>${nameOf(view, by)}</bdi>`;
  const overtaken =
    !view.overtaken || by === visit.invitation.participantId
      ? ''
      : html`<div class="summary" role="alert" tabindex="-1" autofocus>
          <h2>${speech.rich('overtaken', { name })}</h2>
          <p>${speech.say('overtakenNext')}</p>
        </div>`;
  return respondPage(
    visit,
    instrument.title,
    html`${overtaken}
      <h1>${speech.words(instrument.title)}</h1>
      ${aboutLine(visit, 'muted')} ${standing(visit, view)} ${whatToDo(visit, view)}
      ${versionWords(visit, newest.version, isNewest(view) ? undefined : before)}
      ${whoAgrees(visit, newest, view.names)} ${holding(visit, view)} ${ownWords(visit, view)}
      <p class="muted">${speech.say('onlyMatchReads')}</p>`,
  );
};

/** The proposal is out: its receipt, and what happens next. */
export const proposedPage = (
  visit: Visit,
  { receipt }: AgreementVersion,
  others: readonly string[],
): Html => {
  const { say, rich, locale } = visit.speech;
  return respondPage(
    // The receipt is on this page only: no link in another language leads away from it.
    { ...visit, locales: [] },
    say('proposalSent'),
    html`<h1>${say('proposalSent')}</h1>
      <p class="lede">${rich('proposalSentTo', { names: html`<bdi>${listed(locale, others)}</bdi>` })}</p>
      <p>${say('copyFollows')}</p>
      <h2>${say('yourReceipt')}</h2>
      <p class="receipt"><bdi>${receipt}</bdi></p>
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('seeProposal')}</a></p>`,
  );
};
