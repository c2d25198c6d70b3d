import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { pointerKey, ReportPointer } from '../../functions/core/report-pointer.ts';
import type { DraftFields } from '../../functions/core/survey-response.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { publishReport } from '../../functions/workflows/publish-report.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';
import { answerAs, openAt, withCohort, type Populated } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
const SEALED = '2026-05-22T08:00:00.000Z';
const MARKER = 'quokka-in-the-wardrobe';
const PAIRS = 8;

const ROWS = [
  'meets-regularly',
  'tells-changed-times',
  'tells-slipped-commitments',
  'free-of-distraction',
  'checks-assumptions',
  'communicates-clearly',
  'checks-goals',
  'feedback-both-ways',
  'meetings-stay-relevant',
  'deals-with-differences',
  'guards-confidentiality',
];
const all = (code: string, more: DraftFields = {}): DraftFields => ({
  ...Object.fromEntries(ROWS.map((row) => [row, [code]])),
  ...more,
});

type Lived = Populated & { world: World };

/** A cohort whose first checklist has closed: six of eight mentees answered, and four mentors as they are told to. */
const lived = async (mentors: (number: number) => DraftFields): Promise<Lived> => {
  const world = await aWorld();
  const populated = await withCohort(world, {
    only: ['accountability-checklist-1'],
    roster: rosterOfPairs(PAIRS),
  });
  await openAt(world, OPENING);
  const mentees = ['always', 'always', 'mostly', 'mostly', 'sometimes', 'sometimes'];
  for (const [index, code] of mentees.entries()) {
    const fields = all(code, { 'meets-regularly': ['always'], 'works-well': [`Everything. ${MARKER}`] });
    await answerAs(world, `mentee.${index + 1}@example.org`, fields);
  }
  for (const number of [1, 2, 3, 4]) await answerAs(world, `mentor.${number}@example.org`, mentors(number));
  world.stopAt(SEALED);
  await openWaves(world.ports);
  await aggregateDirty(world.ports, { everything: false });
  await world.drain();
  return { ...populated, world };
};

const pointerOf = ({ world, cohort }: Lived): ReportPointer =>
  ReportPointer.parse(JSON.parse(world.files.get(pointerKey(cohort.id))?.body ?? ''));

/** The report's files by name, with the hash that stands for its data left out. */
const filesOf = (one: Lived): Record<string, string> => {
  const { files, folder, watermark } = pointerOf(one);
  return Object.fromEntries(
    files.map(({ name }) => {
      const { body = '' } = one.world.files.get(`${folder}/${name}`) ?? {};
      return [name, body.replaceAll(watermark, 'W').replaceAll(watermark.slice(0, 16), 'W')];
    }),
  );
};

let first: Lived;
beforeAll(async () => {
  first = await lived((number) => all('never', { 'would-change': [`${MARKER} ${number}`] }));
});

