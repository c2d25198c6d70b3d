import { askedBy, type AskedItem } from './asked-items.ts';
import { conditionParts } from './condition-parts.ts';
import type { Instrument } from './instrument.ts';

/** The items on whose answers it hangs whether this one is asked. */
const hangsOn = ({ visibleWhen }: AskedItem): string[] =>
  visibleWhen === undefined ? [] : conditionParts(visibleWhen, '').references.map(({ id }) => id);

const isMarked = (item: AskedItem): boolean =>
  item.sensitive === true ||
  (item.kind === 'repeating-group' && item.items.some(({ sensitive }) => sensitive === true));

/**
 * Ids of the items whose answers are about confidentiality or safety: those marked `sensitive`, and those that are asked
 * only after certain answers to one of these, because how many answered them tells how many gave those answers.
 */
export const sensitiveItems = (instrument: Instrument): ReadonlySet<string> => {
  const found = new Set<string>();
  // A condition looks at earlier items only, so one walk in their order meets every chain.
  for (const item of instrument.sections.flatMap(({ items }) => items.flatMap(askedBy)))
    if (isMarked(item) || hangsOn(item).some((id) => found.has(id))) found.add(item.id);
  return found;
};
