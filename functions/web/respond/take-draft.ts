import type { Context, Handler } from 'hono';
import { secondsLeftToday } from '../../core/calendar.ts';
import type { Html } from '../components/page.ts';
import { readForm } from '../form-body.ts';
import type { Speech } from '../messages/translate.ts';
import { hasConditions, SHAPE, shapeOf } from './client-hooks.ts';
import { keepPage } from './keep-page.ts';
import { openForm } from './open-form.ts';
import { draftOf, placeOf, type Place } from './place.ts';
import { readSectionForm, type SectionForm } from './read-section-form.ts';
import { sectionParts } from './section-page.ts';
import { isTooLongToKeep } from './take-forms.ts';
import { statusOfUnknown } from './unknown-link.ts';
import { strangerSpeech, type OpenedVisit, type RespondDeps } from './visit.ts';

type Read = Extract<SectionForm, { kind: 'read' }>;

type Refusal = 400 | 404 | 409 | 410 | 413 | 415 | 429;

const refused = (c: Context, status: Refusal, message: string): Response => c.json({ message }, status);

/** Whether it is the script that asks, which wants no page for an answer. */
export const isDraft = (c: Context): boolean => c.req.path.endsWith('/draft');

/** More than a form may hold. */
export const draftTooLong = (c: Context, { say }: Speech): Response => refused(c, 413, say('pageTooLong'));

/** The statuses of the pages that the same link has now, in one sentence. */
const closed = async (c: Context, deps: RespondDeps, opened: OpenedVisit): Promise<Response> => {
  if (opened.kind === 'unknown') {
    const status = await statusOfUnknown(c, deps);
    return refused(c, status, strangerSpeech(c, deps.tongues).say('linkUnknown'));
  }
  const { say } = opened.occasion.speech;
  if (opened.kind === 'agreement') return refused(c, 409, say('proposedMeanwhile'));
  if (opened.kind === 'withdrawn') return refused(c, 410, say('answersWithdrawn'));
  return opened.kind === 'expired' || opened.kind === 'closed'
    ? refused(c, 410, say('questionsClosed'))
    : refused(c, 409, say('youHaveAnswered'));
};

/**
 * Keeps what the pages' script sends while somebody types a section, as `takeSection` keeps a page, and answers in JSON: `savedAt`, and
 * `html` where the answers have changed the page that the script has. A refusal has a `message` to show. An instrument whose
 * answers change nothing costs no look at the rest of the draft.
 */
export const takeDraft =
  (deps: RespondDeps): Handler =>
  async (c) => {
    const form = await readForm(c);
    const opened = await openForm(deps, c, form.kind === 'fields' ? form.fields : {});
    if (opened.kind !== 'open') return closed(c, deps, opened);
    const { occasion } = opened;
    const { say } = occasion.speech;
    if (form.kind === 'wrong-type') return refused(c, 415, say('answersByForm'));
    const place = placeOf(occasion, c.req.param('number'));
    if (place === undefined) return refused(c, 404, say('linkUnknown'));
    const { [SHAPE]: shape, ...fields } = form.fields;
    const branches = hasConditions(occasion.instrument);
    const read = readSectionForm(place, fields, branches ? await draftOf(deps, occasion) : {});
    if (read.kind === 'forged') {
      await deps.waste(c);
      return refused(c, 400, read.what);
    }
    if (isTooLongToKeep(read.typed)) return refused(c, 413, say('pageTooLong'));
    if ((await keepPage(deps, place, fields, read)) === 'too-often') {
      c.header('retry-after', String(secondsLeftToday(deps.clock.now())));
      return refused(c, 429, say('savedTooOften'));
    }
    const html = branches ? await changedPage(place, read, shape?.[0]) : undefined;
    return c.json({ savedAt: deps.clock.now(), html });
  };

/** Undefined where the page is as the script has it, and where nothing of it is asked any more. */
const changedPage = async (
  { occasion, number }: Place,
  { journey, tap }: Read,
  shape: string | undefined,
): Promise<string | undefined> => {
  const here = journey.sections.find((one) => one.number === number);
  if (here === undefined || shapeOf(occasion, journey, here) === shape) return undefined;
  const parts: Html = sectionParts({
    occasion,
    journey,
    here,
    problems: [],
    late: [],
    submissionId: '',
    tap,
  });
  return (await parts).toString();
};
