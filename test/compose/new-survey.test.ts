import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { runSurvey } from '../../functions/compose/survey/run-survey.ts';
import { instrumentKey, type Instrument } from '../../functions/core/instrument/instrument.ts';
import { choice, withItems, type Draft } from '../builders/a-definition-draft.ts';
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
const written = (name: string) => JSON.parse(readFileSync(join(directory, name), 'utf8'));

const asked = (version: number, text: string, changed: Partial<Draft> = {}) =>
  withItems([choice('first', { construct: 'for tests', text })], { version, minutes: 1, ...changed });
const first = asked(1, 'How is it?');
const reworded = asked(2, 'How are things?', {
  comparability: [{ item: 'first', comparableWith: 1, reason: 'The same in plainer words.' }],
});

describe('survey new', () => {
  it('writes a start with comments that the check has no errors in', () => {
    expect(survey('new', 'team-spirit').failed).toBe(false);
    expect(readFileSync(join(directory, 'team-spirit.v1.json'), 'utf8')).toContain('"$comment"');
    expect(survey('check')).toMatchObject({ said: expect.stringContaining('0 errors'), failed: false });
    expect(instrumentFiles(directory).get('team-spirit', 1)).toBeDefined();
  });

  it('leaves what is there, and refuses an id that is none', () => {
    write(first);
    expect(survey('new', 'accountability-checklist').failed).toBe(true);
    expect(survey('new', '../elsewhere').failed).toBe(true);
    expect(instrumentFiles(directory).get('accountability-checklist', 1)?.pin).toEqual(pinOf(first));
  });
});

describe('survey new --from another', () => {
  const french = { title: 'Liste', items: { first: { text: 'Comment ça va ?' } } };
  beforeEach(() => {
    write(first, reworded);
    for (const [locale, version] of [
      ['fr', 1],
      ['fr', 2],
      ['es', 1],
    ] as const) {
      mkdirSync(join(directory, 'translations', locale), { recursive: true });
      const file = `translations/${locale}/accountability-checklist.v${version}.json`;
      writeJson(file, { ...french, title: `${locale} ${version}` });
    }
  });

  it.each([
    ['new', 'own-list', '--from', 'accountability-checklist'],
    ['new', '--from', 'accountability-checklist', 'own-list'],
  ])('writes the newest version under an id of its own: %s %s %s %s', (...args) => {
    expect(survey(...args).failed).toBe(false);
    const { comparability: _notes, ...same } = reworded;
    expect(written('own-list.v1.json')).toEqual({ ...same, id: 'own-list', version: 1 });
    expect(instrumentFiles(directory).get('own-list', 1)?.instrument.title).toBe(reworded.title);
  });

  it('copies the translations of that version and of no other, and publishes nothing', () => {
    const { said } = survey('new', 'own-list', '--from', 'accountability-checklist');
    expect(written('translations/fr/own-list.v1.json')).toEqual({ ...french, title: 'fr 2' });
    expect(existsSync(join(directory, 'translations/es/own-list.v1.json'))).toBe(false);
    expect(said).toContain('translations/fr/own-list.v1.json is a copy of accountability-checklist.v2.json');
    expect(written('published.json')).toEqual({});
    expect(survey('check').failed).toBe(false);
  });

  it('keeps fields and their order as they were written, what an editor reads included', () => {
    writeJson('pulse.v1.json', { $schema: './schema/instrument.schema.json', ...first, id: 'pulse' });
    survey('new', 'own-pulse', '--from', 'pulse');
    expect(Object.keys(written('own-pulse.v1.json'))).toEqual(Object.keys(written('pulse.v1.json')));
    expect(written('own-pulse.v1.json').$schema).toBe('./schema/instrument.schema.json');
  });

  it('refuses what is there already, in any version or language, and writes nothing then', () => {
    const before = readdirSync(directory, { recursive: true });
    expect(survey('new', 'accountability-checklist', '--from', 'accountability-checklist').failed).toBe(true);
    writeJson('translations/fr/own-list.v1.json', {});
    expect(survey('new', 'own-list', '--from', 'accountability-checklist')).toMatchObject({
      said: expect.stringContaining('own-list.v1.json is there already'),
      failed: true,
    });
    expect(readdirSync(directory, { recursive: true }).length).toBe(before.length + 1);
  });

  it('refuses an id that is none, and one to copy that there is not', () => {
    expect(survey('new', '../own', '--from', 'accountability-checklist').failed).toBe(true);
    expect(survey('new', 'own-list', '--from', 'unheard-of')).toMatchObject({
      said: expect.stringContaining('no definition of «unheard-of»'),
      failed: true,
    });
  });
});
