import { inLanes } from '../../functions/adapters/aws/in-lanes.ts';
import { standStill } from '../../functions/adapters/local/movable-clock.ts';
import { clockFile, localPorts } from '../../functions/compose/local/local-ports.ts';
import { openTables } from '../../functions/compose/local/open-world.ts';
import { seededIds } from '../../functions/compose/simulation/seeded.ts';
import { ADMIN } from '../../functions/compose/simulation/simulate-program.ts';
import type { User } from '../../functions/core/access.ts';
import { sha256 } from '../../functions/core/digest.ts';
import { UserId } from '../../functions/core/ids.ts';
import type { Cohort } from '../../functions/core/cohort.ts';
import type { Ports } from '../../functions/ports.ts';
import { importRoster } from '../../functions/workflows/import-roster.ts';
import { createCohort, createProgram } from '../../functions/workflows/manage-program.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { rosterOfPairs } from '../builders/a-roster-file.ts';

/** The day on which the accountability checklist of a cohort from 12 January opens. */
const OPENING = '2026-04-12T12:00:00.000Z';

export const consoleless = {
  error: (what: string, error: unknown) => void process.stderr.write(`${what}: ${String(error)}\n`),
};

export const makeCohort = async (ports: Ports, roster: string): Promise<Cohort> => {
  const maker: User = {
    id: UserId.parse(ports.ids.next('usr')),
    email: ADMIN,
    roles: {},
    mayCreatePrograms: true,
    createdAt: ports.clock.now(),
  };
  const program = await createProgram(
    ports,
    {
      name: 'Leadership mentoring',
      organization: 'Example Works',
      timeZone: 'Europe/Madrid',
      helpContact: 'mentoring@example.org',
      minimumGroup: 5,
    },
    maker,
  );
  const dates = { name: 'Cohort 2026', startsOn: '2026-01-12', endsOn: '2026-10-12' };
  const cohort = await createCohort(ports, program, dates);
  const imported = await importRoster(ports, cohort, roster);
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems.slice(0, 3)));
  return cohort;
};

/**
 * Fills a data directory with a cohort whose accountability checklist is open, with two links a match that nobody was
 * mailed: made by the workflows and stores, without living through the months before. Returns the links' tokens.
 */
export const anOpenWave = async (dataDirectory: string, matches: number): Promise<string[]> => {
  const { tables, close } = await openTables(dataDirectory, undefined);
  try {
    const clock = standStill(clockFile(dataDirectory));
    clock.stopAt(OPENING);
    const settings = { publicOrigin: 'http://localhost', codeVersion: '0', firstAdmin: ADMIN };
    const ids = seededIds(1);
    const { ports } = localPorts({ tables, dataDirectory, clock, ids, log: consoleless, settings });
    const cohort = await makeCohort(ports, rosterOfPairs(matches).replaceAll('2026-02-01', '2026-01-12'));
    await openWaves({ ...ports, queue: { send: () => Promise.resolve() } });
    const tokens: string[] = [];
    for (const wave of await ports.waves.list(cohort.id)) {
      await inLanes(await ports.invitations.list(wave.id), 8, (invitation) => {
        const token = ids.token();
        tokens.push(token);
        return ports.invitations.putLink(sha256(token), {
          invitationId: invitation.id,
          waveId: wave.id,
          participantId: invitation.participantId,
          cohortId: wave.cohortId,
          programId: wave.programId,
          createdAt: OPENING,
        });
      });
    }
    clock.leave();
    return tokens;
  } finally {
    await close();
  }
};
