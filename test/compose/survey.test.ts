import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { runSurvey } from '../../functions/compose/survey/run-survey.ts';
import { instrumentKey, type Instrument } from '../../functions/core/instrument/instrument.ts';
import { choice, withItems, type Draft, type DraftItem } from '../builders/a-definition-draft.ts';
import { pinOf } from '../builders/an-instrument.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'survey-'));
  writeJson('published.json', {});
});
afterEach(() => rmSync(directory, { recursive: true }));

const writeJson = (name: string, content: unknown) =>
  writeFileSync(join(directory, name), JSON.stringify(content));
const write = (...instruments: Instrument[]) => {
  for (const one of instruments) writeJson(`${instrumentKey(one)}.json`, one);
};
const survey = (...args: string[]) => {
  const { lines, failed } = runSurvey(args, directory);
  return { said: lines.join('\n'), failed };
};
const hashes = () => JSON.parse(readFileSync(join(directory, 'published.json'), 'utf8'));

const asked = (
  version: number,
  item: Partial<Extract<DraftItem, { kind: 'single-choice' }>> = {},
  changed: Partial<Draft> = {},
) => withItems([choice('first', { construct: 'for tests', ...item })], { version, minutes: 1, ...changed });
const reason = 'The same in plainer words.';
const comparability = [{ item: 'first', comparableWith: 1, reason }];
const three = ['no', 'partly', 'yes'].map((code, score) => ({ code, label: code, score }));

describe('survey check', () => {
  it('is content with good definitions', () => {
    write(asked(1));
    expect(survey('check')).toEqual({ said: '1 definition: 0 errors, 0 warnings.', failed: false });
  });

  it('lists warnings, which are no failure', () => {
    write(asked(1, { text: 'Do you always listen?' }));
    const { said, failed } = survey('check');
    expect(said).toMatch(
      /^accountability-checklist\.v1\.json:\/sections\/0\/items\/0\/text warning absolute-word\n {4}\S/,
    );
    expect(said).toContain('1 definition: 0 errors, 1 warning.');
    expect(failed).toBe(false);
  });

  it('fails on errors, each with file, pointer, code and what to do', () => {
    write(asked(1, { options: 'agrement' }));
    const { said, failed } = survey('check');
    expect(said).toContain(
      'accountability-checklist.v1.json:/sections/0/items/0/options error unknown-option-set',
    );
    expect(said).toContain('Add it to optionSets, or name one of: agreement.');
    expect(failed).toBe(true);
  });

  it('reads translations too', () => {
    write(asked(1));
    mkdirSync(join(directory, 'translations/fr'), { recursive: true });
    writeJson('translations/fr/accountability-checklist.v1.json', {
      title: 'Liste',
      items: { gone: { text: 'Oui' } },
    });
    const { said, failed } = survey('check');
    expect(said).toContain(
      'translations/fr/accountability-checklist.v1.json:/items/gone/text error translation-stale',
    );
    expect(said).toContain('warning translation-missing');
    expect(failed).toBe(true);
  });
});

describe('the shipped definitions', () => {
  it('have no errors, in any version and any language', () => {
    const shipped = join(import.meta.dirname, '../../survey-definitions');
    const { lines, failed } = runSurvey(['check'], shipped);
    expect(failed, lines.join('\n')).toBe(false);
  });
});

describe('survey diff', () => {
  it('shows each item with its class and what it means for a trend', () => {
    write(asked(1), asked(2, { text: 'How are things?' }, { comparability }));
    const { said, failed } = survey('diff', 'accountability-checklist.v2', 'accountability-checklist.v1');
    expect(said).toMatch(/^first +reworded +joined, with a footnote: The same in plainer words\.$/m);
    expect(said).toContain(
      'v1 to accountability-checklist.v2: 0 identical, 1 reworded, 0 rescaled, 0 added, 0 removed.',
    );
    expect(failed).toBe(false);
  });

  it('needs two definitions that are there', () => {
    write(asked(1));
    expect(survey('diff', 'accountability-checklist.v1', 'accountability-checklist.v9')).toMatchObject({
      said: expect.stringContaining('no definition accountability-checklist.v9'),
      failed: true,
    });
  });
});

