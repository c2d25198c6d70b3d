import type { Program } from '../core/program.ts';
import type { TimelineEntry } from '../core/timeline.ts';
import {
  unaskedLine,
  withChangedLine,
  withLine,
  withoutLine,
  type LineChange,
  type LineRefusal,
  type LineWish,
  type MomentWish,
} from '../core/timeline-change.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

export type TimelineChange =
  | { kind: 'changed'; line: TimelineEntry }
  | { kind: 'refused'; refusal: LineRefusal | { kind: 'changed-meanwhile' } };

const keep = async (
  { programs }: Pick<Ports, 'programs'>,
  before: Program,
  change: LineChange,
): Promise<TimelineChange> => {
  if (change.kind === 'refused') return change;
  if (!(await programs.changeTimeline(before, change.program)))
    return { kind: 'refused', refusal: { kind: 'changed-meanwhile' } };
  return { kind: 'changed', line: change.line };
};

/** Adds a line to a program's timeline. Waves that it foresees open by themselves, in every cohort; days gone by are not made up for. */
export const addLine = (
  deps: Pick<Ports, 'catalogue' | 'programs'>,
  program: Program,
  wish: LineWish,
): Promise<TimelineChange> => {
  const newest = deps.catalogue.latest().find(({ pin }) => pin.id === wish.instrumentId);
  return keep(deps, program, withLine(program, newest?.instrument, wish));
};

/** A line that may still change, since nothing of it has been asked yet in any cohort. */
export const lineToChange = async (
  deps: Pick<Ports, 'programs' | 'waves'>,
  program: Program,
  key: string,
): Promise<ReturnType<typeof unaskedLine>> => unaskedLine(program, key, await wavesOf(deps, program));

/** Another time for a line; `seen` is the revision of the timeline that whoever changes it had before their eyes. */
type NewTime = { key: string; wish: MomentWish; seen: number };

/**
 * Changes when a line is asked of which nothing has been asked yet in any cohort. Refused where the timeline was changed since
 * the form was opened: it would undo what the form doesn't show.
 */
export const changeLine = async (
  deps: Pick<Ports, 'catalogue' | 'programs' | 'waves'>,
  program: Program,
  { key, wish, seen }: NewTime,
): Promise<TimelineChange> => {
  if (seen !== revisionOf(program)) return { kind: 'refused', refusal: { kind: 'changed-meanwhile' } };
  const line = program.timeline.find((one) => one.key === key);
  const newest = deps.catalogue.latest().find(({ pin }) => pin.id === line?.instrumentId);
  const waves = await wavesOf(deps, program);
  return keep(deps, program, withChangedLine(program, newest?.instrument, { key, wish, waves }));
};

/** Which revision of its timeline a program has: 0 until the first change. */
export const revisionOf = ({ timelineRevision = 0 }: Program): number => timelineRevision;

/** Removes a line of which nothing has been asked yet in any cohort. */
export const removeLine = async (
  deps: Pick<Ports, 'programs' | 'waves'>,
  program: Program,
  key: string,
): Promise<TimelineChange> => keep(deps, program, withoutLine(program, key, await wavesOf(deps, program)));

const wavesOf = async (
  { programs, waves }: Pick<Ports, 'programs' | 'waves'>,
  program: Program,
): Promise<Wave[]> => {
  const cohorts = await programs.cohorts(program.id);
  return (await Promise.all(cohorts.map(({ id }) => waves.list(id)))).flat();
};
