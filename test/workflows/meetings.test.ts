import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { meetingsOf } from '../../functions/core/meetings-of.ts';
import { addToMoment } from '../../functions/core/calendar.ts';
import { confirmMeeting } from '../../functions/workflows/confirm-meeting.ts';
import { logMeeting, ownId } from '../../functions/workflows/log-meeting.ts';
import { openMeetingLink, type MeetingOccasion } from '../../functions/workflows/open-meeting-link.ts';
import { undoMeeting } from '../../functions/workflows/undo-meeting.ts';
import { aPair, aRosterFile } from '../builders/a-roster-file.ts';
import { formIdOf } from '../builders/a-meeting-entry.ts';
import { crashing, isCrash } from '../crashing.ts';
import { load, openAt, withCohort } from '../with-cohort.ts';
import { aWorld, type World } from '../world.ts';

const OPENING = '2026-05-01T07:00:00.000Z';
/** As many matches as there are runs, so that each has one of its own in the one world. */
const RUNS = 12;

let world: World;
let cohortId: Parameters<World['ports']['meetings']['ofCohort']>[0];
const tokens = new Map<string, string>();

beforeAll(async () => {
  world = await aWorld();
  const { cohort } = await withCohort(world, { roster: '' });
  cohortId = cohort.id;
  const pairs = Array.from({ length: 2 * RUNS + 8 }, (_, index) => aPair(index + 1));
  await load(world.ports, cohort, aRosterFile(pairs.flat()));
  await openAt(world, OPENING);
  for (const { to, text } of world.mails) tokens.set(to.address, /\/m\/([a-z0-9]+)/.exec(text)?.[1] ?? '');
});

type Side = 'mentor' | 'mentee';
const occasionOf = async (side: Side, pair: number): Promise<MeetingOccasion> => {
  const opened = await openMeetingLink(world.ports, tokens.get(`${side}.${pair}@example.org`) ?? '');
  if (opened.kind !== 'open') throw new Error(`the link is ${opened.kind}`);
  return opened.occasion;
};

type Action = { does: 'log' | 'undo' | 'yes' | 'no'; side: Side; form: number; times: number };
const fields = (form: number) => ({
  'meeting-date': [`2026-04-0${1 + (form % 2)}`],
  outcome: [form === 3 ? 'moved' : 'held'],
  'minutes-met': [String(10 * form)],
  usefulness: ['somewhat'],
});

const other = { mentor: 'mentee', mentee: 'mentor' } as const;

const act = async ({ does, side, form }: Action, pair: number, ports = world.ports): Promise<unknown> => {
  const occasion = await occasionOf(side, pair);
  if (does === 'log') return logMeeting(ports, occasion, fields(form), formIdOf(form));
  if (does === 'undo') return undoMeeting(ports, occasion, ownId(occasion, formIdOf(form)));
  const logId = ownId(await occasionOf(other[side], pair), formIdOf(form));
  return confirmMeeting(ports, occasion, { logId, says: does, formId: formIdOf(100 + form) });
};

/** What is true of a pair in the end, without the ids that tell pairs apart. */
const truth = async (pair: number) => {
  const { matches, participantId } = await occasionOf('mentor', pair);
  const ids = new Set(matches.flatMap(({ entries }) => entries.map(({ logId }) => logId)));
  const answers = (await world.ports.meetings.answers(cohortId)).filter(({ logId }) => ids.has(logId));
  const entries = matches.flatMap((one) => [...one.entries]);
  return {
    meetings: meetingsOf(entries).map(
      ({ day, outcome, minutes, confirmedBy, disputed, loggedBy, loggedAt }) => ({
        day,
        outcome,
        minutes,
        confirmedBy,
        disputed,
        loggedAt,
        byMentor: loggedBy === participantId,
      }),
    ),
    kinds: entries.map(({ kind }) => kind).toSorted(),
    answered: answers.map((one) => Number(one.answers['minutes-met'])).toSorted((a, b) => a - b),
  };
};

const arbitraryAction: fc.Arbitrary<Action> = fc.record({
  does: fc.constantFrom('log', 'log', 'undo', 'yes', 'no'),
  side: fc.constantFrom('mentor', 'mentee'),
  form: fc.integer({ min: 1, max: 3 }),
  times: fc.integer({ min: 1, max: 3 }),
});

test('whatever is logged, undone and confirmed in whichever order, retries change nothing', async () => {
  let pair = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryAction, { minLength: 1, maxLength: 7 }), async (actions) => {
      const [once, again] = [(pair += 1), (pair += 1)];
      for (const [minute, action] of actions.entries()) {
        world.stopAt(addToMoment(OPENING, `PT${minute + 1}M`));
        await act(action, once);
        for (let time = 0; time < action.times; time += 1) await act(action, again);
      }
      // A form that was left open comes once more, long after.
      for (const action of actions) if (action.does === 'log') await act(action, again);
      const [first, second] = [await truth(once), await truth(again)];
      expect(second).toEqual(first);
      // Each log that is not undone has its answers, and no other.
      const count = (kind: string) => second.kinds.filter((one) => one === kind).length;
      expect(second.answered).toHaveLength(count('log') - count('undo'));
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ['keepAnswers', 'before'],
  ['keepAnswers', 'after'],
  ['add', 'before'],
  ['add', 'after'],
] as const)('a process that dies with %s (%s) leaves what the same form mends', async (method, when) => {
  const pair = 2 * RUNS + ['keepAnswers', 'add'].indexOf(method) * 2 + (when === 'before' ? 1 : 2);
  const dying = { ...world.ports, meetings: crashing(world.ports.meetings, method, { call: 1, when }) };
  const log = { does: 'log', side: 'mentor', form: 1, times: 1 } as const;
  const died = await act(log, pair, dying).then(
    () => false,
    (error: unknown) => isCrash(error),
  );
  expect(died).toBe(true);
  await act(log, pair);
  expect(await truth(pair)).toMatchObject({ kinds: ['log'], answered: [10] });
  const undoing = {
    ...world.ports,
    meetings: crashing(world.ports.meetings, 'eraseAnswers', { call: 1, when }),
  };
  await act({ ...log, does: 'undo' }, pair, undoing).catch((error: unknown) =>
    expect(isCrash(error)).toBe(true),
  );
  await act({ ...log, does: 'undo' }, pair);
  expect(await truth(pair)).toMatchObject({ meetings: [], answered: [] });
});
