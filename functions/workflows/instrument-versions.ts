import type { Ports, PublishedInstrument } from '../ports.ts';

/** Every version of an instrument that the catalogue has, the oldest first; none for an id that it does not know. */
export const instrumentVersions = (
  { catalogue }: Pick<Ports, 'catalogue'>,
  id: string,
): PublishedInstrument[] => {
  const newest = catalogue.latest().find(({ pin }) => pin.id === id);
  return Array.from({ length: newest?.pin.version ?? 0 }, (_, before) =>
    catalogue.get(id, before + 1),
  ).filter((one) => one !== undefined);
};
