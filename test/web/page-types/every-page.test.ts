import { expect, it } from 'vitest';
import { drawnDuring, pageFunctions } from './drawn-pages.ts';
import { PAGE_TYPES, showPage } from './page-types.ts';

it('the list has every page that participants can meet', () => {
  expect([...new Set(PAGE_TYPES.map(({ drawnBy }) => drawnBy))].toSorted()).toEqual(pageFunctions());
});

it.each(PAGE_TYPES)('«$name» is drawn by $drawnBy', async (type) => {
  const drawn = await drawnDuring(() => showPage(type, ['en']));
  expect([...drawn]).toContain(type.drawnBy);
});
