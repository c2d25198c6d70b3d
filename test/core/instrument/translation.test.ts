import { describe, expect, it } from 'vitest';
import { mapTexts } from '../../../functions/core/instrument/map-texts.ts';
import {
  localize,
  missingTranslations,
  staleTranslations,
  Translation,
} from '../../../functions/core/instrument/translation.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import { withItems } from '../../builders/a-definition-draft.ts';

/** One text of every sort that participants read. */
const instrument = withItems(
  [
    { kind: 'statement', id: 'note', text: 'Please note.' },
    {
      kind: 'scale-rows',
      id: 'rows',
      text: 'How true is it?',
      options: 'agreement',
      rows: [{ id: 'we-meet', text: 'We meet.', construct: 'meeting' }],
    },
    { kind: 'rating', id: 'rating', text: 'How much?', from: 1, to: 10, lowLabel: 'Low', highLabel: 'High' },
    {
      kind: 'number',
      id: 'years',
      text: 'How long?',
      help: 'A guess.',
      minimum: 0,
      maximum: 9,
      unit: 'years',
    },
    {
      kind: 'repeating-group',
      id: 'goals',
      text: 'What are your goals?',
      entryName: 'Goal',
      minimum: 0,
      maximum: 3,
      items: [{ kind: 'short-text', id: 'goal', text: 'What do you want?', maxLength: 100 }],
    },
  ],
  { scales: [] },
);

const french: Translation = {
  title: 'Titre',
  purpose: 'But',
  sections: { page: { title: 'Page un' } },
  items: {
    note: { text: 'À noter.' },
    rows: { text: 'Est-ce vrai ?' },
    'we-meet': { text: 'Nous nous voyons.' },
    rating: { text: 'Combien ?', lowLabel: 'Bas', highLabel: 'Haut' },
    years: { text: 'Combien de temps ?', help: 'À peu près.', unit: 'années' },
    goals: { text: 'Quels sont vos objectifs ?', entryName: 'Objectif' },
  },
  entryItems: { goals: { goal: { text: 'Que voulez-vous ?' } } },
  options: { agreement: { no: 'Non', yes: 'Oui' } },
};

const texts = (of: typeof instrument): string[] => {
  const found: string[] = [];
  mapTexts(of, (text) => {
    found.push(text);
    return text;
  });
  return found;
};

describe('a translated instrument', () => {
  it('has every text that participants read in the other language', () => {
    const { instrument: localized, untranslated } = localize(instrument, french, 'fr');
    expect(untranslated).toEqual(new Set());
    expect(texts(localized).filter((text) => texts(instrument).includes(text))).toEqual([]);
    expect(texts(localized)).toEqual(
      expect.arrayContaining(['Titre', 'But', 'Page un', 'Nous nous voyons.', 'années', 'Que voulez-vous ?']),
    );
  });

  it('is the same instrument but for its words: ids, codes, scores, constructs and order stay', () => {
    const blank = (one: typeof instrument) => mapTexts(one, () => '…');
    const { instrument: localized } = localize(instrument, french, 'fr');
    expect(blank(localized)).toEqual(blank(instrument));
  });

  it('keeps a text that the translation lacks, and says so', () => {
    const { options: _, ...withoutOptions } = french;
    const { instrument: localized, untranslated } = localize(instrument, withoutOptions, 'fr');
    expect(localized.optionSets['agreement']?.map(({ label }) => label)).toEqual(['No', 'Yes']);
    expect(localized.title).toBe('Titre');
    expect([...untranslated]).toEqual(['No', 'Yes']);
  });

  it('is wholly untranslated where there is no translation, and not at all in its own language', () => {
    expect(localize(instrument, undefined, 'fr').untranslated.size).toBe(new Set(texts(instrument)).size);
    expect(localize(instrument, undefined, 'en').untranslated.size).toBe(0);
    expect(localize(instrument, undefined, 'en').instrument).toEqual(instrument);
  });
});

describe('a translation', () => {
  it('that is complete lacks nothing and has nothing too much', () => {
    expect(missingTranslations(instrument, french)).toEqual([]);
    expect(staleTranslations(instrument, french)).toEqual([]);
  });

  it('lists what it lacks by the place where it belongs, in reading order', () => {
    const { title: _, entryItems: __, ...rest } = french;
    const lacking = { ...rest, items: { ...french.items, years: { text: 'Combien ?' } } };
    expect(missingTranslations(instrument, lacking)).toEqual([
      '/title',
      '/items/years/help',
      '/items/years/unit',
      '/entryItems/goals/goal/text',
    ]);
  });

  it('lists what belongs to nothing: another item, a code that is gone, a help that the definition has not', () => {
    const stale: Translation = {
      ...french,
      items: { ...french.items, 'we-met': { text: 'Oups' }, note: { text: 'À noter.', help: 'Oups' } },
      options: { agreement: { no: 'Non', yes: 'Oui', perhaps: 'Peut-être' } },
    };
    expect(staleTranslations(instrument, stale)).toEqual([
      '/items/note/help',
      '/items/we-met/text',
      '/options/agreement/perhaps',
    ]);
  });

  it('of nothing at all misses every text once', () => {
    expect(missingTranslations(anInstrument(), undefined)).toHaveLength(texts(anInstrument()).length);
  });

  it.each([
    ['an unknown field', { titel: 'Titre' }],
    ['an empty text', { title: ' ' }],
    ['a position in place of an id', { items: { '0/text': 'x' } }],
    ['a code or a number among the words', { items: { note: { text: 'x', required: true } } }],
  ])('is refused with %s', (_what, faulty) => {
    expect(Translation.safeParse(faulty).success).toBe(false);
  });
});
