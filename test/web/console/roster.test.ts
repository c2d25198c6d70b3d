import { beforeAll, describe, expect, it } from 'vitest';
import { aPair, aRosterFile, rosterOfPairs } from '../../builders/a-roster-file.ts';
import { withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, ORIGIN, type World } from '../../world.ts';
import { consoleApp } from '../../../functions/web/console/console-app.ts';
import { typedIn } from '../forms.ts';
import { aVisitor, type Page, type Visitor } from '../visitor.ts';
import { signedInAs } from './signed-in.ts';

let world: World;
let populated: Populated;
let admin: Visitor;
let path: string;
beforeAll(async () => {
  world = await aWorld();
  populated = await withCohort(world, { roster: '' });
  admin = await signedInAs(world, populated.admin.email);
  path = `/console/cohorts/${populated.cohort.id}/roster`;
});

const BOUNDARY = 'a-boundary';
const part = (disposition: string, text: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
/** The upload form as a browser sends it, with a file, pasted lines, or both. */
const upload = ({ file = '', pasted = '' }: { file?: string; pasted?: string }): Promise<Page> =>
  admin.post(
    path,
    `${part('name="file"; filename="roster.csv"', file)}${part('name="pasted"', pasted)}--${BOUNDARY}--\r\n`,
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  );
const cells = (page: Page): string[][] =>
  [...page.document.querySelectorAll('table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ''),
  );

describe('a roster with mistakes', () => {
  const broken = `\n${aRosterFile([...aPair(1, { matched_on: 'soon' }), { participant_id: '<script>', role: 'x' }])}`;

  it('is refused with line and column of each, and what was pasted stays', async () => {
    const before = await world.dump();
    const page = await upload({ pasted: broken.trimStart() });
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    const places = cells(page).map(([line, column]) => `${line} ${column}`);
    expect(places).toEqual(
      expect.arrayContaining(['2 matched_on', '3 matched_on', '4 role', '4 name', '4 email']),
    );
    expect(typedIn(page)['pasted']).toEqual([broken.trimStart()]);
    expect(page.document.querySelectorAll('script')).toHaveLength(0);
    expect(await world.dump()).toBe(before);
  });

  it('keeps even a blank first line, so that line numbers stay true', async () => {
    expect(typedIn(await upload({ pasted: broken }))['pasted']).toEqual([broken]);
  });

  it('in a file is told the same way', async () => {
    const page = await upload({ file: broken.trimStart() });
    expect(page.status).toBe(422);
    expect(cells(page)[0]?.slice(0, 2)).toEqual(['2', 'matched_on']);
  });

  it.each([
    ['nothing', {}],
    ['a picture', { file: '\u0089PNG\r\n\u001A\n\0\0' }],
  ])('as %s is refused kindly', async (_what, form) => {
    const page = await upload(form);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Nothing was imported');
  });

  it('in a type that the page does not send is refused', async () => {
    const before = await world.dump();
    expect((await admin.post(path, '{"pasted":"x"}', { 'content-type': 'application/json' })).status).toBe(
      422,
    );
    expect(
      (await admin.post(path, 'no parts', { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }))
        .status,
    ).toBe(422);
    expect(await world.dump()).toBe(before);
  });

  it('of five megabytes is too large', async () => {
    expect((await upload({ file: 'x'.repeat(5 * 1024 * 1024) })).status).toBe(413);
  });
});

describe('a good roster', () => {
  it('is loaded and listed by name, without what anybody answered', async () => {
    const page = await upload({ file: rosterOfPairs(2) });
    expect(page.status).toBe(200);
    expect(page.document.querySelector('[role=status]')?.textContent).toMatch(/4 people in 2 matches/);
    expect(cells(page).map(([name]) => name)).toEqual([
      'Emil Mentee 1',
      'Emil Mentee 2',
      'Rosa Mentor 1',
      'Rosa Mentor 2',
    ]);
    expect(typedIn(page)['pasted']).toEqual(['']);
  });

  it('of thousands of lines is within the limit', async () => {
    const text = rosterOfPairs(3000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(300_000);
    const response = await consoleApp(world.ports).request(`${ORIGIN}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ pasted: text.replace('participant_id', 'participant') }),
      headers: { cookie: admin.cookie(), origin: ORIGIN },
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('participant_id');
  });
});

describe('forms of the console keep what was typed', () => {
  it.each([
    [
      'programs/new',
      { name: 'A', organization: '<b>&"', helpContact: '', minimumGroup: '2' },
      ['name', 'helpContact', 'minimumGroup'],
    ],
    [
      'programs/<program>/cohorts/new',
      { name: '', startsOn: '2026-02-01', endsOn: '2026-01-01' },
      ['name', 'endsOn'],
    ],
    [
      'programs/<program>/cohorts/new',
      { name: 'C', startsOn: '2026-02-01', endsOn: '2026-01-01' },
      ['endsOn'],
    ],
    ['programs/<program>/team', { email: '<b>&"', role: 'leader' }, ['email']],
  ])('%s', async (form, typed, wrong) => {
    const before = await world.dump();
    const fields = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]]));
    const page = await admin.post(`/console/${form.replace('<program>', populated.program.id)}`, fields);
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    expect(typedIn(page)).toMatchObject(fields);
    const marked = [...page.document.querySelectorAll('[aria-invalid=true]')].map((field) =>
      field.getAttribute('name'),
    );
    expect(marked).toEqual(wrong);
    expect(await world.dump()).toBe(before);
  });

  it('a form of a foreign kind is no cohort', async () => {
    const page = await aVisitor(consoleApp(world.ports)).get(path);
    expect(page.path).toBe('/console/sign-in');
  });
});
