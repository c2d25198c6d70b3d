import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instrumentFiles } from '../functions/adapters/instrument-files.ts';
import { startOf } from '../functions/compose/survey/start-of-definition.ts';
import { responseTable } from '../functions/core/instrument/response-table.ts';
import { respondApp } from '../functions/web/respond/respond-app.ts';
import { instrumentVersions } from '../functions/workflows/instrument-versions.ts';
import { signedInAs } from './web/console/signed-in.ts';
import { heading, aVisitor, type Page } from './web/visitor.ts';
import { openAt, tokenOf, withCohort } from './with-cohort.ts';
import { aWorld } from './world.ts';

const SHIPPED = join(import.meta.dirname, '../survey-definitions');
const ID = 'team-spirit';
const TITLE = 'Spirit of the team';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'one-file-'));
  cpSync(SHIPPED, directory, { recursive: true });
  const definition = { ...startOf(ID), title: TITLE };
  writeFileSync(join(directory, `${ID}.v1.json`), JSON.stringify(definition));
});
afterAll(() => rmSync(directory, { recursive: true }));

const words = ({ document }: Page): string => document.body.textContent ?? '';

it('a definition that is added as one file is everywhere without another line of code', async () => {
  const world = await aWorld({ catalogue: instrumentFiles(directory) });
  const { program, cohort, admin } = await withCohort(world, { only: [] });
  const console = await signedInAs(world, admin.email);

  const gallery = await console.get('/console/instruments');
  expect(words(gallery)).toContain(TITLE);
  expect(heading(await console.get(`/console/instruments/${ID}`))).toBe(TITLE);
  const preview = await console.get(`/console/instruments/${ID}/preview/mentee/1?lang=fr`);
  expect(words(preview)).toContain('In the last month, how often did you meet as agreed?');

  const editor = await console.get(`/console/programs/${program.id}`);
  expect(editor.document.querySelector(`select[name=instrument] option[value=${ID}]`)).not.toBeNull();
  const added = await console.post(`/console/programs/${program.id}/timeline`, {
    instrument: [ID],
    amount: ['3'],
    unit: ['M'],
    side: ['after'],
    anchor: ['cohort-start'],
    openForDays: ['14'],
    repeatEvery: [''],
  });
  expect(words(added)).toContain(TITLE);

  await openAt(world, '2026-05-01T12:00:00.000Z');
  const visitor = aVisitor(respondApp(world.ports));
  const link = `/r/${tokenOf(world, 'mentee.1@example.org')}`;
  expect(heading(await visitor.get(link))).toBe(TITLE);
  const thanks = await visitor.post(`${link}/1`, {
    direction: ['send'],
    submission: ['0123456789012345678901234567890a'],
    'meets-as-agreed': ['mostly'],
  });
  expect(thanks.status).toBe(200);
  expect(heading(thanks)).toBe('Thank you');

  const [wave] = await world.ports.waves.list(cohort.id);
  const responses = wave === undefined ? [] : await world.ports.responses.list(wave.id);
  const versions = instrumentVersions(world.ports, ID).map(({ instrument }) => instrument);
  const { header, rows } = responseTable(responses, versions);
  expect(rows[0]?.[header.indexOf('meets-as-agreed')]).toBe('mostly');

  // A session ends after twelve hours.
  const later = await signedInAs(world, admin.email);
  const codebook = await later.get(`/console/instruments/${ID}/codebook.csv`);
  expect(codebook.text).toContain(`${ID},meets-as-agreed,1,`);
});
