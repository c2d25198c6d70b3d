import type { Answers } from '../../functions/core/instrument/answer.ts';
import type { Instrument } from '../../functions/core/instrument/instrument.ts';
import { ASSUMPTION } from '../../functions/core/aggregate/constructs.ts';
import { anInstrument } from './an-instrument.ts';

/** A checklist of two items that both sides are asked about, as the catalogue names them. */
export const aTwoSidedChecklist = (changed: { sensitive?: true } = {}): Instrument =>
  anInstrument({
    sections: [
      {
        id: 'checklist',
        title: 'How you work together',
        items: [
          {
            kind: 'scale-rows',
            id: 'how-often',
            text: 'How often does this happen?',
            required: true,
            options: 'frequency',
            ...changed,
            rows: [
              { id: 'meets-regularly', text: 'We meet as agreed.', construct: 'regular meetings' },
              { id: 'checks-goals', text: 'We check the goals.', construct: 'checking goals are on track' },
            ],
          },
        ],
      },
    ],
  });

const assumptions = Object.entries(ASSUMPTION).map(([name, construct]) => ({
  id: name.toLowerCase(),
  construct,
}));

/** The eight assumptions about confidentiality, as items named after them in lower case. */
export const anAssumptionList = (): Instrument =>
  anInstrument({
    id: 'confidentiality-checklist',
    title: 'What stays between you',
    audiencePolicy: 'match-after-agreement',
    optionSets: {},
    sections: [
      {
        id: 'assumptions',
        title: 'What do you take for granted?',
        items: assumptions.map(({ id, construct }) => ({
          kind: 'yes-no-unsure',
          id,
          text: `About «${construct}»?`,
          required: true,
          construct,
          sensitive: true,
        })),
      },
    ],
    scales: [],
  });

/** Yes to what is private, no to the rest, unless `changed` says otherwise. */
export const someAssumptions = (changed: Answers = {}): Answers => ({
  ...Object.fromEntries(assumptions.map(({ id }) => [id, id === 'staysbetweenus' ? 'yes' : 'no'])),
  ...changed,
});
