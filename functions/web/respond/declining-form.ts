import { DeclineReason, LONGEST_NOTE, type Declined } from '../../core/declined.ts';
import type { FieldItem } from '../../core/instrument/asked-items.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { readAnswers, type AnswerProblem } from '../../core/instrument/read-answers.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Visit } from './visit.ts';

/** The two pages for somebody who does not answer. */
export type DecliningPage = 'decline' | 'not-me';

/** The page's own few questions as items, so that they look, read and fail like all the others. */
export type DecliningForm = { instrument: Instrument; items: FieldItem[] };

/**
 * One choice has to be made on either page: mail scanners that open every link and press every button tick nothing. Whoever does
 * not want to give a reason ticks that.
 */
export const decliningForm = (page: DecliningPage, { instrument, speech }: Visit): DecliningForm => {
  const { say } = speech;
  const reasons = {
    'no-time': say('noTime'),
    'not-relevant': say('notRelevant'),
    'rather-not-say': say('ratherNotSay'),
    other: say('otherReason'),
  } satisfies Record<DeclineReason, string>;
  const options =
    page === 'decline'
      ? DeclineReason.options.map((code) => ({ code, label: reasons[code] }))
      : [
          { code: 'not-me', label: say('notMe') },
          { code: 'left', label: say('hadLeft') },
        ];
  const choice = { kind: 'single-choice' as const, required: true, options: 'choices' };
  return {
    instrument: { ...instrument, optionSets: { choices: options } },
    items:
      page === 'decline'
        ? [
            { ...choice, id: 'reason', text: say('mayWeAskWhy') },
            {
              kind: 'long-text',
              id: 'note',
              text: say('sayMore'),
              help: say('noteRead', { count: LONGEST_NOTE }),
              required: false,
              maxLength: LONGEST_NOTE,
            },
          ]
        : [{ ...choice, id: 'who', text: say('whichIsIt') }],
  };
};

type Said = Pick<Declined, 'kind' | 'reason' | 'note'>;

/** What the form says, or what is missing in it. */
export const readDeclining = (
  page: DecliningPage,
  visit: Visit,
  fields: DraftFields,
): { kind: 'said'; said: Said } | { kind: 'problems'; problems: AnswerProblem[] } => {
  const { instrument, items } = decliningForm(page, visit);
  const { answers, problems } = readAnswers(instrument, items, fields);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (page === 'not-me')
    return { kind: 'said', said: { kind: answers['who'] === 'left' ? 'left' : 'not-me' } };
  const { reason, note } = answers;
  return {
    kind: 'said',
    said: {
      kind: 'declined',
      reason: DeclineReason.parse(reason),
      ...(typeof note === 'string' ? { note } : {}),
    },
  };
};