describe('survey publish', () => {
  it('writes the hash that waves pin, and leaves the others', () => {
    write(asked(1), asked(1, {}, { id: 'pulse' }));
    writeJson('published.json', { 'pulse.v1': pinOf(asked(1, {}, { id: 'pulse' })).hash });
    expect(survey('publish', 'accountability-checklist').failed).toBe(false);
    expect(Object.entries(hashes())).toEqual([
      ['accountability-checklist.v1', pinOf(asked(1)).hash],
      ['pulse.v1', pinOf(asked(1, {}, { id: 'pulse' })).hash],
    ]);
    expect(instrumentFiles(directory).get('accountability-checklist', 1)?.pin).toEqual(pinOf(asked(1)));
  });

  it('says so when there is nothing to do', () => {
    write(asked(1));
    survey('publish', 'accountability-checklist');
    expect(survey('publish', 'accountability-checklist')).toMatchObject({
      said: expect.stringContaining('published already'),
      failed: false,
    });
  });

  it.each([
    ['an error', asked(2, { options: 'agrement' }), 'unknown-option-set'],
    ['other words without the author’s word', asked(2, { text: 'How are things?' }), 'reworded-without-word'],
    [
      'other options with neither mapping nor new series',
      asked(2, {}, { optionSets: { agreement: three }, comparability }),
      'rescaled-without-word',
    ],
  ])('refuses %s', (_what, second, code) => {
    write(asked(1), second);
    const { said, failed } = survey('publish', 'accountability-checklist.v2');
    expect(said).toContain(code);
    expect(said).toContain('Nothing was published.');
    expect(failed).toBe(true);
    expect(hashes()).toEqual({});
  });

  it.each([
    ['other words that the author vouches for', asked(2, { text: 'How are things?' }, { comparability })],
    [
      'other options that are mapped',
      asked(
        2,
        {},
        {
          optionSets: { agreement: three },
          comparability: comparability.map((note) => ({ ...note, mapping: { no: 'no', yes: 'yes' } })),
        },
      ),
    ],
    [
      'other options that start a new series',
      asked(
        2,
        {},
        {
          optionSets: { agreement: three },
          comparability: comparability.map((note) => ({ ...note, newSeries: true as const })),
        },
      ),
    ],
  ])('takes %s', (_what, second) => {
    write(asked(1), second);
    expect(survey('publish', 'accountability-checklist').failed).toBe(false);
    expect(Object.keys(hashes())).toEqual(['accountability-checklist.v1', 'accountability-checklist.v2']);
  });

  it('is not kept from it by another instrument', () => {
    write(asked(1), asked(1, { options: 'agrement' }, { id: 'pulse' }));
    expect(survey('publish', 'accountability-checklist').failed).toBe(false);
  });

  it('refuses a file that can not be read, and a name that nothing has', () => {
    writeJson('pulse.v1.json', { id: 'pulse' });
    expect(survey('publish', 'pulse')).toMatchObject({
      said: expect.stringContaining('missing-field'),
      failed: true,
    });
    expect(survey('publish', 'unheard-of').failed).toBe(true);
  });
});

describe('survey', () => {
  it.each([
    [],
    ['new', 'a', '--form', 'b'],
    ['new', 'a', '--from'],
    ['unheard-of'],
    ['constructor'],
    ['diff', 'one'],
    ['check', 'too', 'much'],
  ])('tells how to use it when asked for %j', (...args) => {
    expect(survey(...args.flat())).toMatchObject({
      said: expect.stringContaining('survey -- check'),
      failed: true,
    });
  });
});
