import { beforeAll, describe, expect, it } from 'vitest';
import { aggregateReturn } from '../../../functions/core/aggregate/aggregate-return.ts';
import type { CohortAggregate } from '../../../functions/core/aggregate/aggregate.ts';
import { createCohort } from '../../../functions/workflows/manage-program.ts';
import { someCosts } from '../../builders/a-costs-file.ts';
import { aDifference, aStaying } from '../../builders/a-staying.ts';
import { anAggregate } from '../../reports/an-aggregate.ts';
import type { Page } from '../visitor.ts';
import { aConsole, type Console } from './a-console.ts';

let site: Console;
let path: string;
let page: Page;

const counted = (
  cohortId: CohortAggregate['cohortId'],
  changed: Parameters<typeof aDifference>[0],
): CohortAggregate => {
  const staying = aStaying(aDifference(changed));
  return { ...anAggregate(), cohortId, staying, costs: aggregateReturn(someCosts(), staying) };
};

beforeAll(async () => {
  site = await aConsole();
  path = `/console/programs/${site.program.id}/evidence`;
  const { ports } = site.world;
  const later = await createCohort(ports, site.program, {
    name: 'Autumn 2026',
    startsOn: '2026-09-01',
    endsOn: '2027-06-30',
  });
  await createCohort(ports, site.program, {
    name: 'Next year',
    startsOn: '2027-09-01',
    endsOn: '2028-06-30',
  });
  await ports.aggregates.put(counted(site.cohort.id, {}));
  await ports.aggregates.put(
    counted(later.id, { method: 'normal', difference: 0.03, se: 0.03, lower: -0.03, upper: 0.09 }),
  );
  page = await site.leader.get(path);
});

const cohortCalled = (name: string): Element => {
  const section = [...page.document.querySelectorAll('section')].find(
    (one) => one.querySelector('h2')?.textContent === name,
  );
  if (section === undefined) throw new Error(`there is no «${name}»`);
  return section;
};

describe('the evidence of a program', () => {
  it('tells of the newest cohort first, and which is not counted yet', () => {
    const names = [...page.document.querySelectorAll('section > h2')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Autumn 2026', site.cohort.name]);
    expect(page.text).toContain('Nothing is counted yet of Next year.');
  });

  it('says «savings not demonstrated» before any number where the difference may be none', () => {
    const card = cohortCalled('Autumn 2026').querySelector('.card');
    expect(card?.querySelector('.figure')?.textContent).toBe('Savings not demonstrated');
    expect(card?.textContent).toMatch(/Break-even would need mentees to stay 5 points more often/);
    expect(cohortCalled(site.cohort.name).querySelector('.card .figure')?.textContent).toMatch(/^\+\d+%$/);
  });

  it('gives every number with how sure it is, its n and the way to its definition', () => {
    const rows = [...page.document.querySelectorAll('main table tbody tr')];
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, value, sure, how] = [...row.children].map(({ textContent }) => textContent?.trim() ?? '');
      if (value !== 'Not shown') expect(sure).toMatch(/interval.*n\u00a0=\u00a0\d/);
      else expect(sure).toMatch(/^[A-Z].+\.$/);
      expect(how).toBe('How do you know?');
      const target = row.querySelector('a')?.getAttribute('href') ?? '';
      expect(page.document.querySelector(target)?.textContent).toContain('Method');
    }
  });

  it('adds up costs, and no savings', () => {
    expect(page.text).toMatch(/180,000\s+EUR/);
    expect(page.text).toContain('Savings are not added up');
  });

  it('lists what no money is put on', () => {
    expect(cohortCalled('Autumn 2026').textContent).toMatch(/What no money is put on[\s\S]*Goals attained/);
  });

  it('is linked from the list of programs', async () => {
    expect((await site.leader.get('/console')).document.querySelector(`a[href="${path}"]`)).not.toBeNull();
  });
});
