import { describe, expect, it } from 'vitest';
import { invitationMail } from '../../../functions/workflows/mail/invitation-mail.ts';
import { aPerson } from '../../builders/a-participant.ts';
import { aProgram } from '../../builders/a-program.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

const url = 'https://mentoring.example.org/r/secret';
const mail = (locale: string, changed: { minutes?: number; about?: string } = {}) =>
  invitationMail({
    program: aProgram(),
    instrument: anInstrument({ minutes: changed.minutes ?? 2 }),
    locale,
    person: aPerson({ name: 'Noor <Day>' }),
    closesOn: '2026-06-01',
    links: [{ about: changed.about ?? 'Ana', url }],
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
