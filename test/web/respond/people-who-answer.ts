import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import type { DraftFields, SurveyResponse } from '../../../functions/core/survey-response.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, type Page, type Visitor } from '../visitor.ts';
import { anOpenWave, OPENING, type OpenWave } from './an-open-link.ts';

const formTo = (page: Page, end: string): Element => {
  const form = [...page.document.querySelectorAll('main form')].find((one) =>
    one.getAttribute('action')?.endsWith(end),
  );
  if (form === undefined) throw new Error(`${page.path} has no form to ${end}`);
  return form;
};

/** What a browser would send of the form to an address ending so, wherever the page came from. */
export const typedInForm = (page: Page, end: string): DraftFields =>
  typedIn({ ...page, path: formTo(page, end).getAttribute('action') ?? '' });

/** Presses the button of the form that is sent to an address ending so. */
export const pressOf = (visitor: Visitor, page: Page, end: string): Promise<Page> =>
  visitor.post(formTo(page, end).getAttribute('action') ?? '', typedInForm(page, end));

export const words = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');

export const receiptOn = ({ document }: Page): string =>
  document.querySelector('.receipt')?.textContent ?? '';

/** The last parts of the addresses that the page's forms are sent to. */
export const formsOn = ({ document }: Page): string[] =>
  [...document.querySelectorAll('main form')].map(
    (form) => form.getAttribute('action')?.split('/').at(-1) ?? '',
  );

export const FIRST = { 'how-often': ['never'], which: ['never', 'always'], why: ['At first'] };

export type Answering = {
  wave: OpenWave;
  visitor: Visitor;
  link: string;
  /** Goes from the first section to the receipt. */
  answer: () => Promise<Page>;
  /** The person's answers that count. */
  counted: () => Promise<SurveyResponse[]>;
};

/** People with an open link of two sections; each call is the next of them, on the day of the opening. */
export const peopleWhoAnswer = async (people: number): Promise<() => Answering> => {
  const wave = await anOpenWave(people);
  let person = 0;
  return () => {
    wave.world.stopAt(OPENING);
    person += 1;
    const address = `mentee.${person}@example.org`;
    const link = wave.linkOf(person);
    const visitor = aVisitor(respondApp(wave.world.ports));
    const answer = async () => {
      const section = await visitor.get(`${link}/1`);
      const second = await press(visitor, section, { ...typedIn(section), ...FIRST }, 'next');
      const review = await press(visitor, second, { ...typedIn(second), more: ['More'] }, 'next');
      return press(visitor, review);
    };
    const counted = async () => {
      const { waves, responses, rosters } = wave.world.ports;
      const own = [];
      for (const { id } of await waves.list(wave.cohort.id))
        for (const response of await responses.list(id))
          if ((await rosters.person(response.participantId))?.email === address) own.push(response);
      return own;
    };
    return { wave, visitor, link, answer, counted };
  };
};
