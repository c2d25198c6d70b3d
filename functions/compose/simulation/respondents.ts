import { addDays, type PlainDate } from '../../core/calendar.ts';
import { sectionsFor, askedItems } from '../../core/instrument/asked-items.ts';
import { isFieldOf } from '../../core/instrument/entry-fields.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { MailMessage, Ports } from '../../ports.ts';
import { openLink, type Occasion } from '../../workflows/open-link.ts';
import { saveDraft } from '../../workflows/save-draft.ts';
import { submitResponse } from '../../workflows/submit-response.ts';
import { answerPlausibly } from './answer-plausibly.ts';
import type { InventedCohort, InventedMatch, InventedPerson } from './invent-people.ts';
import type { Chance } from './seeded.ts';

type Intention = { token: string; person: InventedPerson; number: number; finishes: boolean };

/** Most people answer in the first days, some late, some never, and a few stop half-way. */
const LATEST_DAY = 18;
const STOPS_HALF_WAY = 0.05;

/** The invented people at their mail: they open what they get, and answer on a day of their own. */
export const respondents = (ports: Ports, { people, matches }: InventedCohort, chance: Chance) => {
  const byAddress = new Map(people.map((person) => [person.email, person]));
  const agenda = new Map<PlainDate, Intention[]>();
  const intend = (day: PlainDate, intention: Intention) =>
    agenda.set(day, [...(agenda.get(day) ?? []), intention]);
  return {
    receive: (mails: readonly MailMessage[], today: PlainDate): void => {
      for (const mail of mails) {
        const person = byAddress.get(mail.to.address);
        if (person === undefined || !chance.happens(person.diligence)) continue;
        const delay = Math.floor(LATEST_DAY * chance.share() ** 2);
        const finishes = !chance.happens(STOPS_HALF_WAY);
        [...mail.text.matchAll(/\/r\/([a-z0-9]+)/g)].forEach(([, token = ''], number) =>
          intend(addDays(today, delay), { token, person, number, finishes }),
        );
      }
    },
    answer: async (today: PlainDate): Promise<void> => {
      for (const { token, person, number, finishes } of agenda.get(today) ?? []) {
        const opened = await openLink(ports, token);
        if (opened.kind !== 'open') continue;
        const match = matchesOf(matches, person)[number];
        await write(ports, opened.occasion, answersOf(chance, opened.occasion, match), finishes);
      }
      agenda.delete(today);
    },
  };
};

const matchesOf = (matches: readonly InventedMatch[], person: InventedPerson): InventedMatch[] =>
  matches.filter(({ mentor, mentee }) => mentor === person || mentee === person);

const answersOf = (
  chance: Chance,
  { instrument, invitation }: Occasion,
  match: InventedMatch | undefined,
): DraftFields => answerPlausibly(chance, instrument, invitation.role, match?.quality ?? chance.share());

const write = async (
  ports: Ports,
  occasion: Occasion,
  fields: DraftFields,
  finishes: boolean,
): Promise<void> => {
  const [first] = sectionsFor(occasion.instrument, occasion.invitation.role);
  if (!finishes && first !== undefined) {
    const onFirstPage = askedItems([first]);
    const typed = Object.fromEntries(
      Object.entries(fields).filter(([field]) => onFirstPage.some((item) => isFieldOf(item, field))),
    );
    return saveDraft(ports, occasion, first.id, typed);
  }
  const submission = await submitResponse(ports, occasion, fields, ports.ids.token());
  if (submission.kind === 'invalid') {
    throw new Error(`A simulated answer was refused: ${JSON.stringify(submission.problems.slice(0, 3))}`);
  }
};
