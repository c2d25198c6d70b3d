import { execFileSync } from 'node:child_process';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../functions/core/digest.ts';
import type { CohortAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { charts } from '../../reports/charts/registry.ts';
import { renderCohortReport } from '../../reports/render-cohort-report.ts';
import type { ReportFile } from '../../reports/report-manifest.ts';
import { aContext, aDistribution, anAggregate, aWaveAggregate, countsOf, tooFew } from './an-aggregate.ts';
import { failOnConsoleWarnings } from './no-console-warnings.ts';

const filesOf = async (aggregate: CohortAggregate): Promise<ReportFile[]> =>
  (await renderCohortReport(aggregate, aContext)).files;
const bodyOf = (files: ReportFile[], name: string): string => {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`no file «${name}»`);
  return file.body;
};
const pageOf = async (aggregate: CohortAggregate): Promise<Document> =>
  new JSDOM(bodyOf(await filesOf(aggregate), 'report.html')).window.document;

failOnConsoleWarnings();

describe('a rendered report', () => {
  it('consists of the page, the figures, each chart, the answers to each instrument and the manifest', async () => {
    expect((await filesOf(anAggregate())).map(({ name }) => name)).toEqual([
      'report.html',
      'figures.csv',
      ...charts.map(({ id }) => `charts/${id}.svg`),
      'answers/accountability-checklist.csv',
      'answers/success-measures-mentee.csv',
      'answers/success-measures-mentor.csv',
      'manifest.json',
    ]);
  });

  it('has the same bytes again, also after another report was rendered', async () => {
    const first = await filesOf(anAggregate());
    await filesOf(anAggregate({ waves: [], matchRetention: tooFew }));
    expect(await filesOf(anAggregate())).toEqual(first);
  });

  it('has the same bytes in another process', async () => {
    const { manifest } = await renderCohortReport(anAggregate(), aContext);
    const modules = ['../../reports/render-cohort-report.ts', './an-aggregate.ts'].map(
      (path) => new URL(path, import.meta.url).href,
    );
    const script = `
      const [{ renderCohortReport }, { anAggregate, aContext }] = await Promise.all(${JSON.stringify(modules)}.map((m) => import(m)));
      const { manifest } = await renderCohortReport(anAggregate(), aContext);
      process.stdout.write(JSON.stringify(manifest));`;
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { TZ: 'Asia/Kolkata', LANG: 'de_DE.UTF-8' },
    });
    expect(JSON.parse(elsewhere)).toEqual(manifest);
  });

  it('has a manifest that knows every other file that all may read by its content, and of the team’s files nothing', async () => {
    const { manifest, files } = await renderCohortReport(anAggregate(), aContext);
    expect(manifest.files.map(({ name, sha256: hash }) => [name, hash])).toEqual(
      files
        .slice(0, -1)
        .filter(({ name }) => !name.startsWith('answers/'))
        .map(({ name, body }) => [name, sha256(body)]),
    );
    expect(bodyOf(files, 'manifest.json')).not.toContain('answers/');
    expect(JSON.parse(bodyOf(files, 'manifest.json'))).toEqual(manifest);
    expect(manifest).toMatchObject({ minimumGroup: 5, codeVersion: '0.1.0', asOf: '2027-02-01' });
  });
});

describe('the page', () => {
  it('runs nothing and fetches nothing', async () => {
    const html = bodyOf(await filesOf(anAggregate()), 'report.html');
    const page = new JSDOM(html).window.document;
    expect(page.querySelectorAll('script, link, img, iframe, object, embed, base, form')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('[href]')].every((link) => link.getAttribute('href')?.startsWith('#')),
    ).toBe(true);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|url\(| on[a-z]+=/);
  });

  it('has a sentence and a table for every chart, and every id once', async () => {
    const page = await pageOf(anAggregate());
    const figures = [...page.querySelectorAll('figure')];
    expect(figures).toHaveLength(charts.length);
    for (const figure of figures) {
      expect(figure.querySelector('figcaption')?.textContent).toMatch(/\S/);
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of page.querySelectorAll('a[href]'))
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });

  it('starts with one declared figure a question, with its interval and n', async () => {
    const cards = [...(await pageOf(anAggregate())).querySelectorAll('.card')].map((card) =>
      card.textContent.replace(/\s+/g, ' '),
    );
    const cardOn = (question: string) => cards.find((card) => card.includes(question));
    // 88 of 120 invitations; 31 of 43 goals due; after 12 months 0.8524.
    expect(cardOn('Did people answer?')).toMatch(/73%.*everybody invited.*n = 120/);
    expect(cardOn('Do matches meet as they mean to?')).toMatch(/72%.*4 January 2027.*95% interval.*n = 60/);
    expect(cardOn('Do both sides do their part?')).toMatch(
      /2\.2.*Mentees on “Accountability”, from 0 \(Never\) to 3 \(Always\).*month 3.*2\.0 to 2\.4 ?n\s=\s41/,
    );
    // Mentees on the first item: 2.26 of 42 answers, after 1.86 of 36.
    expect(cardOn('Do they do their part more than at first?')).toMatch(
      /\+0\.4.*month 1 to .*month 3, mentees: We meet.*95% interval.*n = 78/,
    );
    expect(cardOn('Do mentees reach their goals?')).toMatch(/72%.*as mentees see it.*95% interval.*n = 43/);
    expect(cardOn('Do matches stay together?')).toMatch(/85%.*After 12 months.*95% interval.*n = 60/);
  });

  it('shows names with markup in them as they are', async () => {
    const name = `R&D <b>"O'Neill"</b> <script>alert(1)</script>`;
    const page = await pageOf(
      anAggregate({
        program: { name, organization: name },
        cohort: { name, startsOn: '2026-01-05', endsOn: '2027-01-04' },
        waves: [
          aWaveAggregate(1, {
            title: name,
            items: [aDistribution('meets-regularly', name, 'mentee', countsOf(1, 2, 3, 4))],
          }),
        ],
      }),
    );
    expect(page.querySelector('h1')?.textContent).toBe(`${name}: ${name}`);
    expect(page.querySelectorAll('script, b')).toHaveLength(0);
    expect(page.querySelector('figcaption')?.textContent).toContain(name);
  });

  it('says what is not shown, and why', async () => {
    const page = await pageOf(anAggregate({ matchRetention: tooFew }));
    expect(page.querySelector('.note')?.textContent).toMatch(/figures? (is|are) not shown/);
    expect(page.querySelector('#not-shown')?.textContent).toContain('Fewer than 5 matches have begun.');
    expect(page.querySelector('.card.empty')?.textContent).toContain('Not shown');
  });

  it('never says null, undefined or NaN', async () => {
    for (const aggregate of [anAggregate(), anAggregate({ waves: [], matchRetention: tooFew })])
      for (const { name, body } of await filesOf(aggregate))
        expect(body, name).not.toMatch(/\bnull\b|undefined|NaN|\[object/);
  });
});

describe('one figure', () => {
  it('is the same number on the page, in the picture, in the table and in the CSV', async () => {
    const files = await filesOf(anAggregate());
    const page = new JSDOM(bodyOf(files, 'report.html')).window.document;
    const row = [...page.querySelectorAll('#question-goal-attainment tbody tr')][0];
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      'Success, the mentee’s view, at the end',
      'Mentees',
      '72%',
      '95% interval 57% to 83%',
      '43',
    ]);
    expect(bodyOf(files, 'charts/goal-attainment.svg')).toContain('72% (57–83%), n\u00a0=\u00a043');
    expect(bodyOf(files, 'figures.csv')).toContain(',share,value,0.72,0.57,0.83,0.95,43,');
  });
});
