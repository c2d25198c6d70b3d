import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { meetingApp } from '../../../functions/web/meetings/meeting-app.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import { openAt, withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { aVisitor, type Page, type Visitor } from '../visitor.ts';

/** The first wave opens, and everybody has the mail that brings their link. It is a Friday. */
export const OPENING = '2026-05-01T07:00:00.000Z';
export const TODAY = '2026-05-01';

/** The words of a page. */
export const main = ({ document }: Page): string =>
  (document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

const sentBy = (form: Element | null | undefined): DraftFields => {
  const fields: DraftFields = {};
  for (const input of form?.querySelectorAll('input') ?? []) {
    const isChoice = input.type === 'radio' || input.type === 'checkbox';
    if (!isChoice || input.checked) (fields[input.name] ??= []).push(input.value);
  }
  return fields;
};

/** What the form that logs a meeting would send as it is. */
export const typedIn = ({ document }: Page): DraftFields => sentBy(document.querySelector('form.log'));
export const valueOf = (page: Page, name: string): string | undefined => typedIn(page)[name]?.[0];

/** Somebody’s newest link to their meetings. @throws when they were mailed none */
export const meetingLinkOf = ({ mails }: World, address: string): string => {
  const link = mails
    .filter(({ to }) => to.address === address)
    .flatMap(({ text }) => [...text.matchAll(/\/m\/[a-z0-9]+/g)].map(([path]) => path))
    .at(-1);
  if (link === undefined) throw new Error(`${address} was mailed no link to log meetings by`);
  return link;
};

export type MeetingService = Populated & {
  world: World;
  visitor: Visitor;
  /** The path of the newest link that was mailed to an address. */
  linkOf: (address: string) => string;
  /** Sends the form that logs a meeting, as it is or with other things typed. */
  send: (page: Page, fields?: DraftFields, button?: string) => Promise<Page>;
  /** Opens a link and logs 45 minutes, or what is typed instead. */
  log: (link: string, changed?: DraftFields) => Promise<Page>;
  /** Presses the first button with these words. */
  pressWords: (page: Page, words: string) => Promise<Page>;
};

/** A cohort since February, with a first wave that has just been mailed. */
export const aMeetingService = async (roster = rosterOfPairs(2)): Promise<MeetingService> => {
  const world = await aWorld();
  const populated = await withCohort(world, { roster });
  await openAt(world, OPENING);
  const visitor = aVisitor(meetingApp(world.ports));
  const post = (form: Element, fields: DraftFields): Promise<Page> =>
    visitor.post((form.getAttribute('action') ?? '').replace(/#.*/, ''), fields);
  const send: MeetingService['send'] = (page, fields = typedIn(page), button = 'log') => {
    const form = page.document.querySelector('form.log');
    if (form === null) throw new Error(`no form to log a meeting by: ${main(page)}`);
    return post(form, { ...fields, direction: [button] });
  };
  return {
    ...populated,
    world,
    visitor,
    linkOf: (address) => meetingLinkOf(world, address),
    send,
    log: async (link, changed = {}) => {
      const page = await visitor.get(link);
      return send(page, { ...typedIn(page), 'minutes-met': ['45'], ...changed });
    },
    pressWords: async (page, words) => {
      const buttons = [...page.document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent.trim() === words);
      const form = button?.closest('form');
      if (button === undefined || !form) throw new Error(`no button «${words}» on: ${main(page)}`);
      return post(form, {
        ...sentBy(form),
        ...(button.name === '' ? {} : { [button.name]: [button.value] }),
      });
    },
  };
};
