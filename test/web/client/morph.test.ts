import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { morph } from '../../../functions/web/client/morph.ts';

const { document } = new JSDOM('').window;

const make = (inner: string): HTMLFormElement => {
  const form = document.createElement('form');
  form.innerHTML = inner;
  return form;
};
const text = (id: string, typed = ''): string =>
  `<div class="item"><label for="f-${id}">${id}?</label><textarea id="f-${id}" name="${id}">${typed}</textarea></div>`;
const choice = (id: string): string =>
  `<fieldset><legend>${id}?</legend><label class="option"><input type="radio" name="${id}" value="yes" id="f-${id}"></label><label class="option"><input type="radio" name="${id}" value="no"></label></fieldset>`;
const statement = (id: string): string => `<p id="f-${id}">${id}.</p>`;
const page = (items: string[], button = 'Next'): string =>
  `<input type="hidden" name="submission" value="${button}-form"><input type="hidden" name="shown" value="${items.length}">${items.join('')}<div class="actions"><button name="direction" value="${button}">${button}</button></div>`;

const field = (form: Element, id: string): HTMLTextAreaElement => {
  const found = form.querySelector<HTMLTextAreaElement>(`textarea#f-${id}`);
  if (found === null) throw new Error(`there is no ${id}`);
  return found;
};
const idsIn = (form: Element): string[] =>
  [...form.querySelectorAll('[id^="f-"]')].map(({ id }) => id.slice(2));

let form: HTMLFormElement;
let gone: Map<string, Element>;
beforeEach(() => {
  document.body.replaceChildren();
  gone = new Map();
  form = make(page([choice('stay'), text('more')]));
  document.body.append(form);
});
const become = (items: string[], button?: string) => morph(form, make(page(items, button)), gone);

describe('bringing a form to what it has become', () => {
  it('puts what is new in its place and tells of it', () => {
    const { added } = become([choice('stay'), text('why'), statement('note'), text('more')]);
    expect(idsIn(form)).toEqual(['stay', 'why', 'note', 'more']);
    expect(added.map((one) => one.textContent)).toEqual(['why?', 'note.']);
  });

  it('touches nothing that was typed, chosen or focused', () => {
    const more = field(form, 'more');
    more.value = 'Half a sen';
    more.focus();
    more.setSelectionRange(4, 4);
    const yes = form.querySelector('input[value=yes]');
    if (yes !== null && 'checked' in yes) yes.checked = true;
    become([choice('stay'), text('why'), text('more', 'Half')]);
    expect(field(form, 'more').value).toBe('Half a sen');
    expect(document.activeElement?.id).toBe('f-more');
    expect(more.selectionStart).toBe(4);
    expect(form.querySelector('input:checked')?.getAttribute('value')).toBe('yes');
  });

  it('takes out what is not asked any more, and brings it back as it was left', () => {
    field(form, 'more').value = 'A long story';
    become([choice('stay')]);
    expect(idsIn(form)).toEqual(['stay']);
    become([choice('stay'), text('more')]);
    expect(field(form, 'more').value).toBe('A long story');
  });

  it('leaves what somebody is in until they have left it', () => {
    field(form, 'more').focus();
    expect(become([choice('stay')])).toMatchObject({ held: true });
    expect(idsIn(form)).toEqual(['stay', 'more']);
    field(form, 'more').blur();
    expect(become([choice('stay')])).toMatchObject({ held: false });
    expect(idsIn(form)).toEqual(['stay']);
  });

  it('stays the same form, so that it is sent once; says anew what it shows and where it leads', () => {
    const button = form.querySelector('button');
    become([choice('stay')], 'Send');
    expect(form.querySelector('[name=submission]')?.getAttribute('value')).toBe('Next-form');
    expect(form.querySelector('[name=shown]')?.getAttribute('value')).toBe('1');
    expect(form.querySelector('button')).toBe(button);
    expect([button?.getAttribute('value'), button?.textContent]).toEqual(['Send', 'Send']);
  });

  it('leaves what was said of an answer, and what is its own', () => {
    form.querySelector('.item')?.insertAdjacentHTML('beforeend', '<p class="problem">Too short</p>');
    form.insertAdjacentHTML('beforeend', '<p data-own>Saved</p>');
    become([choice('stay'), text('why'), text('more')]);
    expect(form.querySelector('.problem')?.textContent).toBe('Too short');
    expect(form.lastElementChild?.textContent).toBe('Saved');
  });

  it('changes what a question says without touching its answer', () => {
    field(form, 'more').value = 'typed';
    become([choice('stay'), text('more').replace('more?', 'more? (optional)')]);
    expect(form.querySelector('label[for=f-more]')?.textContent).toBe('more? (optional)');
    expect(field(form, 'more').value).toBe('typed');
  });

  it('works within entries of a group', () => {
    const group = (...items: string[]): string =>
      `<fieldset id="f-goals"><legend>Goals</legend><fieldset id="f-goals.1">${items.join('')}</fieldset></fieldset>`;
    become([group(text('g-1-kind'))]);
    field(form, 'g-1-kind').value = 'career';
    become([group(text('g-1-kind'), text('g-1-until'))]);
    expect(form.querySelector('#f-goals\\.1')?.querySelectorAll('textarea').length).toBe(2);
    expect(field(form, 'g-1-kind').value).toBe('career');
  });

  it('is not misled by questions that are called like properties of a form', () => {
    become([text('children'), text('dataset'), text('matches'), text('action')]);
    field(form, 'children').value = '2';
    become([text('children'), text('action')]);
    expect(idsIn(form)).toEqual(['children', 'action']);
    expect(field(form, 'children').value).toBe('2');
  });
});

it('whatever questions come and go, in any order of pages, the form shows those of the last page and all that was typed in them', () => {
  const ALL = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(fc.array(fc.subarray(ALL), { minLength: 1, maxLength: 6 }), (shapes) => {
      const live = make(page([]));
      const back = new Map<string, Element>();
      const typed = new Map<string, string>();
      for (const [step, shape] of shapes.entries()) {
        morph(live, make(page(shape.map((id) => text(id)))), back);
        expect(idsIn(live)).toEqual(shape);
        for (const id of shape) {
          expect(field(live, id).value).toBe(typed.get(id) ?? '');
          typed.set(id, `${id} in step ${step}`);
          field(live, id).value = `${id} in step ${step}`;
        }
      }
    }),
  );
});
