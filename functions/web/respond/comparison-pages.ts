import { html } from 'hono/html';
import { settlingEndsAt } from '../../core/between-sides.ts';
import { dateAt, type Timestamp } from '../../core/calendar.ts';
import { compareAnswers, type ComparedItem, type Verdict } from '../../core/compare-answers.ts';
import type { Comparison } from '../../core/comparison.ts';
import type { Html } from '../components/page.ts';
import { compareLink, startLink } from './links.ts';
import { respondPage } from './respond-page.ts';
import { spokenAnswer } from './spoken-answers.ts';
import type { Visit } from './visit.ts';

const dayOf = ({ program, speech }: Visit, moment: Timestamp): string =>
  speech.date(dateAt(moment, program.timeZone));

/** Both words to choose from at first; later the one that would change something. */
const buttons = (visit: Visit): Html => {
  const { say } = visit.speech;
  const said = visit.between?.wish?.agrees;
  const yes = html`<button name="agree" value="yes">${say('compareYes')}</button>`;
  const no = html`<button name="agree" value="no" class="quiet">${say('compareNo')}</button>`;
  return html`<form method="post" action="${compareLink(visit)}" class="actions">
    ${said === true ? '' : yes} ${said === false ? '' : no}
  </form>`;
};

const question = ({ about, invitation, speech }: Visit): Html =>
  html`<p>
    ${speech.rich(invitation.others.length > 1 ? 'compareQuestionEach' : 'compareQuestion', {
      names: html`<strong><bdi>${about}</bdi></strong>`,
    })}
  </p>`;

/** Of the other side there is no word here, whatever they said or did: only what somebody said themselves. */
const saidSoFar = (visit: Visit): Html => {
  const { say } = visit.speech;
  const wish = visit.between?.wish;
  if (wish === undefined)
    return html`<h2>${say('compareTitle')}</h2>
      ${question(visit)}
      <p class="muted">${say('compareHow')}</p>`;
  return html`<h2>${say(wish.agrees ? 'saidYes' : 'saidNo')}</h2>
    <p>
      ${say(wish.agrees ? 'saidYesNext' : 'saidNoNext')}
      ${wish.agrees ? html`<a href="${compareLink(visit)}">${say('seeIfReady')}</a>` : ''}
    </p>
    <p class="muted">${say('compareHow')}</p>
    <h3>${say('changeMind')}</h3>
    ${question(visit)}`;
};

/** Asks whether to compare, beneath the thanks and wherever an answered link leads. Nothing where there is nothing to compare. */
export const compareCard = (visit: Visit): Html | string => {
  const { instrument, between, wave, speech } = visit;
  if (instrument.betweenSides !== 'comparison' || between === undefined) return '';
  const { say } = speech;
  if (!between.settles) {
    return html`<section class="card">
      <h2>${say('compareTitle')}</h2>
      <p>${say('compareOver', { date: dayOf(visit, settlingEndsAt(wave)) })}</p>
    </section>`;
  }
  return html`<section class="card">${saidSoFar(visit)} ${buttons(visit)}</section>`;
};

/** What there is to see before both have agreed: the same page, whatever the other side did. */
export const wishPage = (visit: Visit): Html => {
  const { say } = visit.speech;
  const title = visit.between?.wish?.agrees === true ? say('saidYes') : say('compareTitle');
  return respondPage(
    visit,
    title,
    html`<h1>${visit.speech.words(visit.instrument.title)}</h1>
      ${compareCard(visit)}
      <p class="actions"><a class="button quiet" href="${startLink(visit)}">${say('backToAnswers')}</a></p>`,
    compareLink,
  );
};

/** A sign beside the words; never the only one. */
const SIGNS: Record<Verdict, string> = { different: '≠', unsure: '?', open: '…', words: '“”', same: '=' };

const sides = (visit: Visit, name: string, { item, mentor, mentee }: ComparedItem): Html => {
  const { invitation, speech } = visit;
  const own = invitation.role === 'mentor' ? mentor : mentee;
  const others = invitation.role === 'mentor' ? mentee : mentor;
  const said = (answer: typeof own): Html | string =>
    answer === undefined
      ? html`<span class="muted">${speech.say('leftOpen')}</span>`
      : spokenAnswer(visit, item, answer);
  return html`<h4>${speech.words(item.text)}</h4>
    <dl class="sides">
      <div>
        <dt>${speech.say('you')}</dt>
        <dd>${said(own)}</dd>
      </div>
      <div>
        <dt><bdi>${name}</bdi></dt>
        <dd>${said(others)}</dd>
      </div>
    </dl>`;
};

const ofVerdict = (visit: Visit, name: string, items: readonly ComparedItem[]): Html | string => {
  const verdict = items[0]?.verdict;
  if (verdict === undefined) return '';
  const { say } = visit.speech;
  return html`<section class="card verdict ${verdict}">
    <h3>
      <span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>
      ${say(`verdict-${verdict}`, { count: items.length })}
    </h3>
    <p class="muted">${say(`talk-${verdict}`)}</p>
    ${items.map((item) => sides(visit, name, item))}
  </section>`;
};

/** A comparison with one person, or that there is none any more. */
export type ShownComparison = {
  /** In the words of this pair. */
  visit: Visit;
  name: string;
  comparison: Comparison | undefined;
};

const ofPair = ({ visit, name, comparison }: ShownComparison): Html => {
  const { rich, say } = visit.speech;
  const names = html`<bdi>${name}</bdi>`;
  const heading = html`<h2>${rich('comparisonWith', { names })}</h2>`;
  if (comparison === undefined)
    return html`${heading}
      <p>${rich('comparisonGone', { names })}</p>`;
  const { mentor, mentee, madeAt, expiresAt } = comparison;
  const compared = compareAnswers(visit.instrument, mentor, mentee);
  const byVerdict = Map.groupBy(compared, ({ verdict }) => verdict);
  return html`${heading}
    <p>${say('answersOf', { date: dayOf(visit, madeAt) })}</p>
    ${[...byVerdict.values()].map((items) => ofVerdict(visit, name, items))}
    <p class="muted">${say('onlyYouTwoUntil', { date: dayOf(visit, expiresAt) })}</p>`;
};

/** Both sides’ answers side by side, what differs first; in a group with each person alone. */
export const comparisonPage = (visit: Visit, shown: readonly ShownComparison[]): Html => {
  const { instrument, invitation, speech } = visit;
  return respondPage(
    visit,
    speech.say('sideBySide'),
    html`<h1>${speech.words(instrument.title)}</h1>
      ${shown.map(ofPair)}
      ${shown.length < invitation.others.length ? html`<p>${speech.say('moreComparisons')}</p>` : ''}
      <p class="actions">
        <a class="button quiet" href="${startLink(visit)}">${speech.say('backToAnswers')}</a>
      </p>`,
    compareLink,
  );
};
