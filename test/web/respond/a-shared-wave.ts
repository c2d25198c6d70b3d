import { WaveId } from '../../../functions/core/ids.ts';
import type { Wave } from '../../../functions/core/wave.ts';
import type { Ports } from '../../../functions/ports.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { notifyAll } from '../../../functions/workflows/notify-all.ts';
import { openComparisons } from '../../../functions/workflows/open-comparisons.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { aMenteeLine, aMentorLine, aRosterFile, type RosterLine } from '../../builders/a-roster-file.ts';
import { aWave } from '../../builders/a-wave.ts';
import { tokenOf, withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { press, typedIn } from '../forms.ts';
import { aVisitor, type Page, type Visitor } from '../visitor.ts';

const OPENING = '2026-05-02T09:00:00.000Z';
export const CLOSING = '2026-05-22T07:00:00.000Z';
export const AFTER_SETTLING = '2026-08-21T07:00:00.000Z';

/** One mentor and some mentees of one match, and beside them a pair that has nothing to do with it. */
export const aGroupOf = (mentees: number): RosterLine[] => [
  aMentorLine(1),
  ...Array.from({ length: mentees }, (_, index) => aMenteeLine(index + 1, { match_id: 'M-1' })),
  aMentorLine(90, { match_id: 'M-90' }),
  aMenteeLine(90, { match_id: 'M-90' }),
];

export const MENTOR = 'mentor.1@example.org';
export const MENTEE = 'mentee.1@example.org';

export type SharedWave = Populated & {
  world: World;
  wave: Wave;
  visitor: Visitor;
  /** The link of somebody’s newest mail. */
  linkOf: (address: string) => string;
  /** What the schedules of every few minutes do, and the queue after them. */
  tick: (ports?: Ports) => Promise<void>;
  /** Subjects of the mails since the invitations, by address. */
  mailsTo: (address: string) => string[];
};

/** An open wave of a published instrument about a match, whose people have their invitations. */
export const aSharedWave = async (
  instrumentId: string,
  lines: RosterLine[] = aGroupOf(1),
): Promise<SharedWave> => {
  const world = await aWorld();
  const populated = await withCohort(world, { roster: aRosterFile(lines), only: [] });
  world.stopAt(OPENING);
  const published = world.ports.catalogue.latest().find(({ pin }) => pin.id === instrumentId);
  if (published === undefined) throw new Error(`there is no ${instrumentId}`);
  const { invitedMark: _none, ...wave } = aWave({
    id: WaveId.parse('wav_000000000000000000000001'),
    programId: populated.program.id,
    cohortId: populated.cohort.id,
    timelineKey: 'shared-1',
    title: published.instrument.title,
    instrument: published.pin,
    audience: published.instrument.audience,
    opensAt: '2026-05-01T07:00:00.000Z',
    closesAt: CLOSING,
  });
  await world.ports.waves.create(wave);
  await openWaves(world.ports);
  await world.drain();
  const invited = world.mails.length;
  return {
    ...populated,
    world,
    wave,
    visitor: aVisitor(respondApp(world.ports)),
    linkOf: (address) => `/r/${tokenOf(world, address)}`,
    tick: async (ports = world.ports) => {
      await openComparisons(ports);
      await notifyAll(ports);
      await world.drain(ports);
    },
    mailsTo: (address) =>
      world.mails
        .slice(invited)
        .filter(({ to }) => to.address === address)
        .map(({ subject }) => subject),
  };
};

/** The confidentiality checklist: every item is answered the same but for some. Ends with the thanks. */
export const answerChecklist = async (
  { visitor, linkOf }: Pick<SharedWave, 'visitor' | 'linkOf'>,
  address: string,
  answer: string,
  but: Record<string, string> = {},
): Promise<Page> => {
  const form = await visitor.get(`${linkOf(address)}/1`);
  const radios = [...form.document.querySelectorAll('main input[type=radio]')];
  const names = new Set(radios.map((input) => input.getAttribute('name') ?? ''));
  const answers = Object.fromEntries([...names].map((name) => [name, [but[name] ?? answer]]));
  return press(visitor, form, { ...typedIn(form), ...answers }, 'send');
};

/** Says yes or no to comparing. */
export const sayToComparing = (
  { visitor, linkOf }: Pick<SharedWave, 'visitor' | 'linkOf'>,
  address: string,
  agree: 'yes' | 'no',
): Promise<Page> => visitor.post(`${linkOf(address)}/compare`, { agree: [agree] });
