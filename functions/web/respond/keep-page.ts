import type { DraftFields } from '../../core/survey-response.ts';
import { saveDraft, type Saving } from '../../workflows/save-draft.ts';
import { isFreshForm, markedAs } from './form-marks.ts';
import type { Place } from './place.ts';
import type { SectionForm } from './read-section-form.ts';
import type { RespondPorts } from './respond-ports.ts';

/** Keeps what was typed on a page; a page on which nothing was typed begins no draft and changes none. */
export const keepPage = (
  deps: RespondPorts,
  place: Place,
  form: DraftFields,
  { typed, tap }: Pick<Extract<SectionForm, { kind: 'read' }>, 'typed' | 'tap'>,
): Promise<Saving | 'nothing-typed'> =>
  isFreshForm(place, form, typed)
    ? Promise.resolve('nothing-typed')
    : saveDraft(deps, place.occasion, place.section.id, markedAs(tap, typed));
