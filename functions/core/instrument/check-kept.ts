import type { Instrument } from './instrument.ts';
import { placedGroups } from './placed-items.ts';
import type { Finding } from './problem.ts';

const groupsOf = (instruments: readonly Instrument[]) =>
  instruments.flatMap((instrument) => placedGroups(instrument).map(({ item }) => item));

/** Entries that are kept are used, and entries that are used are kept, by this instrument or another; `all` holds every instrument there is. */
export const checkKept = (instrument: Instrument, all: readonly Instrument[]): Finding[] =>
  placedGroups(instrument).flatMap(({ pointer, item: { keptAs, entriesFrom } }): Finding[] => {
    const groups = groupsOf(all);
    const unused = keptAs !== undefined && !groups.some((group) => group.entriesFrom?.kept === keptAs);
    const keepers = groups.filter((group) => group.keptAs === entriesFrom?.kept);
    const findings: Finding[] = [];
    if (unused)
      findings.push({
        code: 'kept-unused',
        pointer: `${pointer}/keptAs`,
        message: `No instrument uses the entries that are kept as «${keptAs}».`,
        suggestion: 'Leave keptAs out: what nobody needs is not kept.',
      });
    if (entriesFrom !== undefined && keepers.length === 0)
      findings.push({
        code: 'entries-from-unknown',
        pointer: `${pointer}/entriesFrom/kept`,
        message: `No instrument keeps entries as «${entriesFrom.kept}».`,
        suggestion: 'Name what another repeating group keeps (keptAs).',
      });
    const named = keepers.some((group) => group.items.some(({ id }) => id === entriesFrom?.nameFrom));
    if (entriesFrom !== undefined && keepers.length > 0 && !named)
      findings.push({
        code: 'entries-name-unknown',
        pointer: `${pointer}/entriesFrom/nameFrom`,
        message: `The entries kept as «${entriesFrom.kept}» have no item «${entriesFrom.nameFrom}».`,
        suggestion: `Name one of: ${keepers.flatMap(({ items }) => items.map(({ id }) => id)).join(', ')}.`,
      });
    return findings;
  });
