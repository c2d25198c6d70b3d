import type { DraftFields } from '../../core/survey-response.ts';
import type { TimelineChange } from '../../workflows/change-timeline.ts';
import type { TimelineForm } from './when-fields.ts';

export type Refusal = Extract<TimelineChange, { kind: 'refused' }>['refusal'];
type Told = { status: 404 | 409 | 422; message: string; field?: string };

/** Why nothing was changed and what to do instead, at the field that it is about. */
const TOLD: Record<Refusal['kind'], Told> = {
  'unknown-instrument': { status: 422, field: 'instrument', message: 'Choose one of the instruments.' },
  'asked-on-event': {
    status: 422,
    field: 'instrument',
    message: 'It is asked after an event, not on a day. Choose another one.',
  },
  'already-there': {
    status: 422,
    field: 'amount',
    message: 'It is asked on that day already. Choose another day.',
  },
  'overlaps-itself': {
    status: 422,
    field: 'openForDays',
    message:
      'It would be asked again while the questions before are still open. Close it earlier, or ask it less often.',
  },
  'unknown-line': {
    status: 404,
    message: 'The timeline has no such line. Somebody may have removed it before you.',
  },
  'has-opened': {
    status: 409,
    message: 'That line has been asked already, and stays for the record of what was asked.',
  },
  'changed-meanwhile': {
    status: 409,
    message: 'Somebody else changed the timeline at the same time. This is how it is now; please try again.',
  },
};

/** The form as it was sent, with why it was refused, and the status that says so. */
export const refusedForm = (
  refusal: Refusal,
  typed: DraftFields,
): { form: TimelineForm; status: Told['status'] } => {
  const { field, message, status } = TOLD[refusal.kind];
  const problems = field === undefined ? [] : [[field, { field, message }] as const];
  return { form: { typed, problems: new Map(problems), refusal: message }, status };
};
