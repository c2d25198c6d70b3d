import type { Instrument } from './instrument.ts';
import { questionsIn } from './placed-texts.ts';
import type { Check, Finding } from './problem.ts';

const FREQUENCIES: ReadonlySet<string> = new Set([
  'never',
  'rarely',
  'sometimes',
  'often',
  'mostly',
  'always',
]);
const PERIOD =
  /\b(last|past|this|each|every|a|per|since|until|during|so far|today|yesterday|before|after)\b.*\b(hour|day|week|fortnight|month|quarter|year|time|meeting|start|began|begin|beginning|end|mentoring|placement|session|then|now|today)s?\b|\b(so far|at the moment|right now|currently|these days)\b/i;

const asksHowOften = (instrument: Instrument, set: string): boolean =>
  (instrument.optionSets[set] ?? []).filter(({ code }) => FREQUENCIES.has(code)).length >= 2;

/** «Sometimes» means little without «in the last month»: an item on how often names a period, in its own words or in its section’s. */
export const checkFrequencyPeriod: Check<Instrument> = (instrument) =>
  questionsIn(instrument).flatMap(({ pointer, id, read, sectionIntro, item }): Finding[] => {
    if (!('options' in item) || !asksHowOften(instrument, item.options)) return [];
    if (PERIOD.test(read) || PERIOD.test(sectionIntro)) return [];
    return [
      {
        code: 'frequency-without-period',
        pointer: `${pointer}/text`,
        message: `«${id}» asks how often, and not in which time.`,
        suggestion: 'Name a period: «In the last month, how often …».',
      },
    ];
  });
