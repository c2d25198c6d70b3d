import { sha256 } from '../functions/core/digest.ts';
import { isForTeam } from '../functions/core/report-pointer.ts';
import type { CohortReport } from './cohort-report.ts';

export type ReportContext = {
  codeVersion: string;
  instruments: { id: string; version: number; hash: string; title: string }[];
};

export type ReportFile = {
  name: string;
  /** What to call it in a list of downloads; absent where name and type say enough. */
  title?: string;
  contentType: string;
  body: string;
};

/** Everything a report was made from. The same manifest, the same bytes: to know whether two reports differ, compare these. */
export type ReportManifest = {
  title: string;
  asOf: string;
  watermark: string;
  minimumGroup: number;
  codeVersion: string;
  indicators: { id: string; version: number }[];
  simulation?: CohortReport['simulation'];
  instruments: ReportContext['instruments'];
  files: { name: string; contentType: string; sha256: string }[];
};

export const reportManifest = (
  report: CohortReport,
  context: ReportContext,
  files: ReportFile[],
): ReportManifest => ({
  title: report.title,
  asOf: report.asOf,
  watermark: report.watermark,
  minimumGroup: report.minimumGroup,
  codeVersion: context.codeVersion,
  indicators: report.definitions.map(({ id, version }) => ({ id, version })),
  ...(report.simulation === undefined ? {} : { simulation: report.simulation }),
  instruments: context.instruments,
  // Not those of the program team: leaders read the manifest, and from a hash small counts can be guessed.
  files: files
    .filter((file) => !isForTeam(file))
    .map(({ name, contentType, body }) => ({ name, contentType, sha256: sha256(body) })),
});
