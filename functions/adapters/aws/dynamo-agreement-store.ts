import * as z from 'zod';
import { AgreementConsent, AgreementVersion, type Agreement } from '../../core/agreement.ts';
import type { MatchId } from '../../core/ids.ts';
import type { AgreementStore } from '../../ports/between-people.ts';
import { readPartition } from './read-items.ts';
import { keys, partitions } from './table-keys.ts';
import type { Tables } from './tables.ts';
import { putAbsent } from './write-items.ts';

const Row = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version') }).extend(AgreementVersion.shape),
  z.object({ kind: z.literal('consent') }).extend(AgreementConsent.shape),
]);
type Row = z.infer<typeof Row>;

const agreementOf = (rows: readonly Row[]): Agreement => ({
  versions: rows.flatMap((row) => (row.kind === 'version' ? [AgreementVersion.parse(row)] : [])),
  consents: rows.flatMap((row) => (row.kind === 'consent' ? [AgreementConsent.parse(row)] : [])),
});

/** Proposals and consents, each an item of its own that is put once and stays. The number of a version is its key: two who answer the same version can’t both put the next. */
export const dynamoAgreementStore = ({ client, names }: Tables): AgreementStore => {
  const core = { client, table: names.core };
  return {
    get: async (waveId, matchId) =>
      agreementOf(await readPartition(core, partitions.agreement(waveId, matchId), Row)),
    list: async (waveId) => {
      const byMatch = new Map<MatchId, Row[]>();
      for (const row of await readPartition(core, partitions.agreements(waveId), Row))
        byMatch.set(row.matchId, [...(byMatch.get(row.matchId) ?? []), row]);
      return [...byMatch.values()].map(agreementOf);
    },
    propose: (version) =>
      putAbsent(core, {
        ...keys.agreementVersion(version.waveId, version.matchId, version.version),
        kind: 'version',
        ...version,
      }),
    consent: async (consent) => {
      const { waveId, matchId, version, participantId } = consent;
      await putAbsent(core, {
        ...keys.agreementConsent(waveId, matchId, version, participantId),
        kind: 'consent',
        ...consent,
      });
    },
  };
};
