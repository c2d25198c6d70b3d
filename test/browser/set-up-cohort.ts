import type { APIRequestContext, APIResponse } from 'playwright-core';
import type { RunningService } from './service.ts';

/** A cohort with its first questions on 12 April, the day before them, and one on which they are open. */
export const COHORT = { name: 'Spring 2027', startsOn: '2027-01-11', endsOn: '2027-07-12' };
export const BEFORE_MIDLINE = '2027-04-11T09:00:00.000Z';
export const AT_MIDLINE = '2027-04-13T12:00:00.000Z';

const MENTORS = ['Inés Rossi', 'Ben Berg', 'Farah Kaya', 'Omar Grant', 'Tess Novak', 'Kim Sato'];
const MENTEES = ['Ana Castro', 'Emil Weber', 'Zoe Young', 'Hana Vega', 'Marco Urban', 'Rosa Jansen'];

/** Six matches: enough for figures of either side. */
export const MATCHES = MENTORS.length;
export const menteeAddress = (number: number): string => `mentee${number}@example.org`;
export const mentorAddress = (number: number): string => `mentor${number}@example.org`;

/** The roster as an organization would export it. */
export const roster = (): string =>
  [
    'participant_id,name,email,role,match_id,matched_on',
    ...MENTORS.map((name, index) => [name, MENTEES[index] ?? '', index + 1] as const).flatMap(
      ([mentor, mentee, number]) => [
        `A${number},${mentor},${mentorAddress(number)},mentor,M${number},${COHORT.startsOn}`,
        `E${number},${mentee},${menteeAddress(number)},mentee,M${number},${COHORT.startsOn}`,
      ],
    ),
  ].join('\n');

const well = async (response: Promise<APIResponse>): Promise<string> => {
  const answer = await response;
  if (!answer.ok()) throw new Error(`${answer.url()} answers ${answer.status()}`);
  return new URL(answer.url()).pathname;
};

/** Signs in by the link of `/local/links`. A session lasts twelve hours of the service's clock, so moving that ends it. */
export const signIn = async (
  service: RunningService,
  browser: APIRequestContext,
  role: 'admin' | 'leader',
): Promise<void> => {
  const way = (await service.ways())[role];
  if (way === undefined) throw new Error(`there is no way in for a person who is ${role}`);
  await well(browser.post(way));
};

/** A cohort with its roster, made by the console's own forms, signed in as the first admin; the path of its page. */
export const setUpCohort = async (service: RunningService, browser: APIRequestContext): Promise<string> => {
  await signIn(service, browser, 'admin');
  const at = (path: string): string => `${service.origin}${path}`;
  const newCohort = await well(
    browser.post(at('/console/programs/new'), {
      form: {
        name: 'Growing Together',
        organization: 'Northwind Health',
        timeZone: 'Europe/Madrid',
        helpContact: 'Marta Ruiz, mentoring@example.org',
        minimumGroup: '5',
      },
    }),
  );
  const rosterPath = await well(browser.post(at(newCohort), { form: COHORT }));
  await well(browser.post(at(rosterPath), { multipart: { pasted: roster() } }));
  return rosterPath.replace('/roster', '');
};
