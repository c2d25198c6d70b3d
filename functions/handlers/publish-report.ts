import { basePorts, shelf } from '../compose/aws.ts';
import { reportJobs } from '../compose/job-batch.ts';
import { publishReport } from '../workflows/publish-report.ts';

const deps = { ...basePorts(), shelf: shelf() };

export const handler = reportJobs(deps.log, (job) => publishReport(deps, job));
