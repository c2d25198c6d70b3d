import { describe, expect, it } from 'vitest';
import { invitationMail } from '../../../functions/workflows/mail/invitation-mail.ts';
import { aPerson } from '../../builders/a-participant.ts';
import { aProgram } from '../../builders/a-program.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

type Item = NonNullable<Parameters<typeof anInstrument>[0]>['sections'] extends (infer Section)[] | undefined
  ? Section extends { items: (infer One)[] }
    ? One
    : never
  : never;

const url = 'https://mentoring.example.org/r/secret';
const mail = (locale: string, changed: { minutes?: number; about?: string } = {}) =>
  invitationMail({
    program: aProgram(),
    instrument: anInstrument({ minutes: changed.minutes ?? 2 }),
    locale,
    person: aPerson({ name: 'Noor <Day>' }),
    closesOn: '2026-06-01',
    links: [{ about: changed.about ?? 'Ana', url, role: 'mentee' }],
  });

describe('the invitation mail', () => {
  it.each([
    ['en', 'Hello Noor <Day>,', 'about 2 minutes', '1 June 2026', 'Answer about Ana'],
    [
      'fr',
      'Bonjour Noor <Day>,',
      'environ 2 minutes',
      '1 juin 2026',
      'Répondre au sujet de votre mentorat avec Ana',
    ],
    [
      'es',
      'Hola, Noor <Day>:',
      'alrededor de 2 minutos',
      '1 de junio de 2026',
      'Responder sobre su mentoría con Ana',
    ],
  ])(
    'in %s greets, says how long it takes and until when, and leads to the questions',
    async (locale, ...says) => {
      const { text, html } = await mail(locale);
      for (const words of says) expect(text).toContain(words);
      expect(text).toContain(url);
      expect(html).toContain(`<html lang="${locale}" dir="ltr">`);
      expect(html).toContain('Noor &lt;Day&gt;');
    },
  );

  it.each([
    ['en', 'about 1 minute ', 'less than a minute'],
    ['fr', 'environ 1 minute,', 'moins d’une minute'],
    ['es', 'alrededor de 1 minuto ', 'menos de un minuto'],
  ])('in %s counts a minute, and less than one', async (locale, one, less) => {
    expect((await mail(locale, { minutes: 1 })).text).toContain(one);
    expect((await mail(locale, { minutes: 0.5 })).text).toContain(less);
  });

  it('is in English where nobody has written the language', async () => {
    const { text, html } = await mail('de');
    expect(text).toContain('Hello Noor');
    expect(html).toContain('<html lang="en"');
  });

  it('names nobody where the questions are about no match', async () => {
    expect((await mail('fr', { about: '' })).text).toContain('Répondre maintenant\n');
  });
});

describe('the first question in the mail', () => {
  type Links = Parameters<typeof invitationMail>[0]['links'];
  const asking = (items: Item[], { locale = 'en', links }: { locale?: string; links?: Links } = {}) =>
    invitationMail({
      program: aProgram(),
      instrument: anInstrument({ scales: [], sections: [{ id: 'page', title: 'Page', items }] }),
      locale,
      person: aPerson(),
      closesOn: '2026-06-01',
      links: links ?? [{ about: 'Ana', url, role: 'mentee' }],
    });
  const yesNo: Item = { kind: 'yes-no-unsure', id: 'met', text: 'Have you <met>?' };
  const rating: Item = {
    kind: 'rating',
    id: 'happy',
    text: 'How happy?',
    from: 1,
    to: 10,
    lowLabel: 'Not at all',
    highLabel: 'Very',
  };

  it.each([
    ['en', 'The first question', 'Yes', 'No', 'Not sure'],
    ['fr', 'La première question', 'Oui', 'Non', 'Je ne sais pas'],
    ['es', 'La primera pregunta', 'Sí', 'No', 'No lo sé'],
  ])('has a link for each answer, in %s', async (locale, heading, ...answers) => {
    const { text, html } = await asking([yesNo], { locale });
    expect(text).toContain(`${heading}\nHave you <met>?`);
    expect(html).toContain('Have you &lt;met&gt;?');
    for (const [index, code] of ['yes', 'no', 'not-sure'].entries()) {
      expect(text).toContain(`${answers[index]}: ${url}/1?answer=met:${code}\n`);
      expect(html).toContain(`href="${url}/1?answer=met:${code}"`);
    }
    expect(text.indexOf(`${url}\n`)).toBeLessThan(text.indexOf('?answer='));
  });

  it('says what the ends of a rating mean', async () => {
    const { text, html } = await asking([rating]);
    for (const end of ['1 – Not at all', '10 – Very'])
      for (const part of [text, html]) expect(part).toContain(end);
    expect(html.match(/answer=happy:/g)).toHaveLength(10);
  });

  it('of a scale is its first row, under what the scale asks', async () => {
    const { text } = await mail('en');
    expect(text).toContain('How often does this happen?\nWe meet as agreed.');
    expect(text).not.toContain('We check the goals.');
  });

  const unasked: [string, Promise<{ text: string; html: string }>][] = [
    ['a text', asking([{ kind: 'long-text', id: 'why', text: 'Why?', maxLength: 100 }, yesNo])],
    ['about confidentiality or safety', asking([{ ...yesNo, sensitive: true }])],
    ['one that asks for help', asking([{ ...yesNo, raisesFollowUpOn: ['yes'] }])],
    [
      'asked about two people',
      asking([yesNo], { links: ['Ana', 'Ben'].map((about) => ({ about, url, role: 'mentor' })) }),
    ],
    ['begun', asking([yesNo], { links: [{ about: 'Ana', url, role: 'mentee', begun: true }] })],
  ];
  it.each(unasked)('is not there when it is %s', async (_what, written) => {
    const { text, html } = await written;
    expect(text + html).not.toMatch(/answer=|first question/);
    expect(text).toContain(url);
  });
});
