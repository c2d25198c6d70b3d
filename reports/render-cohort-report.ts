import type { CohortAggregate } from '../functions/core/aggregate/aggregate.ts';
import { answersFiles } from './answers-files.ts';
import { type CohortReport, cohortReport } from './cohort-report.ts';
import { renderCsv } from './render-csv.ts';
import { renderHtml } from './render-html.ts';
import {
  type ReportContext,
  type ReportFile,
  type ReportManifest,
  reportManifest,
} from './report-manifest.ts';

type RenderedReport = { manifest: ReportManifest; files: ReportFile[] };

/** All files of a cohort's report. The same aggregate and context give the same bytes, in this process or another. */
export const renderCohortReport = async (
  aggregate: CohortAggregate,
  context: ReportContext,
): Promise<RenderedReport> => {
  const report = cohortReport(aggregate);
  const files: ReportFile[] = [
    { name: 'report.html', contentType: 'text/html; charset=utf-8', body: await renderHtml(report, context) },
    { name: 'figures.csv', contentType: 'text/csv; charset=utf-8', body: renderCsv(report) },
    ...chartFiles(report),
    ...answersFiles(aggregate, context),
  ];
  const manifest = reportManifest(report, context, files);
  const body = `${JSON.stringify(manifest, null, 2)}\n`;
  return { manifest, files: [...files, { name: 'manifest.json', contentType: 'application/json', body }] };
};

const chartFiles = ({ sections }: CohortReport): ReportFile[] =>
  sections
    .flatMap((section) => section.charts)
    .flatMap((result) =>
      result.kind === 'drawn'
        ? [{ name: `charts/${result.chart.id}.svg`, contentType: 'image/svg+xml', body: result.chart.svg }]
        : [],
    );
