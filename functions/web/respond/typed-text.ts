import { html } from 'hono/html';
import { PlainDate } from '../../core/calendar.ts';
import type { AskedItem, FieldItem } from '../../core/instrument/asked-items.ts';
import type { Group } from '../../core/instrument/entry-fields.ts';
import { offeredEntries } from '../../core/instrument/offered-fields.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import { labelledOptions } from '../components/form-state.ts';
import { entryName } from '../components/group-field.ts';
import type { Html } from '../components/page.ts';
import type { Visit } from './visit.ts';

/** Pieces of text in their order; none where nothing was typed. */
type Words = (string | Html)[];
type Spoken = Pick<Visit, 'instrument' | 'speech'>;

const joined = (parts: readonly Words[], between: string): Words =>
  parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));

const dayInWords = ({ speech }: Spoken, text: string): string => {
  const date = PlainDate.safeParse(text);
  return date.success ? speech.date(date.data) : text;
};

const fieldInWords = (visit: Spoken, item: FieldItem, typed: DraftFields): Words => {
  const texts = (typed[item.id] ?? []).filter((text) => text.trim() !== '');
  const labels = new Map(
    labelledOptions(visit, item).map(({ code, label }) => [code, visit.speech.words(label)]),
  );
  if (item.kind === 'date') return texts.map((text) => dayInWords(visit, text));
  if (item.kind !== 'ranking')
    return joined(
      texts.map((text) => [labels.get(text) ?? text]),
      ', ',
    );
  const places = texts
    .map((text) => text.split(':'))
    .toSorted(([, a], [, b]) => Number(a) - Number(b))
    .map(([code = '', place = '']) => [`${place}. `, labels.get(code) ?? code]);
  return joined(places, '\n');
};

/** Each entry under its name: a line for every item of it that was answered. */
const groupInWords = (visit: Spoken, group: Group, typed: DraftFields): Words => {
  const entries = offeredEntries(visit.instrument, group, typed).flatMap((entry) => {
    const lines = entry.items.flatMap((item): Words[] => {
      const answer = fieldInWords(visit, item, entry.typed);
      const asked = html`<span class="muted">${visit.speech.words(item.text)}</span>`;
      return answer.length === 0 ? [] : [[asked, ' ', ...answer]];
    });
    return lines.length === 0
      ? []
      : [joined([[html`<strong>${entryName(visit.speech, group, entry)}</strong>`], ...lines], '\n')];
  });
  return joined(entries, '\n\n');
};

/** What was typed for an item in words: labels for codes, texts as they are. Nothing where it was left open. */
export const inWords = (visit: Spoken, item: AskedItem, typed: DraftFields): Words =>
  item.kind === 'repeating-group' ? groupInWords(visit, item, typed) : fieldInWords(visit, item, typed);

/** Answers that could not be sent, for the person to copy. Nothing is shown when nothing was typed. */
export const typedAnswers = (
  visit: Spoken,
  items: readonly AskedItem[],
  typed: DraftFields,
): Html | string => {
  const { say, words } = visit.speech;
  const answered = items.filter((item) => inWords(visit, item, typed).length > 0);
  if (answered.length === 0) return '';
  return html`<h2>${say('whatYouWrote')}</h2>
    <p>${say('copyIt')}</p>
    <dl class="answers card">
      ${answered.map(
        (item) =>
          html`<dt>${words(item.text)}</dt>
            <dd>${inWords(visit, item, typed)}</dd>`,
      )}
    </dl>`;
};
