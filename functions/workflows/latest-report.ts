import type { CohortId } from '../core/ids.ts';
import { pointerKey, ReportPointer } from '../core/report-pointer.ts';
import type { Ports } from '../ports.ts';

/** The newest report of a cohort, if there is one. */
export const latestReport = async (
  { shelf }: Pick<Ports, 'shelf'>,
  cohortId: CohortId,
): Promise<ReportPointer | undefined> => {
  const file = await shelf.get(pointerKey(cohortId));
  return file === undefined ? undefined : ReportPointer.parse(JSON.parse(file.body));
};
