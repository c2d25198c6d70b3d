import { describe, expect, it } from 'vitest';
import { checkDefinitions } from '../../../functions/core/instrument/check-definitions.ts';
import { checkUnrevised } from '../../../functions/core/instrument/check-unrevised.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { Translation } from '../../../functions/core/instrument/translation.ts';
import { choice, withItems } from '../../builders/a-definition-draft.ts';

const first = withItems([choice('first', { text: 'How is it?' }), choice('second', { text: 'And now?' })], {
  title: 'A check',
});
const second = withItems(
  [choice('first', { text: 'How are things?' }), choice('second', { text: 'And now?' })],
  { title: 'A short check', version: 2 },
);
const french: Translation = {
  title: 'Un point',
  items: { first: { text: 'Comment ça va ?' }, second: { text: 'Et maintenant ?' } },
};
const pointers = (translation: Translation, now: Instrument = second) =>
  checkUnrevised({ instrument: first, translation: french }, { instrument: now, translation }).map(
    ({ pointer }) => pointer,
  );

describe('a translation of reworded texts', () => {
  it('is named where it stayed word for word, with what the text was and is', () => {
    expect(pointers(french)).toEqual(['/title', '/items/first/text']);
    const [, found] = checkUnrevised(
      { instrument: first, translation: french },
      { instrument: second, translation: french },
    );
    expect(found?.message).toBe(
      '«How is it?» became «How are things?» in version 2, and its translation is still «Comment ça va ?».',
    );
  });

  it('is no matter where it changed too, where it is missing, or where the text did not change', () => {
    const items = { ...french.items, first: { text: 'Comment vont les choses ?' } };
    expect(pointers({ title: 'Un petit point', items })).toEqual([]);
    expect(pointers({})).toEqual([]);
    expect(pointers(french, { ...first, version: 2 })).toEqual([]);
  });

  it('counts labels of options and titles of pages as well', () => {
    const [section] = second.sections;
    const relabelled: Instrument = {
      ...second,
      sections: section === undefined ? [] : [{ ...section, title: 'Another title' }],
      optionSets: {
        agreement: (second.optionSets['agreement'] ?? []).map((option) => ({
          ...option,
          label: `${option.label}!`,
        })),
      },
    };
    const code = second.optionSets['agreement']?.[0]?.code ?? '';
    const translation = {
      sections: { [section?.id ?? '']: { title: 'Une page' } },
      options: { agreement: { [code]: 'Une réponse' } },
    };
    const found = checkUnrevised({ instrument: first, translation }, { instrument: relabelled, translation });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      `/sections/${section?.id}/title`,
      `/options/agreement/${code}`,
    ]);
  });
});

describe('in a folder', () => {
  const codes = (translations: { locale: string; version: number }[]) =>
    checkDefinitions({
      definitions: [first, second].map((one) => ({
        name: `${one.id}.v${one.version}.json`,
        text: JSON.stringify(one),
      })),
      translations: translations.map(({ locale, version }) => ({
        locale,
        name: `${first.id}.v${version}.json`,
        text: JSON.stringify(french),
      })),
      published: {},
    })
      .filter(({ code }) => code === 'translation-unrevised')
      .map(({ file }) => file);

  it('each language is compared with itself, version by version', () => {
    const file = `translations/fr/${first.id}.v2.json`;
    const both = [1, 2].map((version) => ({ locale: 'fr', version }));
    expect(codes(both)).toEqual([file, file]);
    expect(codes([{ locale: 'fr', version: 2 }])).toEqual([]);
    expect(
      codes([
        { locale: 'es', version: 1 },
        { locale: 'fr', version: 2 },
      ]),
    ).toEqual([]);
  });
});
