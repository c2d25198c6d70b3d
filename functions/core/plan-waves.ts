import {
  addDays,
  addToDate,
  daysBetween,
  momentOn,
  multiplied,
  type PlainDate,
  type Timestamp,
} from './calendar.ts';
import type { Cohort } from './cohort.ts';
import { sha256 } from './digest.ts';
import { WaveId } from './ids.ts';
import type { Program } from './program.ts';
import { repeatKey, type TimelineEntry } from './timeline.ts';

/** The hour, in the program's time zone, at which waves open and close: mail arrives in the working day. */
export const OPENING_HOUR = 9;

/** A wave that the timeline foresees, whether it has opened or not. */
export type PlannedWave = {
  id: WaveId;
  entry: TimelineEntry;
  opensOn: PlainDate;
  opensAt: Timestamp;
  closesAt: Timestamp;
};

const anchorDate = (cohort: Cohort, anchor: TimelineEntry['anchor']): PlainDate => {
  if (anchor === 'cohort-start') return cohort.startsOn;
  if (anchor === 'cohort-end') return cohort.endsOn;
  return addDays(cohort.startsOn, Math.floor(daysBetween(cohort.startsOn, cohort.endsOn) / 2));
};

/** The same cohort and timeline line always give the same id, so a wave can be opened only once. */
const waveIdOf = (cohort: Cohort, entry: TimelineEntry): WaveId =>
  WaveId.parse(`wav_${sha256(`${cohort.id}/${entry.key}`).slice(0, 24)}`);

type Occurrence = { entry: TimelineEntry; opensOn: PlainDate };

/**
 * The days on which a line of the timeline falls: one, or with `repeatEvery` one after the other up to the cohort's last day, under
 * keys of their own. Each is counted from the first, so that months don't shrink: 31 January, 28 February, 31 March.
 */
const occurrences = (cohort: Cohort, entry: TimelineEntry): Occurrence[] => {
  const first = addToDate(anchorDate(cohort, entry.anchor), entry.offset);
  const { repeatEvery } = entry;
  if (repeatEvery === undefined) return [{ entry, opensOn: first }];
  const found: Occurrence[] = [];
  let opensOn = first;
  do {
    found.push({ entry: { ...entry, key: repeatKey(entry.key, found.length + 1) }, opensOn });
    const next = addToDate(first, multiplied(repeatEvery, found.length));
    if (next <= opensOn) throw new Error(`${entry.key}: repeatEvery ${repeatEvery} leads nowhere`);
    opensOn = next;
  } while (opensOn <= cohort.endsOn);
  return found;
};

/** The waves of a cohort's whole life, by opening moment. */
export const planWaves = (program: Program, cohort: Cohort): PlannedWave[] =>
  program.timeline
    .flatMap((line) => occurrences(cohort, line))
    .map(({ entry, opensOn }) => ({
      id: waveIdOf(cohort, entry),
      entry,
      opensOn,
      opensAt: momentOn(opensOn, OPENING_HOUR, program.timeZone),
      closesAt: momentOn(addDays(opensOn, entry.openForDays), OPENING_HOUR, program.timeZone),
    }))
    .sort((a, b) =>
      a.opensAt === b.opensAt ? compare(a.entry.key, b.entry.key) : compare(a.opensAt, b.opensAt),
    );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
