import { inLanes } from '../../functions/adapters/aws/in-lanes.ts';
import { standStill } from '../../functions/adapters/local/movable-clock.ts';
import { clockFile, localPorts } from '../../functions/compose/local/local-ports.ts';
import { openTables } from '../../functions/compose/local/open-world.ts';
import { answerPlausibly } from '../../functions/compose/simulation/answer-plausibly.ts';
import { inventCohort } from '../../functions/compose/simulation/invent-people.ts';
import { rosterFile } from '../../functions/compose/simulation/roster-file.ts';
import { seededChance, seededIds } from '../../functions/compose/simulation/seeded.ts';
import { ADMIN } from '../../functions/compose/simulation/simulate-program.ts';
import { addToMoment } from '../../functions/core/calendar.ts';
import type { Cohort } from '../../functions/core/cohort.ts';
import { itemsFor } from '../../functions/core/instrument/asked-items.ts';
import { readAnswers } from '../../functions/core/instrument/read-answers.ts';
import type { Invitation } from '../../functions/core/invitation.ts';
import { planWaves } from '../../functions/core/plan-waves.ts';
import type { Wave } from '../../functions/core/wave.ts';
import type { Ports } from '../../functions/ports.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import { openWaves } from '../../functions/workflows/open-waves.ts';
import { publishReport } from '../../functions/workflows/publish-report.ts';
import { consoleless, makeCohort } from '../compose/an-open-wave.ts';
import { freshFolder } from '../compose/local-process.ts';
import { rounded, timed, type Bench, type Figure } from './figures.ts';

const MATCHES = 1000;
const ANSWERING = 0.7;
const LANES = 8;
const chance = seededChance(1);

const answer = async (ports: Ports, wave: Wave, invitation: Invitation): Promise<void> => {
  const published = ports.catalogue.get(wave.instrument.id, wave.instrument.version);
  if (published === undefined) throw new Error(`${wave.instrument.id} is not in the catalogue`);
  const { instrument } = published;
  const fields = answerPlausibly(chance, instrument, invitation.role, chance.share());
  const { answers } = readAnswers(instrument, itemsFor(instrument, invitation.role), fields);
  const { id: invitationId, waveId, cohortId, participantId, role, matchId } = invitation;
  const submittedAt = ports.clock.now();
  await ports.responses.put({
    invitationId,
    waveId,
    cohortId,
    participantId,
    role,
    matchId,
    answers,
    submittedAt,
    instrument: wave.instrument,
    submissionId: ports.ids.token(),
    receipt: ports.ids.receipt(),
  });
  await ports.invitations.markAnswered(invitation, submittedAt);
};

/** Opens the cohort's waves one after the other and stores answers, without mail and without the days between. */
const liveThrough = async (ports: Ports, cohort: Cohort, stopAt: (moment: string) => void) => {
  const [program] = await ports.programs.list();
  if (program === undefined) throw new Error('there is no program');
  let responses = 0;
  for (const { id, opensAt } of planWaves(program, cohort)) {
    stopAt(addToMoment(opensAt, 'PT3H'));
    await openWaves({ ...ports, queue: { send: () => Promise.resolve() } });
    const wave = await ports.waves.get(cohort.id, id);
    if (wave === undefined) throw new Error(`${id} did not open`);
    const answering = (await ports.invitations.list(id)).filter(() => chance.happens(ANSWERING));
    await inLanes(answering, LANES, (invitation) => answer(ports, wave, invitation));
    responses += answering.length;
  }
  return responses;
};

const measure = async (ports: Ports, cohort: Cohort, responses: number): Promise<Figure[]> => {
  const aggregated = await timed(() => aggregateDirty(ports, { everything: true }));
  const published = await timed(() => publishReport(ports, { kind: 'publish-report', cohortId: cohort.id }));
  const seconds = (milliseconds: number) => rounded(milliseconds / 1000, 2);
  return [
    { what: 'matches', value: MATCHES, unit: '' },
    { what: 'responses', value: responses, unit: '' },
    { what: 'aggregated', value: seconds(aggregated.milliseconds), unit: 's' },
    { what: 'report rendered, first in its process', value: seconds(published.milliseconds), unit: 's' },
    { what: 'both', value: seconds(aggregated.milliseconds + published.milliseconds), unit: 's' },
  ];
};

export const aggregation: Bench = {
  name: 'aggregation',
  about:
    'every answer of a cohort read and aggregated, and its report rendered; data made through the stores',
  run: async () => {
    const dataDirectory = freshFolder();
    const { tables, close } = await openTables(dataDirectory, undefined);
    try {
      const clock = standStill(clockFile(dataDirectory));
      clock.stopAt('2026-01-05T12:00:00.000Z');
      const settings = { publicOrigin: 'http://localhost', codeVersion: '0', firstAdmin: ADMIN };
      const world = { tables, dataDirectory, clock, ids: seededIds(1), log: consoleless, settings };
      const { ports } = localPorts(world);
      const plan = { matches: MATCHES, startsOn: '2026-01-12', days: 273 };
      const cohort = await makeCohort(ports, rosterFile(inventCohort(chance, plan), '2027-06-01'));
      const responses = await liveThrough(ports, cohort, clock.stopAt);
      return await measure(ports, cohort, responses);
    } finally {
      await close();
    }
  },
};
