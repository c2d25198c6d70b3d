import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { STYLESHEET } from '../../../functions/web/components/stylesheet.ts';
import { anEveryKindInstrument } from '../../builders/an-every-kind-instrument.ts';
import { outsidePseudo, PSEUDO } from '../../builders/a-pseudo-language.ts';
import { aServiceInLanguages } from './a-service-in-languages.ts';
import { browse } from './a-browser.ts';

/** Two pages of an item of every kind: the second is the first under other names. */
const instrument = () => {
  const one = anEveryKindInstrument();
  return {
    ...one,
    minutes: 0.5,
    sections: [
      ...one.sections,
      {
        id: 'more',
        title: 'More',
        intro: 'Read this.',
        items: [
          { kind: 'yes-no-unsure' as const, id: 'agreed', text: 'Do you agree?', required: true },
          {
            kind: 'ranking' as const,
            id: 'order',
            text: 'In what order?',
            options: 'frequency',
            required: false,
          },
          {
            kind: 'repeating-group' as const,
            id: 'steps',
            text: 'Which steps?',
            entryName: 'Step',
            required: false,
            minimum: 1,
            maximum: 3,
            items: [
              {
                kind: 'number' as const,
                id: 'days',
                text: 'How long?',
                required: false,
                unit: 'days',
                minimum: 0,
                maximum: 9,
                step: 1,
                raisesFollowUpOn: ['9'],
              },
            ],
          },
        ],
      },
    ],
  };
};

let service: Awaited<ReturnType<typeof aServiceInLanguages>>;
let path: string;
beforeEach(async () => {
  service = await aServiceInLanguages({}, instrument());
  [path = ''] = service.paths;
});

/** The words of a page that no message and no translation says; names, addresses and what languages are called stand apart. */
const unsaid = (document: Document): string[] => {
  document.querySelectorAll('header, bdi, style').forEach((element) => element.remove());
  const named = [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  const texts = [document.body.textContent, ...named].map((text) => outsidePseudo(text ?? ''));
  return texts.flatMap((text) => text.match(/\p{Script=Latin}+/gu) ?? []);
};
const expectSaid = (document: Document): void => {
  const { lang, dir } = document.documentElement;
  expect({ lang, dir }).toEqual({ lang: PSEUDO, dir: 'rtl' });
  expect(outsidePseudo(document.title)).toMatch(/^(– Leadership mentoring)?$/);
  expect(unsaid(document)).toEqual([]);
};

describe('pages in a language that is written from right to left', () => {
  it('say so, and say every word in it, from the start to the receipt', async () => {
    const app = service.appFor(PSEUDO);
    const start = await browse(app, path);
    const open = await (await browse(app, `${path}/review`)).press('⟦Send my answers⟧');
    const one = await browse(app, `${path}/1`);
    const wrong = await one.press('⟦Next⟧', { years: '?', name: '7'.repeat(11) });
    const two = await wrong.press('⟦Next⟧', { 'how-often': 'always', years: '2', name: '7' });
    const more = await two.press('⟦Add: ⟦Step⟧⟧', { order: ['never:1', 'always:1'], 'steps.1.days': '10' });
    const muddled = await more.press('⟦Review and send⟧');
    const ranked = { order: ['always:1', 'mostly:2', 'sometimes:3', 'never:4'], 'steps.1.days': '3' };
    const saved = await muddled.press('⟦Save and go on later⟧', { agreed: 'yes', ...ranked });
    const review = await muddled.press('⟦Review and send⟧', { agreed: 'yes', ...ranked });
    const pages = [start, open, one, wrong, two, more, muddled, saved, review];
    const thanks = await review.press('⟦Send my answers⟧');
    const answered = await browse(app, path);
    expect([open, wrong, muddled, thanks, answered].map(({ status }) => status)).toEqual([
      422, 422, 422, 200, 409,
    ]);
    for (const { document } of [...pages, thanks, answered]) expectSaid(document);
  });

  it('say so where they refuse an answer too', async () => {
    const app = service.appFor(PSEUDO);
    await (await browse(app, `${path}/1`)).press('⟦Next⟧', { 'how-often': 'always' });
    const late = service.appFor(PSEUDO, { clock: { now: () => '2030-01-01T00:00:00.000Z' } });
    const post = (body: BodyInit) => ({ method: 'POST', body });
    const asked = `lang=${PSEUDO}`;
    const responses = [
      await app.request(`${path}/1`, post(new URLSearchParams({ 'never-asked': 'x' }))),
      await late.request(path),
      await app.request(`/r/nobody?${asked}`),
      await app.request(`${path}/1?${asked}`, post('text')),
      await app.request(`${path}/1?${asked}`, post('x'.repeat(300_000))),
    ];
    expect(responses.map(({ status }) => status)).toEqual([400, 410, 404, 415, 413]);
    for (const response of responses) expectSaid(new JSDOM(await response.text()).window.document);
  });

  it('keep names from turning the sentence around them', async () => {
    const start = await browse(service.appFor(PSEUDO), path);
    const names = [...start.document.querySelectorAll('main bdi')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Ana <Gil>']);
  });

  it('are laid out by the direction of writing: the style knows start and end, not left and right', () => {
    expect(STYLESHEET).not.toMatch(
      /(margin|padding|border|inset)-(left|right)|text-align:(left|right)|float:/,
    );
  });
});
