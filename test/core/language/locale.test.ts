import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, languageName, pickLocale } from '../../../functions/core/language/locale.ts';

const offered = ['en', 'es', 'fr', 'pt-BR'];

describe('the language of a person', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['fr-CA', 'fr'],
    ['fr-Latn-CA', 'fr'],
    ['pt-br', 'pt-BR'],
  ])('%s is served by %s', (wanted, served) => {
    expect(pickLocale([wanted], offered)).toBe(served);
  });

  it('is the first of their wishes that is offered', () => {
    expect(pickLocale([undefined, 'de', 'es-MX', 'fr'], offered)).toBe('es');
  });

  it.each([[['de']], [['pt']], [['']], [['not a tag!']], [[]]])(
    'is English where %j is not offered',
    (wanted) => {
      expect(pickLocale(wanted, offered)).toBe('en');
    },
  );

  it('is one that is offered, whatever was typed as a tag', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }), (wanted) => {
        expect(offered).toContain(pickLocale(wanted, offered));
      }),
    );
  });

  it('tells the direction of writing and its own name', () => {
    expect(['en', 'fr', 'ar', 'ar-XB', 'he'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'fr', 'es'].map(languageName)).toEqual(['English', 'français', 'español']);
  });
});
