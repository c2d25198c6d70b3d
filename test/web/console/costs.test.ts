import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateDirty } from '../../../functions/workflows/aggregate-dirty.ts';
import { aCostsFile } from '../../builders/a-costs-file.ts';
import { typedIn } from '../forms.ts';
import type { Page } from '../visitor.ts';
import { aConsole, type Console } from './a-console.ts';

let site: Console;
let path: string;
beforeAll(async () => {
  site = await aConsole();
  path = `/console/cohorts/${site.cohort.id}/costs`;
});

const load = (pasted: string): Promise<Page> => site.admin.post(path, { pasted: [pasted] });
const rows = (page: Page): string[] =>
  [...page.document.querySelectorAll('table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent?.trim() ?? '').join(' | '),
  );

describe('the page of costs', () => {
  it('begins with a form and an example that can be loaded as it is', async () => {
    expect((await site.admin.get(path)).text).toContain('Nothing is loaded');
    const example = await site.admin.get(`${path}/example.csv`);
    expect((await load(example.text)).status).toBe(200);
  });

  it('refuses a file whole, by line and column, and keeps what was pasted', async () => {
    const before = await site.world.dump();
    const broken = 'kind,amount,currency\nplatfrom,1,EUR\nevents,<b>,\n';
    const page = await load(broken);
    expect(page.status).toBe(422);
    expect(page.document.title).toMatch(/^Error: /);
    expect(rows(page).slice(0, 2)).toEqual([
      expect.stringMatching(/^2 \| kind \| «platfrom» is no kind of row/),
      expect.stringMatching(/^3 \| amount \| «<b>» is no number/),
    ]);
    expect(typedIn(page)['pasted']).toEqual([broken]);
    expect(await site.world.dump()).toBe(before);
  });

  it('shows lines, their total and what a return is computed with', async () => {
    const page = await load(
      aCostsFile([
        { kind: 'platform', amount: '4800', what: '<i>Licence</i>' },
        { kind: 'mentor-time', hours: '100', hourly_rate: '60', low: '5000', high: '7000' },
      ]),
    );
    expect(page.document.querySelector('[role=status]')?.textContent).toContain('Loaded');
    expect(rows(page)).toEqual([
      'Platform | <i>Licence</i> |  | 4,800 | ',
      'Mentors’ time |  | 100 hours at 60 | 6,000 | 5,000 to 7,000',
      'Total |  |  | 10,800 | 9,800 to 11,800',
    ]);
    expect(page.text).toContain('60,000 EUR');
    expect((await site.admin.get(`/console/cohorts/${site.cohort.id}`)).text).toContain('10,800 EUR');
  });

  it('tells a leader nothing on the page of the cohort', async () => {
    expect((await site.leader.get(`/console/cohorts/${site.cohort.id}`)).text).not.toContain('10,800');
  });

  it('leads to figures in the report', async () => {
    await aggregateDirty(site.world.ports, { everything: false });
    await site.world.drain();
    const report = await site.leader.get(`/console/cohorts/${site.cohort.id}/report`);
    expect(report.text).toContain('Fully loaded cost');
    expect(report.text).toContain('10,800');
  });
});
