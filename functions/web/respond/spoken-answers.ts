import type { Answer } from '../../core/instrument/answer.ts';
import { answerInWords } from '../../core/instrument/answers-in-words.ts';
import type { AskedItem } from '../../core/instrument/asked-items.ts';
import type { Html } from '../components/page.ts';
import type { Visit } from './visit.ts';

/** An answer in the language of the page, dates and numbers too; '' where the item was left open. */
export const spokenAnswer = (
  { instrument, speech }: Pick<Visit, 'instrument' | 'speech'>,
  item: AskedItem,
  answer: Answer | undefined,
): Html | string => {
  const { say, locale, words } = speech;
  const tongue = { locale, yes: say('yes'), no: say('no'), notSure: say('notSure') };
  return words(answerInWords(instrument, item, answer, tongue));
};
