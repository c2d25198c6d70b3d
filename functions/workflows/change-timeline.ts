import type { Program } from '../core/program.ts';
import type { TimelineEntry } from '../core/timeline.ts';
import {
  withLine,
  withoutLine,
  type LineChange,
  type LineRefusal,
  type LineWish,
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
