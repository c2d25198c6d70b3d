import { KeptEntries } from '../../core/kept-entries.ts';
import type { KeptEntriesStore } from '../../ports/answering.ts';
import { readItems } from './read-items.ts';
import { keys } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { deleteWhere, putNewer } from './write-items.ts';

/** Two waves may be answered in either order of their writes, so the moment decides which entries stay. */
export const dynamoKeptEntriesStore = ({ client, names: tables }: Tables): KeptEntriesStore => {
  const core = { client, table: tables.core };
  return {
    get: async (participantId, matchId, names) => {
      const wanted = names.flatMap((name) => [
        keys.kept(participantId, undefined, name),
        ...(matchId === undefined ? [] : [keys.kept(participantId, matchId, name)]),
      ]);
      const found = await readItems(core, wanted, KeptEntries);
      const aboutNoMatchFirst = found.toSorted(
        (a, b) => Number(a.matchId !== undefined) - Number(b.matchId !== undefined),
      );
      return new Map(aboutNoMatchFirst.map(({ name, entries }) => [name, entries]));
    },
    keep: async (kept) => {
      await putNewer(core, { ...keys.kept(kept.participantId, kept.matchId, kept.name), ...kept }, 'keptAt');
    },
    drop: async ({ id, participantId, matchId }, name) => {
      await deleteWhere(core, keys.kept(participantId, matchId, name), {
        ConditionExpression: 'invitationId = :invitation',
        ExpressionAttributeValues: { ':invitation': id },
      });
    },
  };
};
