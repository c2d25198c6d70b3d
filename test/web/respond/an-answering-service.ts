import { dynamoAgreementStore } from '../../../functions/adapters/aws/dynamo-agreement-store.ts';
import { dynamoComparisonStore } from '../../../functions/adapters/aws/dynamo-comparison-store.ts';
import { dynamoAccessStore } from '../../../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoDirtyStore } from '../../../functions/adapters/aws/dynamo-dirty-store.ts';
import { dynamoDraftStore } from '../../../functions/adapters/aws/dynamo-draft-store.ts';
import { dynamoFollowUpStore } from '../../../functions/adapters/aws/dynamo-follow-up-store.ts';
import { dynamoInvitationStore } from '../../../functions/adapters/aws/dynamo-invitation-store.ts';
import { dynamoKeptEntriesStore } from '../../../functions/adapters/aws/dynamo-kept-entries-store.ts';
import { dynamoMeetingStore } from '../../../functions/adapters/aws/dynamo-meeting-store.ts';
import { dynamoProgramStore } from '../../../functions/adapters/aws/dynamo-program-store.ts';
import { dynamoReceiptWishStore } from '../../../functions/adapters/aws/dynamo-receipt-wish-store.ts';
import { dynamoResponseStore } from '../../../functions/adapters/aws/dynamo-response-store.ts';
import { dynamoRosterStore } from '../../../functions/adapters/aws/dynamo-roster-store.ts';
import { dynamoWaveStore } from '../../../functions/adapters/aws/dynamo-wave-store.ts';
import { sha256 } from '../../../functions/core/digest.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import type { InstrumentCatalogue } from '../../../functions/ports.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import type { RespondPorts } from '../../../functions/web/respond/respond-ports.ts';
import { freshTables } from '../../adapters/embedded.ts';
import { aCohort } from '../../builders/a-cohort.ts';
import { aMatch } from '../../builders/a-match.ts';
import { aParticipant, aPerson } from '../../builders/a-participant.ts';
import { aProgram } from '../../builders/a-program.ts';
import { aWave } from '../../builders/a-wave.ts';
import { pinOf } from '../../builders/an-instrument.ts';
import { anInvitation } from '../../builders/an-invitation.ts';
import { cohortIdOf, invitationIdOf, participantIdOf, programIdOf, waveIdOf } from '../../builders/ids.ts';

const NOW = '2026-05-10T09:00:00.000Z';

const catalogueOf = (instruments: readonly Instrument[]): InstrumentCatalogue => {
  const published = instruments.map((instrument) => ({ instrument, pin: pinOf(instrument) }));
  const get = (id: string, version: number) =>
    published.find(({ pin }) => pin.id === id && pin.version === version);
  return {
    get,
    latest: () => published,
    locales: () => ['en'],
    localized: (id, version, locale) => {
      const found = get(id, version);
      return found && { instrument: found.instrument, locale, untranslated: new Set<string>() };
    },
  };
};

/**
 * The answering pages over empty tables, with one open wave for each instrument and a mentee invited to all of them.
 * `paths` are the links, in the order of the instruments; the other side is called «Ana <Gil>».
 */
export const anAnsweringService = async (...instruments: Instrument[]) => {
  const tables = await freshTables();
  let count = 0;
  const next = () => String((count += 1)).padStart(24, '0');
  const ports: RespondPorts = {
    log: {
      error: (what, error) => {
        throw new Error(what, { cause: error });
      },
    },
    clock: { now: () => NOW },
    ids: { next: (prefix) => `${prefix}_${next()}`, token: next, receipt: () => 'K7QF-2M9X-4TRB' },
    catalogue: catalogueOf(instruments),
    programs: dynamoProgramStore(tables),
    rosters: dynamoRosterStore(tables),
    waves: dynamoWaveStore(tables),
    invitations: dynamoInvitationStore(tables),
    responses: dynamoResponseStore(tables),
    drafts: dynamoDraftStore(tables),
    keptEntries: dynamoKeptEntriesStore(tables),
    followUps: dynamoFollowUpStore(tables),
    receiptWishes: dynamoReceiptWishStore(tables),
    access: dynamoAccessStore(tables),
    comparisons: dynamoComparisonStore(tables),
    agreements: dynamoAgreementStore(tables),
    meetings: dynamoMeetingStore(tables),
    dirty: dynamoDirtyStore(tables),
  };
  await ports.programs.put(aProgram());
  await ports.programs.putCohort(aCohort());
  await ports.rosters.put(
    cohortIdOf(),
    {
      participants: [
        aParticipant({ id: participantIdOf(1), role: 'mentor' }),
        aParticipant({ id: participantIdOf(2) }),
      ],
      matches: [aMatch()],
    },
    [
      aPerson({ id: participantIdOf(1), externalId: 'E-1', name: 'Ana <Gil>' }),
      aPerson({ id: participantIdOf(2), externalId: 'E-2' }),
    ],
  );
  const paths = [];
  for (const [index, instrument] of instruments.entries())
    paths.push(await invite(ports, index + 1, instrument));
  const answersTo = async (number: number) => (await ports.responses.list(waveIdOf(number)))[0]?.answers;
  return { app: respondApp(ports), ports, paths, answersTo };
};

const invite = async (ports: RespondPorts, number: number, instrument: Instrument): Promise<string> => {
  const wave = aWave({ id: waveIdOf(number), timelineKey: `line-${number}`, instrument: pinOf(instrument) });
  const invitation = anInvitation({ id: invitationIdOf(number), waveId: wave.id });
  const token = `secret${String(number).padStart(26, '0')}`;
  await ports.waves.create(wave);
  await ports.invitations.createAll([invitation], []);
  await ports.invitations.putLink(sha256(token), {
    invitationId: invitation.id,
    waveId: wave.id,
    participantId: invitation.participantId,
    cohortId: cohortIdOf(),
    programId: programIdOf(),
    createdAt: NOW,
  });
  return `/r/${token}`;
};
