import { html } from 'hono/html';
import { optionsOf, type AskedItem } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Html } from '../components/page.ts';

/** What was typed for an item in words: labels for codes, texts as they are. '' where it was left open. */
export const inWords = (instrument: Instrument, item: AskedItem, typed: DraftFields): string => {
  const texts = (typed[item.id] ?? []).filter((text) => text.trim() !== '');
  if (!('options' in item)) return texts.join(', ');
  const labels = new Map(optionsOf(instrument, item.options).map(({ code, label }) => [code, label]));
  return texts.map((code) => labels.get(code) ?? code).join(', ');
};

/** Answers that could not be sent, for the person to copy. Nothing is shown when nothing was typed. */
export const typedAnswers = (
  instrument: Instrument,
  items: readonly AskedItem[],
  typed: DraftFields,
): Html | string => {
  const answered = items.filter((item) => inWords(instrument, item, typed) !== '');
  if (answered.length === 0) return '';
  return html`<h2>What you had written</h2>
    <p>It was not sent. You can copy it from here.</p>
    <dl class="answers card">
      ${answered.map(
        (item) =>
          html`<dt>${item.text}</dt>
            <dd>${inWords(instrument, item, typed)}</dd>`,
      )}
    </dl>`;
};
