import { html } from 'hono/html';
import { countField, entryField, nameOfKept, type Group } from '../../core/instrument/entry-fields.ts';
import { offeredEntries, type OfferedEntry } from '../../core/instrument/offered-fields.ts';
import type { Speech } from '../messages/translate.ts';
import { fieldAnchor } from './error-summary.ts';
import { beside, describedBy, ownHelp, question, type FormState } from './form-state.ts';
import type { Html } from './page.ts';

/** The name under which the entry was kept, `Learn to lead meetings`, or what it is called, `Goal 2`. */
export const entryName = (
  { rich, words }: Speech,
  group: Group,
  { number, typed }: OfferedEntry,
): (string | Html)[] => {
  const kept = keptName(group, typed);
  return kept === '' ? rich('entry', { name: words(group.entryName), number }) : [kept];
};

const keptName = (group: Group, typed: OfferedEntry['typed']): string =>
  typed[group.entriesFrom?.nameFrom ?? '']?.[0]?.trim() ?? '';

/** A kept name that no item asks for goes along with the form. */
const keptNameField = (group: Group, { number, typed }: OfferedEntry): Html[] =>
  nameOfKept(group).map(
    (id) =>
      html`<input type="hidden" name="${entryField(group, number, id)}" value="${keptName(group, typed)}" />`,
  );

const entryButtons = ({ rich, words }: Speech, group: Group, number: number, count: number): Html => {
  const button = (change: string, says: 'moveEntryUp' | 'moveEntryDown' | 'removeEntry') =>
    html`<button class="plain" name="direction" value="${change}:${group.id}.${number}">
      ${rich(says, { name: words(group.entryName), number })}
    </button>`;
  return html`<div class="actions">
    ${number > 1 ? button('up', 'moveEntryUp') : ''} ${number < count ? button('down', 'moveEntryDown') : ''}
    ${count > group.minimum ? button('remove', 'removeEntry') : ''}
  </div>`;
};

type DrawItem = (item: Group['items'][number], state: FormState) => Html;

/**
 * The entries of a repeating group, each with the items that its own answers make visible. Entries are added, moved and removed
 * by buttons of the form. Those that ask about kept entries are as many as were kept.
 */
export const groupField = (group: Group, state: FormState, drawItem: DrawItem): Html => {
  const { speech } = state;
  const problem = state.problems.get(group.id);
  const entries = offeredEntries(state.instrument, group, state.typed);
  const areKept = entries.some(({ typed }) => keptName(group, typed) !== '');
  return html`<fieldset
    class="group ${problem === undefined ? '' : 'has-problem'}"
    id="${fieldAnchor(group.id)}"
    ${describedBy(problem)}
  >
    <legend>${question(speech, group)}</legend>
    ${beside(speech, ownHelp(speech, group.help), {}, problem)}
    <input type="hidden" name="${countField(group)}" value="${entries.length}" />
    ${entries.map(
      (entry) =>
        html`<fieldset class="entry" id="${fieldAnchor(`${group.id}.${entry.number}`)}">
          <legend>${entryName(speech, group, entry)}</legend>
          ${keptNameField(group, entry)}
          ${entry.items.map((item) => {
            const id = entryField(group, entry.number, item.id);
            return drawItem({ ...item, id }, state);
          })}
          ${areKept ? '' : entryButtons(speech, group, entry.number, entries.length)}
        </fieldset>`,
    )}
    ${
      areKept || entries.length >= group.maximum
        ? ''
        : html`<button class="quiet" name="direction" value="add:${group.id}">
            ${speech.rich('addEntry', { name: speech.words(group.entryName) })}
          </button>`
    }
  </fieldset>`;
};
