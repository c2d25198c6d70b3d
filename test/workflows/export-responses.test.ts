import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import type { Ports } from '../../functions/ports.ts';
import { exportResponses, type ResponseExport } from '../../functions/workflows/export-responses.ts';
import { aCatalogueWith } from '../a-catalogue-with.ts';
import { aReadCohort, askNow, published, type ReadCohort } from '../a-read-cohort.ts';
import { choice, withItems } from '../builders/a-definition-draft.ts';
import { answerAs } from '../with-cohort.ts';
import { aWorld } from '../world.ts';

type Exported = Extract<ResponseExport, { kind: 'exported' }>;
const exported = (found: ResponseExport): Exported => {
  if (found.kind !== 'exported') throw new Error(JSON.stringify(found));
  return found;
};
const Rows = z.array(z.record(z.string(), z.string()));
const rowsOf = ({ csv }: Exported) => Rows.parse(parse(csv, { columns: true }));

/** The ports with a store of responses that nobody may look into. */
const unread = (ports: Ports): Ports => ({
  ...ports,
  responses: {
    ...ports.responses,
    list: () => Promise.reject(new Error('responses were read')),
  },
});

let site: ReadCohort;
beforeAll(async () => {
  site = await aReadCohort();
  const { world } = site;
  await askNow(world, site, published(world, 'early-ending'), 1);
  await answerAs(world, 'mentee.1@example.org', {
    reason: ['feels-unsafe'],
    'reason-in-own-words': ['=1+1, and he shouts'],
    'wants-new-match': ['yes'],
  });
  world.stopAt('2026-05-03T09:00:00.000Z');
  await answerAs(world, 'mentor.2@example.org', {
    reason: ['poor-fit'],
    'already-talked': ['no'],
    'wants-new-match': ['not-sure'],
  });
});

describe('what the program team was promised to read', () => {
  it('is read in words, the newest first: who, about which match, when, and what', async () => {
    const { title, responses } = exported(
      await exportResponses(site.world.ports, site.cohort, 'early-ending'),
    );
    expect(title).toBe('Ending early');
    expect(
      responses.map(({ name, match, waveTitle, response, answers }) => ({
        name,
        match,
        waveTitle,
        on: response.submittedAt,
        answers: answers.map(({ text, answer }) => `${text} ${answer}`),
      })),
    ).toEqual([
      {
        name: '=Rosa Mentor 2',
        match: { externalId: 'M-2', others: ['Emil Mentee 2'] },
        waveTitle: 'Ending early',
        on: '2026-05-03T09:00:00.000Z',
        answers: [
          'What is the main reason today? We do not fit together well',
          'Have you already told the other person that you want to end it? No',
          'Do you want the program to match you with somebody else? Not sure',
        ],
      },
      {
        name: 'Emil Mentee 1',
        match: { externalId: 'M-1', others: ['Rosa Mentor 1'] },
        waveTitle: 'Ending early',
        on: '2026-05-02T09:00:00.000Z',
        answers: [
          'What is the main reason today? I feel unsafe',
          'Is there something else the program team should know? =1+1, and he shouts',
          'Do you want the program to match you with somebody else? Yes',
        ],
      },
    ]);
  });

  it('is a table with the name in front, in codes, that no spreadsheet runs', async () => {
    const rows = rowsOf(exported(await exportResponses(site.world.ports, site.cohort, 'early-ending')));
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(['name', 'response', 'wave', 'participant']);
    expect(rows).toMatchObject([
      { name: 'Emil Mentee 1', reason: 'feels-unsafe', 'reason-in-own-words': "'=1+1, and he shouts" },
      { name: "'=Rosa Mentor 2", reason: 'poor-fit', 'already-talked': 'no' },
    ]);
  });

  it('keeps the answers of somebody who has left the roster, without a name', async () => {
    const { ports } = site.world;
    const rosters = { ...ports.rosters, persons: () => Promise.resolve([]) };
    const { responses } = exported(await exportResponses({ ...ports, rosters }, site.cohort, 'early-ending'));
    expect(responses.map(({ name, match }) => [name, match?.others])).toEqual([
      ['', []],
      ['', []],
    ]);
  });
});

describe('of every instrument in the catalogue', () => {
  it('only those with the policy «program team» are exported; of no other is a response read', async () => {
    const all = await aReadCohort();
    const { catalogue } = all.world.ports;
    for (const [index, one] of catalogue.latest().entries()) await askNow(all.world, all, one, index + 1);
    const outcomes = await Promise.all(
      catalogue.latest().map(async ({ instrument }) => {
        const { id, audiencePolicy } = instrument;
        const open = audiencePolicy === 'program-team';
        const ports = open ? all.world.ports : unread(all.world.ports);
        const found = await exportResponses(ports, all.cohort, id);
        const policy = found.kind === 'refused' ? found.policy : 'program-team';
        return { id, kind: found.kind, policy, expected: open ? 'exported' : 'refused', audiencePolicy };
      }),
    );
    for (const { id, kind, policy, expected, audiencePolicy } of outcomes)
      expect([id, kind, policy]).toEqual([id, expected, audiencePolicy]);
    expect(outcomes.filter(({ kind }) => kind === 'exported').map(({ id }) => id)).toEqual([
      'early-ending',
      'organization-gaps',
    ]);
  });

  it('none is exported before it was asked, and none that does not exist', async () => {
    const ports = unread(site.world.ports);
    const kindOf = async (id: string) => (await exportResponses(ports, site.cohort, id)).kind;
    expect(await kindOf('organization-gaps')).toBe('not-asked');
    expect(await kindOf('pulse')).toBe('refused');
    expect(await kindOf('nonsense')).toBe('unknown');
  });
});

describe('an instrument whose policy changed between its versions', () => {
  const version = (number: number, audiencePolicy: Instrument['audiencePolicy']) =>
    withItems([choice('first')], { id: 'my-questions', version: number, audiencePolicy });

  /** Each of these versions was asked once, and answered by one mentee each. */
  const asking = async (...versions: number[]): Promise<ReadCohort> => {
    const catalogue = aCatalogueWith(version(1, 'aggregate-only'), version(2, 'program-team'));
    const asked = await aReadCohort(await aWorld({ catalogue }));
    for (const [index, number] of versions.entries()) {
      await askNow(asked.world, asked, published(asked.world, 'my-questions', number), index + 1);
      await answerAs(asked.world, `mentee.${index + 1}@example.org`, { first: ['yes'] });
    }
    return asked;
  };

  it('shows the answers of those alone who were told', async () => {
    const { world, cohort } = await asking(1, 2);
    const found = exported(await exportResponses(world.ports, cohort, 'my-questions'));
    expect(found.responses.map(({ name }) => name)).toEqual(['Emil Mentee 2']);
    expect(rowsOf(found).map(({ name, version: number }) => [name, number])).toEqual([
      ['Emil Mentee 2', '2'],
    ]);
  });

  it('is refused where only those answered who were not', async () => {
    const { world, cohort } = await asking(1);
    expect(await exportResponses(unread(world.ports), cohort, 'my-questions')).toEqual({
      kind: 'refused',
      policy: 'aggregate-only',
    });
  });
});
