import { beforeAll, expect, it } from 'vitest';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { anAskingCohort, NEEDS_HELP } from '../../an-asking-cohort.ts';
import { tokenOf } from '../../with-cohort.ts';
import type { World } from '../../world.ts';
import { typedIn } from '../forms.ts';
import { aVisitor, type Page } from '../visitor.ts';

const TOLD = {
  en: ['The program team has been told', 'If you need help now: '],
  fr: ['L’équipe du programme est prévenue', 'Si vous avez besoin d’aide tout de suite\u00a0: '],
  es: ['El equipo del programa ya está al tanto', 'Si necesita ayuda ahora mismo: '],
} as const;

let world: World;
beforeAll(async () => {
  ({ world } = await anAskingCohort());
});

/** Somebody's thank-you page after these answers; the form may be sent once more. */
const thanks = async (address: string, fields: Record<string, string[]>, language = 'en') => {
  const visitor = aVisitor(respondApp(world.ports));
  const path = `/r/${tokenOf(world, address)}/1?lang=${language}`;
  const form = { ...typedIn(await visitor.get(path)), ...fields, direction: ['send'] };
  return { page: await visitor.post(path, form), again: () => visitor.post(path, form) };
};
const card = ({ document }: Page): string => document.querySelector('main .card')?.textContent ?? '';

it.each([
  ['en', 'mentee.1@example.org'],
  ['fr', 'mentee.2@example.org'],
  ['es', 'mentor.1@example.org'],
] as const)(
  'whoever asks for help is told in %s that the team knows, and whom to turn to now',
  async (language, address) => {
    const { page, again } = await thanks(address, NEEDS_HELP, language);
    expect(page.status).toBe(200);
    const [told, now] = TOLD[language];
    expect(card(page)).toContain(told);
    expect(card(page)).toContain(`${now}The mentoring team, mentoring@example.org`);
    expect(card(await again())).toBe(card(page));
  },
);

it('whoever asks for none is told nothing of the kind', async () => {
  const { page } = await thanks('mentor.2@example.org', { reason: ['no-time'] });
  expect(page.status).toBe(200);
  expect(page.text).not.toContain(TOLD.en[0]);
  expect(page.text).not.toContain(TOLD.en[1]);
});
