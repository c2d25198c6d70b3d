import { expect, it } from 'vitest';
import { readingGrade } from '../../../functions/core/instrument/check-readability.ts';
import { TONGUES } from '../../../functions/web/messages/translate.ts';
import { format } from '../../../functions/web/messages/translator.ts';

/** As for the questions of a definition. */
const HIGHEST_GRADE = 8;

/** A message with short facts in it: only its own words decide how hard it is. */
const said = (message: string): string => {
  const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  return format(message, 'en', Object.fromEntries(names.map((name) => [name, 5])));
};

it('what the pages say takes no more than eight years of school to read', () => {
  const hard = Object.values(TONGUES.en)
    .map((message) => said(message))
    .filter((text) => (readingGrade(text) ?? 0) > HIGHEST_GRADE);
  expect(hard).toEqual([]);
});
