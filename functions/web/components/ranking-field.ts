import { html, raw } from 'hono/html';
import type { ItemOf } from '../../core/instrument/item.ts';
import { fieldAnchor } from './error-summary.ts';
import { beside, describedBy, labelledOptions, ownHelp, question, type FormState } from './form-state.ts';
import type { Html } from './page.ts';

/** Each option with a choice of places; what is sent is `option:place`. */
export const rankingField = (item: ItemOf<'ranking'>, state: FormState): Html => {
  const problem = state.problems.get(item.id);
  const chosen = state.typed[item.id] ?? [];
  const { speech } = state;
  const options = labelledOptions(state, item);
  const help = ownHelp(speech, item.help) ?? speech.say('rankHint', { count: options.length });
  return html`<fieldset class="${problem === undefined ? '' : 'has-problem'}" ${describedBy(problem)}>
    <legend>${question(speech, item)}</legend>
    ${beside(speech, help, item, problem)}
    <div class="places">
      ${options.map(
        ({ code, label }, index) =>
          html`<label
            ><span>${speech.words(label)}</span
            ><select name="${item.id}" ${index === 0 ? raw(`id="${fieldAnchor(item.id)}"`) : ''}>
              <option value="">${speech.say('notPlaced')}</option>
              ${options.map((_, place) => {
                const value = `${code}:${place + 1}`;
                return html`<option value="${value}" ${chosen.includes(value) ? raw('selected') : ''}>
                  ${place + 1}
                </option>`;
              })}
            </select></label
          >`,
      )}
    </div>
  </fieldset>`;
};
