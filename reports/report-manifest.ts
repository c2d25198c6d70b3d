import { sha256 } from '../functions/core/digest.ts';
import type { CohortReport } from './cohort-report.ts';

export type ReportContext = {
  codeVersion: string;
  instruments: { id: string; version: number; hash: string; title: string }[];
};

export type ReportFile = { name: string; contentType: string; body: string };

/** Everything a report was made from. The same manifest, the same bytes: to know whether two reports differ, compare these. */
export type ReportManifest = {
  title: string;
  asOf: string;
  watermark: string;
  minimumGroup: number;
  codeVersion: string;
  indicators: { id: string; version: number }[];
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
  instruments: context.instruments,
  files: files.map(({ name, contentType, body }) => ({ name, contentType, sha256: sha256(body) })),
});
