import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { instrumentFiles } from '../functions/adapters/instrument-files.ts';
import { itemsFor, optionsOf, sectionsFor } from '../functions/core/instrument/asked-items.ts';
import { checkInstrument } from '../functions/core/instrument/check-instrument.ts';
import { instrumentKey } from '../functions/core/instrument/instrument.ts';

const directory = fileURLToPath(new URL('../survey-definitions', import.meta.url));
const latest = instrumentFiles(directory).latest();
const newest = (id: string) => {
  const found = latest.find(({ instrument }) => instrument.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found.instrument;
};
const asked = latest.flatMap(({ instrument }) =>
  instrument.audience.flatMap((role) => itemsFor(instrument, role).map((item) => ({ instrument, item }))),
);

describe('the shipped survey definitions', () => {
  it('are all published: the lines that published.json misses are those that this test prints', () => {
    const hashes = Object.fromEntries(
      latest.map(({ instrument, pin }) => [instrumentKey(instrument), pin.hash]),
    );
    expect(JSON.parse(readFileSync(`${directory}/published.json`, 'utf8'))).toMatchObject(hashes);
  });

  it.each(latest.map(({ instrument }) => instrument))('$id has no problems', (instrument) => {
    expect(checkInstrument(instrument)).toEqual([]);
  });

  it('name the construct of every item that takes an answer', () => {
    expect(asked.filter(({ item }) => item.construct === undefined).map(({ item }) => item.id)).toEqual([]);
  });

  it('never require a text', () => {
    const texts = asked.filter(({ item }) => item.kind === 'short-text' || item.kind === 'long-text');
    expect(texts.filter(({ item }) => item.required)).toEqual([]);
  });

  it('ask the same thing in the same words under the same id, so that both sides can be set side by side', () => {
    const mentee = itemsFor(newest('success-measures-mentee'), 'mentee');
    const mentor = itemsFor(newest('success-measures-mentor'), 'mentor');
    const ids = ['learning-goes-both-ways', 'contact-will-last', 'both-gain', 'recommends'];
    const pick = (items: typeof mentee) => ids.map((id) => items.find((item) => item.id === id));
    expect(pick(mentee)).toEqual(pick(mentor));
    expect(pick(mentee)).not.toContain(undefined);
  });

  it('have an accountability checklist of eleven required items, ten of them on four points in both versions, on one page', () => {
    const checklist = newest('accountability-checklist');
    expect(sectionsFor(checklist, 'mentor')).toHaveLength(1);
    const required = itemsFor(checklist, 'mentor').filter((item) => item.required);
    expect(required).toHaveLength(11);
    expect(checklist.scales[0]?.items).toHaveLength(10);
    expect(required.map((item) => item.id)).toEqual(expect.arrayContaining(checklist.scales[0]?.items ?? []));
    expect(optionsOf(checklist, 'frequency').map(({ code, score }) => [code, score])).toEqual([
      ['never', 0],
      ['sometimes', 1],
      ['mostly', 2],
      ['always', 3],
    ]);
  });

  it('ask both sides how far the main goal got, and little else that must be answered', () => {
    const closure = newest('closure-reflection');
    for (const role of closure.audience) {
      const required = itemsFor(closure, role).filter((item) => item.required);
      expect(required.map((item) => item.id)).toEqual([closure.goalOutcome?.item]);
    }
  });

  it('word what only one side can answer for that side', () => {
    const closure = newest('closure-reflection');
    const textsFor = (role: 'mentor' | 'mentee') => itemsFor(closure, role).map((item) => item.text);
    expect(textsFor('mentor').filter((text) => text.includes('your mentor'))).toEqual([]);
    expect(textsFor('mentee').filter((text) => text.includes('your mentee'))).toEqual([]);
  });
});
