import { stringify } from 'csv-stringify/sync';
import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import { ANSWERS_FOLDER } from '../functions/core/report-pointer.ts';
import { answersTable } from './answers-table.ts';
import { harmlessCell } from './harmless-cell.ts';
import type { ReportContext, ReportFile } from './report-manifest.ts';

/** What the newest version that the cohort was asked is called. */
const titleOf = (id: string, { instruments }: ReportContext): string =>
  instruments
    .filter((one) => one.id === id)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)?.title ?? id;

/**
 * One file for each instrument of which a wave has closed, `answers/<id>.csv`, in UTF-8: how many chose what, for the program
 * team to work with. A program's team alone gets them; see isForTeam.
 */
export const answersFiles = (aggregate: CohortAggregate, context: ReportContext): ReportFile[] => {
  const closed = aggregate.waves.filter(({ state }) => state === 'closed');
  const ids = [...new Set(closed.map(({ instrument }) => instrument.id))].toSorted();
  return ids.map((id) => {
    const { header, rows } = answersTable(aggregate, id);
    return {
      name: `${ANSWERS_FOLDER}${id}.csv`,
      title: `Answers: ${titleOf(id, context)}`,
      contentType: 'text/csv; charset=utf-8',
      body: stringify([header, ...rows.map((row) => row.map(harmlessCell))], { record_delimiter: 'windows' }),
    };
  });
};
