import { addDays, type PlainDate } from '../../core/calendar.ts';
import { sectionsFor, askedItems } from '../../core/instrument/asked-items.ts';
import { isFieldOf } from '../../core/instrument/entry-fields.ts';
import type { Declined } from '../../core/declined.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { MailMessage, Ports } from '../../ports.ts';
import { decline } from '../../workflows/decline.ts';
import { openLink, type Occasion } from '../../workflows/open-link.ts';
import { saveDraft } from '../../workflows/save-draft.ts';
import { submitResponse } from '../../workflows/submit-response.ts';
import { answerPlausibly } from './answer-plausibly.ts';
import type { InventedCohort, InventedMatch, InventedPerson } from './invent-people.ts';
import type { Chance } from './seeded.ts';

type Intention = {
  token: string;
  person: InventedPerson;
  does: 'answers' | 'stops' | Declined['kind'];
  chance: Chance;
};

/** Most people answer in the first days, some late, some never, and a few stop half-way. */
const LATEST_DAY = 18;
const STOPS_HALF_WAY = 0.05;

/** A reminder moves about a third of those who had not answered, within days. */
const MOVED = 0.35;
const LATEST_AFTER_REMINDER = 3;
/** Few say that they won't; now and then a mail reaches somebody else. */
const DECLINES = 0.02;
const REACHES_ANOTHER = 0.004;

const isReminder = ({ subject }: MailMessage): boolean => subject.startsWith('Still open until');

/** Each once: a first question in the mail has the same link several times. */
const tokensIn = ({ text }: MailMessage): string[] => [
  ...new Set([...text.matchAll(/\/r\/([a-z0-9]+)/g)].map(([, token = '']) => token)),
];

/**
 * The invented people at their mail: they open what they get, and answer on a day of their own. What reminders move and who
 * declines has `aside`, draws of its own.
 */
export const respondents = (
  ports: Ports,
  { people, matches }: InventedCohort,
  chance: Chance,
  aside: Chance,
) => {
  const byAddress = new Map(people.map((person) => [person.email, person]));
  const agenda = new Map<PlainDate, Intention[]>();
  const intend = (day: PlainDate, mail: MailMessage, intention: Omit<Intention, 'token'>) =>
    agenda.set(day, [
      ...(agenda.get(day) ?? []),
      ...tokensIn(mail).map((token) => ({ ...intention, token })),
    ]);
  const takeInvitation = (mail: MailMessage, person: InventedPerson, today: PlainDate): void => {
    if (aside.happens(REACHES_ANOTHER))
      return void intend(today, mail, { person, does: 'not-me', chance: aside });
    if (aside.happens(DECLINES)) intend(today, mail, { person, does: 'declined', chance: aside });
    if (!chance.happens(person.diligence)) return;
    const delay = Math.floor(LATEST_DAY * chance.share() ** 2);
    const does = chance.happens(STOPS_HALF_WAY) ? 'stops' : 'answers';
    intend(addDays(today, delay), mail, { person, does, chance });
  };
  const takeReminder = (mail: MailMessage, person: InventedPerson, today: PlainDate): void => {
    if (!aside.happens(MOVED * person.diligence)) return;
    const day = addDays(today, aside.whole(0, LATEST_AFTER_REMINDER));
    intend(day, mail, { person, does: 'answers', chance: aside });
  };
  return {
    receive: (mails: readonly MailMessage[], today: PlainDate): void => {
      for (const mail of mails) {
        const person = byAddress.get(mail.to.address);
        if (person !== undefined) (isReminder(mail) ? takeReminder : takeInvitation)(mail, person, today);
      }
    },
    answer: async (today: PlainDate): Promise<void> => {
      for (const intention of agenda.get(today) ?? []) await act(ports, matches, intention);
      agenda.delete(today);
    },
  };
};

/** Does nothing by a link that takes no answers any more, or that its person has declined by. */
const act = async (
  ports: Ports,
  matches: readonly InventedMatch[],
  { token, person, does, chance }: Intention,
): Promise<void> => {
  const opened = await openLink(ports, token);
  if (opened.kind !== 'open' || opened.occasion.invitation.declined !== undefined) return;
  const { occasion } = opened;
  if (does === 'answers' || does === 'stops') {
    const match = await matchOf(ports, matches, person, occasion);
    return write(ports, occasion, answersOf(chance, occasion, match), does === 'answers');
  }
  const said = does === 'declined' ? { reason: chance.pick(REASONS) } : {};
  await decline(ports, occasion, { kind: does, ...said });
};

/** How much better people stand later than at the start, from 0 to 1. */
const GROWTH = 0.12;

const REASONS = ['no-time', 'no-time', 'not-relevant', 'rather-not-say', 'other'] as const;

/** The match that an invitation is about, or the person's first where it is about none. */
const matchOf = async (
  ports: Ports,
  matches: readonly InventedMatch[],
  person: InventedPerson,
  { invitation }: Occasion,
): Promise<InventedMatch | undefined> => {
  const own = matches.filter(({ mentor, mentee }) => mentor === person || mentee === person);
  const [other] = invitation.others;
  if (other === undefined) return own[0];
  const key = (await ports.rosters.person(other))?.externalId;
  return own.find(({ mentor, mentee }) => (mentor === person ? mentee : mentor).key === key);
};

const answersOf = (
  chance: Chance,
  { instrument, invitation, kept, wave }: Occasion,
  match: InventedMatch | undefined,
): DraftFields => {
  const quality = match?.quality ?? chance.share();
  const now = wave.timepoint === 'baseline' ? quality - GROWTH : quality;
  return answerPlausibly(chance, instrument, invitation.role, now, kept);
};

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
    await saveDraft(ports, occasion, first.id, typed);
    return;
  }
  const submission = await submitResponse(ports, occasion, fields, ports.ids.token());
  if (submission.kind === 'invalid') {
    throw new Error(`A simulated answer was refused: ${JSON.stringify(submission.problems.slice(0, 3))}`);
  }
};