describe('a report', () => {
  it('lies on the shelf with every file that its pointer names', () => {
    const { files, folder } = pointerOf(first);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['report.html', 'figures.csv', 'manifest.json']),
    );
    for (const { name, bytes } of files) {
      const body = first.world.files.get(`${folder}/${name}`)?.body ?? '';
      expect(Buffer.byteLength(body)).toBe(bytes);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('is made with the same bytes from the same data', async () => {
    const before = new Map(first.world.files);
    first.world.files.clear();
    await publishReport(first.world.ports, { kind: 'publish-report', cohortId: first.cohort.id });
    expect(first.world.files).toEqual(before);
  });

  it('is not made again when it lies there already', async () => {
    const shelf = {
      ...first.world.ports.shelf,
      put: () => Promise.reject(new Error('the shelf was written to')),
    };
    const ports = { ...first.world.ports, shelf };
    expect(await publishReport(ports, { kind: 'publish-report', cohortId: first.cohort.id })).toEqual(
      pointerOf(first),
    );
  });

  it('agrees with a calculation by hand', () => {
    const Rows = z.array(z.record(z.string(), z.string()));
    const rows = Rows.parse(parse(filesOf(first)['figures.csv'] ?? '', { columns: true }));
    const figure = (end: string) => rows.find((row) => row['figure']?.endsWith(end));
    // Six of eight mentees, four of eight mentors, ten of sixteen in all.
    expect(figure('accountability-checklist-1/mentee')).toMatchObject({
      state: 'value',
      estimate: '0.75',
      n: '8',
    });
    expect(figure('/mentee/meets-regularly')).toMatchObject({ state: 'value', estimate: '3', n: '6' });
    // Scores 3 3 2 2 1 1: mean 2, half width 2.570582 * 0.894427 / sqrt(6) = 0.938644.
    expect(figure('/mentee/checks-goals')).toMatchObject({
      estimate: '2',
      lower: '1.1',
      upper: '2.9',
      n: '6',
    });
    expect(figure('/mentor/checks-goals')).toMatchObject({ state: 'suppressed', estimate: '', n: '' });
  });
});

describe('of a group of four', () => {
  it('no file says what it answered: other answers, the same files', async () => {
    const codes = ['always', 'mostly', 'sometimes', 'never'];
    const second = await lived((number) => all(codes[number - 1] ?? 'always'));
    expect(pointerOf(second).watermark).not.toBe(pointerOf(first).watermark);
    const { 'manifest.json': one, ...files } = filesOf(first);
    const { 'manifest.json': other, ...others } = filesOf(second);
    expect(others).toEqual(files);
    expect(one).not.toBe(other);
  });

  it('and of nobody does a file hold a name, an address, an id, or a word they wrote', async () => {
    const { participants, matches } = await first.world.ports.rosters.get(first.cohort.id);
    const secrets = [
      MARKER,
      'Rosa Mentor',
      'Emil Mentee',
      '@example.org',
      ...participants.map(({ id }) => id),
      ...matches.map(({ id }) => id),
    ];
    for (const [key, { body }] of first.world.files)
      expect(
        secrets.filter((secret) => body.includes(secret)),
        key,
      ).toEqual([]);
  });
});

describe('aggregation', () => {
  it('does nothing for a cohort that nothing has happened to', async () => {
    const { world } = first;
    expect(await world.ports.dirty.list()).toEqual([]);
    expect(await aggregateDirty(world.ports, { everything: false })).toEqual({ recomputed: 0, changed: 0 });
  });

  it('of everything finds the same figures and makes no new report', async () => {
    const { world } = first;
    const files = new Map(world.files);
    world.stopAt('2026-05-23T02:00:00.000Z');
    expect(await aggregateDirty(world.ports, { everything: true })).toEqual({ recomputed: 1, changed: 0 });
    await world.drain();
    expect(world.files).toEqual(files);
  });

  it('keeps a mark that came while it ran', async () => {
    const { world, cohort } = first;
    await world.ports.dirty.mark(cohort.id, cohort.programId, 'one');
    const ports = {
      ...world.ports,
      queue: { send: () => world.ports.dirty.mark(cohort.id, cohort.programId, 'two') },
    };
    await aggregateDirty(ports, { everything: false });
    expect((await world.ports.dirty.list()).map(({ mark }) => mark)).toEqual(['two']);
  });

  it('shows no answers of a wave that is still open', async () => {
    const world = await aWorld();
    const { cohort } = await withCohort(world, {
      only: ['accountability-checklist-1'],
      roster: rosterOfPairs(6),
    });
    await openAt(world, OPENING);
    for (const n of [1, 2, 3, 4, 5, 6]) await answerAs(world, `mentee.${n}@example.org`, all('always'));
    await aggregateDirty(world.ports, { everything: true });
    const [wave] = (await world.ports.aggregates.get(cohort.id))?.waves ?? [];
    expect(wave).toMatchObject({ state: 'open', items: [] });
  });
});
