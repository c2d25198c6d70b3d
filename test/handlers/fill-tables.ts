import { dynamoAccessStore } from '../../functions/adapters/aws/dynamo-access-store.ts';
import { dynamoProgramStore } from '../../functions/adapters/aws/dynamo-program-store.ts';
import { dynamoRosterStore } from '../../functions/adapters/aws/dynamo-roster-store.ts';
import type { Tables } from '../../functions/adapters/aws/tables.ts';
import { addToDate } from '../../functions/core/calendar.ts';
import { aCohort } from '../builders/a-cohort.ts';
import { aMatch } from '../builders/a-match.ts';
import { aParticipant, aPerson } from '../builders/a-participant.ts';
import { aProgram, aTimelineEntry } from '../builders/a-program.ts';
import { matchIdOf, participantIdOf, programIdOf, userIdOf } from '../builders/ids.ts';

/** One more than the fewest of which a figure is shown. */
export const MATCHES = 6;

/** A cohort that began two months ago, with a wave since a month ago: due, and open for some time yet. And an admin. */
export const fillTables = async (tables: Tables): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10);
  const startsOn = addToDate(today, '-P2M');
  const program = aProgram({ timeline: [aTimelineEntry({ offset: 'P1M', openForDays: 90 })] });
  const cohort = aCohort({ startsOn, endsOn: addToDate(startsOn, 'P9M') });
  const programs = dynamoProgramStore(tables);
  await programs.put(program);
  await programs.putCohort(cohort);
  const numbers = Array.from({ length: MATCHES }, (_, index) => index + 1);
  const mentees = numbers.map((number) => participantIdOf(number));
  const mentors = numbers.map((number) => participantIdOf(MATCHES + number));
  const roster = {
    participants: [
      ...mentees.map((id) => aParticipant({ id, role: 'mentee' })),
      ...mentors.map((id) => aParticipant({ id, role: 'mentor' })),
    ],
    matches: numbers.map((number) =>
      aMatch({
        id: matchIdOf(number),
        externalId: `M-${number}`,
        mentees: [participantIdOf(number)],
        mentors: [participantIdOf(MATCHES + number)],
        matchedOn: startsOn,
      }),
    ),
  };
  const persons = [...mentees, ...mentors].map((id, index) =>
    aPerson({
      id,
      externalId: `E-${index}`,
      name: `Zoë «Zo» Núñez ${index}`,
      email: `person-${index}@example.org`,
    }),
  );
  await dynamoRosterStore(tables).put(cohort.id, roster, persons);
  await dynamoAccessStore(tables).putUser({
    id: userIdOf(),
    email: 'admin@example.org',
    roles: { [programIdOf()]: 'admin' },
    mayCreatePrograms: true,
    createdAt: '2026-01-05T09:00:00.000Z',
  });
};
