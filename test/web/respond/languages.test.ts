import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { Translation } from '../../../functions/core/instrument/translation.ts';
import type { RespondPorts } from '../../../functions/web/respond/respond-ports.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import { PSEUDO } from '../../builders/a-pseudo-language.ts';
import { invitationIdOf, participantIdOf, waveIdOf } from '../../builders/ids.ts';
import { aServiceInLanguages } from './a-service-in-languages.ts';
import { browse, type ShownPage } from './a-browser.ts';

/** Everything but the help of `why` and one label. */
const french: Translation = {
  title: 'Bilan',
  purpose: 'Pour aider.',
  sections: { checklist: { title: 'Ensemble' }, more: { title: 'Pour finir' } },
  items: {
    'how-often': { text: 'À quelle fréquence ?' },
    'meets-regularly': { text: 'Nous nous voyons.' },
    'checks-goals': { text: 'Nous vérifions les objectifs.' },
    'works-well': { text: 'Qu’est-ce qui va bien avec {{other|votre mentor}} ?' },
    agreed: { text: 'Êtes-vous d’accord ?' },
  },
  options: { frequency: { never: 'Jamais', sometimes: 'Parfois', always: 'Toujours' } },
};

const instrument = (): Instrument => {
  const one = anInstrument();
  const [section] = one.sections;
  if (section === undefined) throw new Error('no section');
  const [rows] = section.items;
  if (rows === undefined) throw new Error('no rows');
  return anInstrument({
    sections: [
      { ...section, items: [rows] },
      {
        id: 'more',
        title: 'To end with',
        items: [
          { kind: 'yes-no-unsure', id: 'agreed', text: 'Do you agree?' },
          {
            kind: 'long-text',
            id: 'works-well',
            text: 'What works well with {{other|your mentor}}?',
            help: 'With {{other|your mentor}}, a few words.',
            maxLength: 500,
          },
        ],
      },
    ],
  });
};

let ports: RespondPorts;
let appFor: (language?: string) => Hono;
let path: string;
beforeEach(async () => {
  const service = await aServiceInLanguages({ fr: french }, instrument());
  ({ ports, appFor } = service);
  [path = ''] = service.paths;
});

const languageOf = ({ document }: ShownPage) => [
  document.documentElement.getAttribute('lang'),
  document.documentElement.getAttribute('dir'),
];
const hrefs = ({ document }: ShownPage, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
const frequencies = { 'meets-regularly': 'always', 'checks-goals': 'never' };

describe('the language of an occasion', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['de', 'en'],
    [undefined, 'en'],
  ])('of a person with the language %s is %s', async (language, spoken) => {
    const start = await browse(appFor(language), path);
    expect(languageOf(start)).toEqual([spoken, 'ltr']);
    expect(start.document.querySelector('h1')?.textContent).toBe(
      spoken === 'fr' ? 'Bilan' : 'Accountability checklist',
    );
  });

  it('dates the closing in its own way', async () => {
    expect((await browse(appFor('fr'), path)).text).toMatch(/Ouvert jusqu’au \d{1,2} (mai|juin) 2026/);
    expect((await browse(appFor('es'), path)).text).toMatch(
      /Abierto hasta el \d{1,2} de (mayo|junio) de 2026/,
    );
  });

  it('can be switched on every page, to the same page, by links that change nothing', async () => {
    const app = appFor('fr');
    for (const here of ['', '/1', '/2', '/review']) {
      const page = await browse(app, path + here);
      const others = ['en', 'es', PSEUDO].map((locale) => `${path}${here}?lang=${locale}`);
      expect(hrefs(page, 'nav a')).toEqual(others);
      for (const other of others) await browse(app, other);
    }
    const [invitation] = await ports.invitations.ofParticipant(waveIdOf(1), participantIdOf(2));
    expect(invitation?.startedAt).toBeUndefined();
    expect(await ports.drafts.get(invitationIdOf(1), ports.clock.now())).toEqual({});
  });

  it('that was chosen stays through links and forms to the receipt, and the answers are the same codes', async () => {
    const app = appFor('fr');
    const start = await browse(app, `${path}?lang=es`);
    const [first = ''] = hrefs(start, '.actions a');
    const two = await (await browse(app, first)).press('Siguiente', frequencies);
    const review = await two.press('Revisar y enviar', { agreed: 'not-sure' });
    const thanks = await review.press('Enviar mis respuestas');
    const pages = [start, two, review, thanks];
    expect(pages.map(languageOf)).toEqual(pages.map(() => ['es', 'ltr']));
    expect(review.text).toContain('No lo sé');
    const [response] = await ports.responses.list(waveIdOf(1));
    expect(response?.answers).toEqual({ ...frequencies, agreed: 'not-sure' });
  });

  it('that nobody offers is not carried along', async () => {
    const start = await browse(appFor('fr'), `${path}?lang=%22%3E%3Cscript%3E`);
    expect(languageOf(start)).toEqual(['fr', 'ltr']);
    expect(hrefs(start, '.actions a')).toEqual([`${path}/1`]);
  });

  it('says what is wrong with an answer', async () => {
    const page = await (
      await browse(appFor('fr'), `${path}/1`)
    ).press('Suivant', { 'meets-regularly': 'never' });
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Erreur\u00a0: Ensemble/);
    expect(page.text).toContain('Une réponse est à revoir');
    expect(page.text).toContain('Erreur : Choisissez une réponse.');
  });
});

describe('a text without translation', () => {
  const marked = ({ document }: ShownPage) =>
    [...document.querySelectorAll('span[lang=en][dir=ltr]')].map(({ textContent }) => textContent);

  it('is shown in English and marked as English, facts and all; the others are not', async () => {
    const app = appFor('fr');
    expect(marked(await browse(app, path))).toEqual([]);
    expect(marked(await browse(app, `${path}/1`))).toEqual(['Mostly', 'Mostly']);
    const second = await browse(app, `${path}/2`);
    expect(marked(second)).toEqual(['With Ana <Gil>, a few words.']);
    expect(second.text).toContain('Qu’est-ce qui va bien avec Ana <Gil> ?');
  });

  it('is marked among the answers of the review too', async () => {
    const app = appFor('fr');
    const page = await (
      await browse(app, `${path}/1`)
    ).press('Suivant', {
      'meets-regularly': 'mostly',
      'checks-goals': 'always',
    });
    const review = await page.press('Relire et envoyer');
    expect(marked(review)).toEqual(['Mostly']);
  });

  it('is nothing special for somebody who reads English', async () => {
    expect(marked(await browse(appFor('en'), `${path}/1`))).toEqual([]);
  });
});

describe('a page that knows nobody', () => {
  const unknown = (query: string, acceptLanguage: string) =>
    appFor().request(`/r/nobody${query}`, { headers: { 'accept-language': acceptLanguage } });

  it.each([
    ['', 'de, es;q=0.8, fr;q=0.9', 'fr'],
    ['', 'de', 'en'],
    ['', '', 'en'],
    ['?lang=es', 'fr', 'es'],
  ])('with the address «%s» and the browser’s «%s» speaks %s', async (query, accept, spoken) => {
    const response = await unknown(query, accept);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`<html lang="${spoken}" dir="ltr"`);
  });
});
