import { pointerKey, reportFolder, type ReportPointer } from '../core/report-pointer.ts';
import { latestReport } from './latest-report.ts';
import type { CohortAggregate } from '../core/aggregate/aggregate.ts';
import type { Job, Ports } from '../ports.ts';
import { renderCohortReport } from '../../reports/render-cohort-report.ts';

type Deps = Pick<Ports, 'settings' | 'catalogue' | 'aggregates' | 'shelf'>;
type PublishReportJob = Extract<Job, { kind: 'publish-report' }>;

/** Renders the report of a cohort's present aggregate and puts it on the shelf, unless it lies there already. */
export const publishReport = async (
  deps: Deps,
  job: PublishReportJob,
): Promise<ReportPointer | undefined> => {
  const aggregate = await deps.aggregates.get(job.cohortId);
  if (aggregate === undefined) return undefined;
  const there = await latestReport(deps, job.cohortId);
  const { codeVersion } = deps.settings;
  if (there?.watermark === aggregate.watermark && there.codeVersion === codeVersion) return there;
  const { files } = await renderCohortReport(aggregate, {
    codeVersion,
    instruments: instrumentsOf(deps, aggregate),
  });
  const folder = reportFolder(aggregate.cohortId, aggregate.asOf, aggregate.watermark);
  for (const file of files) await deps.shelf.put(`${folder}/${file.name}`, file.body, file.contentType);
  const pointer: ReportPointer = {
    asOf: aggregate.asOf,
    codeVersion,
    watermark: aggregate.watermark,
    folder,
    files: files.map(({ name, title, contentType, body }) => ({
      name,
      ...(title === undefined ? {} : { title }),
      contentType,
      bytes: Buffer.byteLength(body),
    })),
  };
  // The pointer moves last, so that nobody is led to a half-written report.
  await deps.shelf.put(pointerKey(aggregate.cohortId), JSON.stringify(pointer), 'application/json');
  return pointer;
};

const instrumentsOf = ({ catalogue }: Deps, aggregate: CohortAggregate) => {
  const pins = new Map(
    aggregate.waves.map(({ instrument }) => [`${instrument.id}.v${instrument.version}`, instrument]),
  );
  return [...pins.values()]
    .toSorted((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1))
    .map((pin) => ({ ...pin, title: catalogue.get(pin.id, pin.version)?.instrument.title ?? pin.id }));
};
