import { contentHash } from '../digest.ts';
import type { Instrument, Scale } from './instrument.ts';
import type { Item } from './item.ts';

const unmarked = <Marked extends { sensitive?: true | undefined }>({
  sensitive: _mark,
  ...rest
}: Marked): Omit<Marked, 'sensitive'> => rest;

const unmarkedItem = (item: Item): object => {
  if (item.kind === 'statement') return item;
  if (item.kind === 'scale-rows') return { ...unmarked(item), rows: item.rows.map(unmarked) };
  if (item.kind === 'repeating-group') return { ...unmarked(item), items: item.items.map(unmarked) };
  return unmarked(item);
};

const unmarkedScale = ({ reflective: _mark, ...rest }: Scale): object => rest;

/**
 * The hash that a definition is published and pinned by: of everything in it but the marks `sensitive` and `reflective`. Such a mark
 * changes nothing that people were asked or promised: the one only narrows who sees the answers, the other only says whether it
 * makes sense to ask how well the items of a scale hold together. So both may be set after publishing.
 */
export const definitionHash = (instrument: Instrument): string =>
  contentHash({
    ...instrument,
    sections: instrument.sections.map((section) => ({ ...section, items: section.items.map(unmarkedItem) })),
    scales: instrument.scales.map(unmarkedScale),
  });
