import { speechIn } from '../../../functions/web/messages/translate.ts';
import { directionOf } from '../../../functions/core/language/locale.ts';
import { TONGUES_AND_PSEUDO } from '../../builders/a-pseudo-language.ts';
import type { Shown } from './page-types.ts';

/** A rule that every page keeps: what breaks it, a line each. */
type Rule = (shown: Shown) => string[];

const all = (document: Document | Element, selector: string): Element[] => [
  ...document.querySelectorAll(selector),
];
const text = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const when = (broken: boolean, fault: string): string[] => (broken ? [fault] : []);
const speechOf = ({ site }: Shown) => speechIn(TONGUES_AND_PSEUDO, site.locale);

/** The page says its language and which way it is written, and so does whatever is in another language. */
const sayItsLanguage: Rule = ({ page: { document }, site: { locale } }) => {
  const { lang, dir } = document.documentElement;
  return [
    ...when(lang !== locale || dir !== directionOf(locale), `it is in ${lang}, ${dir}`),
    ...all(document.body, '[lang]').flatMap((element) => {
      const other = element.getAttribute('lang') ?? '';
      return when(other === locale, `«${text(element)}» says the language of the page again`);
    }),
  ];
};

const hasErrors = ({ document }: Shown['page']): boolean =>
  document.querySelector('[aria-invalid], .summary a') !== null;

/** The title names the page and the program, once the page has a heading that says what it is; «Error:» stands before it. */
const haveATitle: Rule = (shown) => {
  const { title } = shown.page.document;
  const [before = ''] = speechOf(shown).say('errorTitle', { title: '\u0000' }).split('\u0000');
  const saysError = title.startsWith(before);
  return [
    ...when(title.trim().length < 5, 'it has no title'),
    ...when(
      hasErrors(shown.page) !== saysError && shown.page.status === 422,
      `with its errors it is called «${title}»`,
    ),
    ...when(shown.page.status === 200 && saysError, `without errors it is called «${title}»`),
    ...when(all(shown.page.document, 'h1').length !== 1, 'it has not one heading'),
  ];
};

/** Options stand in a fieldset with a legend, a row of a scale in one of its own. */
const nameTheirChoices: Rule = ({ page: { document } }) => {
  const groups = Map.groupBy(all(document, 'main input[type=radio]'), (input) => input.getAttribute('name'));
  const ofRadios = [...groups].flatMap(([name, inputs]) =>
    when(
      new Set(inputs.map((input) => input.closest('fieldset'))).size !== 1,
      `${name} is in several fieldsets`,
    ),
  );
  const owners = [...groups].map(([, [first]]) => first?.closest('fieldset'));
  return [
    ...ofRadios,
    ...when(new Set(owners).size !== owners.length, 'two choices share a fieldset'),
    ...all(document, 'fieldset').flatMap((fieldset) =>
      when(
        fieldset.firstElementChild?.tagName !== 'LEGEND' || text(fieldset.firstElementChild) === '',
        'a fieldset has no legend',
      ),
    ),
  ];
};

const FIELDS = 'input:not([type=hidden]),select,textarea';

/** What is wrong stands in words at its field, and at the top with a link to the field, which takes the focus when the page opens. */
const explainErrors: Rule = ({ page: { document } }) => {
  const invalid = all(document, '[aria-invalid=true]');
  const unsaid = invalid.filter((field) => {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    return !ids.some((id) => text(document.getElementById(id)) !== '');
  });
  const links = all(document, '.summary a[href^="#"]');
  const astray = links.filter((link) => {
    const target = document.getElementById((link.getAttribute('href') ?? '').slice(1));
    return target === null || !(target.matches(FIELDS) || target.querySelector(FIELDS) !== null);
  });
  const summaries = all(document, '.summary');
  const takesFocus = (one: Element): boolean =>
    one.hasAttribute('autofocus') && one.getAttribute('tabindex') === '-1';
  return [
    ...unsaid.map((field) => `«${text(field).slice(0, 40)}» is wrong, and nothing says why`),
    ...astray.map((link) => `«${text(link)}» leads to no field`),
    ...when(links.length < invalid.length, `${invalid.length} fields are wrong, ${links.length} are listed`),
    ...when(
      summaries.some((one) => !takesFocus(one)),
      'the summary does not take the focus',
    ),
  ];
};

/** Whoever reads slowly has all the time there is. */
const leaveTime: Rule = ({ page: { document, headers } }) =>
  when(
    document.querySelector('meta[http-equiv=refresh i]') !== null || headers.has('refresh'),
    'it goes away by itself',
  );

/** A sign, a colour or a picture never stands alone. */
const sayInWords: Rule = ({ page: { document } }) => [
  ...all(document, '.has-problem, .entry.has-problem').flatMap((one) =>
    when(one.querySelector('.problem') === null, 'a field is marked as wrong by its colour alone'),
  ),
  ...all(document, '.sign').flatMap((sign) =>
    when(text(sign.parentElement) === text(sign), `«${text(sign)}» stands alone`),
  ),
  ...all(document, 'main a, main button:not(.enter), summary').flatMap((one) =>
    when(text(one) === '' && !one.hasAttribute('aria-label'), `${one.outerHTML.slice(0, 80)} says nothing`),
  ),
];

/** Every text of the catalogue that a page says is finished. */
const finishSentences: Rule = ({ page: { document } }) =>
  when(/\{\w+[,}]|undefined|NaN|\[object/.test(document.body.textContent), 'a text is unfinished');

const RULES: readonly Rule[] = [
  sayItsLanguage,
  haveATitle,
  nameTheirChoices,
  explainErrors,
  leaveTime,
  sayInWords,
  finishSentences,
];

export const brokenRules = (shown: Shown): string[] =>
  RULES.flatMap((rule) => rule(shown)).map((fault) => `${shown.site.locale}: ${fault}`);
