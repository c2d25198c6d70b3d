import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { instrumentKey, type Instrument } from '../../functions/core/instrument/instrument.ts';
import { aGoalInstrument, anInstrument, pinOf } from '../builders/an-instrument.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'definitions-'));
  publish([]);
});
afterEach(() => rmSync(directory, { recursive: true }));

const writeJson = (name: string, content: unknown) =>
  writeFileSync(join(directory, name), JSON.stringify(content));
const write = (instrument: Instrument) => writeJson(`${instrumentKey(instrument)}.json`, instrument);
const publish = (instruments: Instrument[]) =>
  writeJson(
    'published.json',
    Object.fromEntries(instruments.map((one) => [instrumentKey(one), pinOf(one).hash])),
  );
const translate = (locale: string, key: string, content: unknown) => {
  mkdirSync(join(directory, 'translations', locale), { recursive: true });
  writeJson(join('translations', locale, `${key}.json`), content);
};
const complaint = (): string => {
  try {
    instrumentFiles(directory);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'no complaint';
};

describe('the survey definitions of a directory', () => {
  it('are found by id and version, with the pin that waves and responses keep', () => {
    write(anInstrument());
    const found = instrumentFiles(directory).get('accountability-checklist', 1);
    expect(found).toEqual({ instrument: anInstrument(), pin: pinOf(anInstrument()) });
  });

  it('are undefined where there is no such definition or version', () => {
    write(anInstrument());
    const catalogue = instrumentFiles(directory);
    expect(catalogue.get('accountability-checklist', 2)).toBeUndefined();
    expect(catalogue.get('unheard-of', 1)).toBeUndefined();
  });

  it('list the newest version of each, by id: ten comes after nine', () => {
    for (const version of [9, 10, 1]) write(anInstrument({ version }));
    write(aGoalInstrument());
    const newest = instrumentFiles(directory).latest();
    expect(newest.map(({ pin }) => [pin.id, pin.version])).toEqual([
      ['accountability-checklist', 10],
      ['closure-reflection', 1],
    ]);
  });

  it('keep their pin when only the order of keys or the blanks of a file change', () => {
    write(anInstrument());
    publish([anInstrument()]);
    const turned = Object.fromEntries(Object.entries(anInstrument()).reverse());
    writeFileSync(join(directory, 'accountability-checklist.v1.json'), JSON.stringify(turned, null, 4));
    expect(instrumentFiles(directory).get('accountability-checklist', 1)?.pin).toEqual(pinOf(anInstrument()));
  });

  it('are read once: what happens to the files later is not seen', () => {
    write(anInstrument());
    const catalogue = instrumentFiles(directory);
    write(anInstrument({ title: 'Changed' }));
    expect(catalogue.get('accountability-checklist', 1)?.instrument.title).toBe('Accountability checklist');
  });
});

describe('the translations of a directory', () => {
  it('are found by language; English needs none', () => {
    write(anInstrument());
    expect(instrumentFiles(directory).locales()).toEqual(['en']);
    translate('fr', 'accountability-checklist.v1', { title: 'Bilan' });
    translate('pt-BR', 'accountability-checklist.v1', {});
    expect(instrumentFiles(directory).locales()).toEqual(['en', 'fr', 'pt-BR']);
  });

  it('put the words of one version into the language, and say which words are left', () => {
    write(anInstrument());
    write(anInstrument({ version: 2 }));
    translate('fr', 'accountability-checklist.v1', { title: 'Bilan' });
    const catalogue = instrumentFiles(directory);
    const first = catalogue.localized('accountability-checklist', 1, 'fr');
    expect(first?.instrument.title).toBe('Bilan');
    expect(first?.untranslated.has('Never')).toBe(true);
    expect(first?.untranslated.has('Accountability checklist')).toBe(false);
    expect(catalogue.localized('accountability-checklist', 2, 'fr')?.instrument).toEqual(
      anInstrument({ version: 2 }),
    );
    expect(catalogue.localized('accountability-checklist', 3, 'fr')).toBeUndefined();
  });

  it('leave the pin alone: it is the definition that was published', () => {
    write(anInstrument());
    publish([anInstrument()]);
    translate('fr', 'accountability-checklist.v1', { title: 'Bilan' });
    expect(instrumentFiles(directory).get('accountability-checklist', 1)?.pin).toEqual(pinOf(anInstrument()));
  });

  it('are refused with file, place and remedy where their form is wrong', () => {
    write(anInstrument());
    translate('fr', 'accountability-checklist.v1', { titel: 'Bilan', items: { 'works-well': { text: '' } } });
    translate('fr_CA', 'accountability-checklist.v1', {});
    expect(complaint()).toMatch(/fr.accountability-checklist\.v1\.json at \/items\/works-well\/text/);
    expect(complaint()).toMatch(/fr.accountability-checklist\.v1\.json at the top level: .*titel/);
    expect(complaint()).toMatch(/«fr_CA» is no language tag\. Write one such as fr or pt-BR/);
  });
});

describe('a directory of survey definitions is refused', () => {
  it('when a published version has changed, with the way out', () => {
    publish([anInstrument()]);
    write(anInstrument({ title: 'A better title' }));
    expect(complaint()).toMatch(
      /accountability-checklist\.v1\.json differs from what was published .*next version/,
    );
  });

  it('when a published version is gone', () => {
    publish([anInstrument()]);
    expect(complaint()).toMatch(/accountability-checklist\.v1\.json was published and is gone/);
  });

  it('when a file is named after another id or version', () => {
    writeJson('checklist.v1.json', anInstrument());
    expect(complaint()).toContain('Rename it to accountability-checklist.v1.json');
  });

  it('when there is no list of what was published', () => {
    rmSync(join(directory, 'published.json'));
    expect(complaint()).toContain('published.json');
  });

  it('with file, place and remedy of every mistake at once', () => {
    writeJson('accountability-checklist.v1.json', { ...anInstrument(), title: '', minutes: 'two' });
    writeJson('closure-reflection.v1.json', {
      ...aGoalInstrument(),
      scales: [{ ...anInstrument().scales[0] }],
    });
    writeFileSync(join(directory, 'pulse.v1.json'), '{ "id": ');
    const message = complaint();
    expect(message).toContain('accountability-checklist.v1.json at /title');
    expect(message).toContain('accountability-checklist.v1.json at /minutes');
    expect(message).toMatch(
      /closure-reflection\.v1\.json at \/scales\/0\/items\/0: .*Name the id of an item/,
    );
    expect(message).toMatch(/pulse\.v1\.json: .*valid JSON/);
  });
});
