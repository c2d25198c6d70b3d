import { WaveId } from '../functions/core/ids.ts';
import type { PublishedInstrument } from '../functions/ports.ts';
import { addTeamMember } from '../functions/workflows/manage-program.ts';
import { openWaves } from '../functions/workflows/open-waves.ts';
import { aRosterFile, aMenteeLine, aMentorLine } from './builders/a-roster-file.ts';
import { aWave } from './builders/a-wave.ts';
import { withCohort, type Populated } from './with-cohort.ts';
import { aWorld, type World } from './world.ts';

export type ReadCohort = Populated & { world: World };

export const LEADER = 'lea.leader@example.org';

/** Asks a cohort, from the first of May 2026 on for three weeks, by the schedule and the mails of the service. */
export const askNow = async (
  world: World,
  { program, cohort }: Populated,
  { instrument, pin }: PublishedInstrument,
  number: number,
): Promise<void> => {
  const { invitedMark: _none, ...wave } = aWave({
    id: WaveId.parse(`wav_${String(number).padStart(24, '0')}`),
    programId: program.id,
    cohortId: cohort.id,
    timelineKey: `asked-${number}`,
    title: instrument.title,
    instrument: pin,
    audience: instrument.audience,
  });
  await world.ports.waves.create(wave);
  await openWaves(world.ports);
  await world.drain();
};

/** Two pairs with an admin and a leader, of whom nothing has been asked. The second mentor's name begins like a formula. */
export const aReadCohort = async (world?: World): Promise<ReadCohort> => {
  const own = world ?? (await aWorld());
  const roster = aRosterFile([
    aMentorLine(1),
    aMenteeLine(1),
    aMentorLine(2, { name: '=Rosa Mentor 2' }),
    aMenteeLine(2),
  ]);
  const populated = await withCohort(own, { only: [], roster });
  await addTeamMember(own.ports, populated.program, LEADER, 'leader');
  own.stopAt('2026-05-02T09:00:00.000Z');
  return { ...populated, world: own };
};

/** A version of the catalogue. Throws for one that does not exist. */
export const published = ({ ports }: World, id: string, version = 1): PublishedInstrument => {
  const found = ports.catalogue.get(id, version);
  if (found === undefined) throw new Error(`there is no ${id}.v${version}`);
  return found;
};
