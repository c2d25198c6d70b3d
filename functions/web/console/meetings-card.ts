import { html } from 'hono/html';
import { authorize, type User } from '../../core/access.ts';
import { dateAt } from '../../core/calendar.ts';
import type { Cohort } from '../../core/cohort.ts';
import { figuresBegin, meetingFigures, type MeetingFigures } from '../../core/meeting-figures.ts';
import { meetingsOf } from '../../core/meetings-of.ts';
import type { Program } from '../../core/program.ts';
import type { Roster } from '../../ports.ts';
import type { Html } from '../components/page.ts';
import type { ConsolePorts } from './console-ports.ts';

/** How a cohort meets: that people meet, never what they said. Matches that fell silent by name only for those who may read the roster. */
export type MeetingsView = Pick<MeetingFigures, 'held' | 'observed'> & { silent: number; names: string[] };

export const loadMeetings = async (
  { clock, meetings, rosters }: Pick<ConsolePorts, 'clock' | 'meetings' | 'rosters'>,
  user: User,
  program: Program,
  cohort: Cohort,
  { matches }: Roster,
): Promise<MeetingsView> => {
  const today = dateAt(clock.now(), program.timeZone);
  const entries = await meetings.ofCohort(cohort.id, figuresBegin(today));
  const { held, observed, silent } = meetingFigures(matches, meetingsOf(entries), today);
  const counts = { held, observed, silent: silent.length };
  if (authorize(user, 'read-roster', program.id) !== 'allowed') return { ...counts, names: [] };
  const persons = await rosters.persons(silent.flatMap(({ mentors, mentees }) => [...mentors, ...mentees]));
  const nameOf = new Map(persons.map(({ id, name }) => [id, name]));
  const names = silent.map(({ externalId, mentors, mentees }) => {
    const people = [...mentors, ...mentees].flatMap((id) => nameOf.get(id) ?? []);
    return `${externalId}: ${people.join(', ')}`;
  });
  return { ...counts, names: names.toSorted() };
};

/** Meetings as people log them. */
export const meetingsCard = ({ held, observed, silent, names }: MeetingsView): Html =>
  html`<section class="card">
    <h2>Meetings</h2>
    <p class="figure">${held}</p>
    <p>held in the last 30 days, as people log them by the link in their e-mails</p>
    ${
      observed === 0
        ? ''
        : html`<p>
            ${silent} of ${observed} open matches logged none in the last 60 days
            <span class="muted">(younger ones are left out)</span>
          </p>`
    }
    ${
      names.length === 0
        ? ''
        : html`<details>
            <summary>Matches without a meeting</summary>
            <ul>
              ${names.map((name) => html`<li>${name}</li>`)}
            </ul>
          </details>`
    }
  </section>`;
