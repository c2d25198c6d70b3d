import type * as z from 'zod';
import type { Instrument } from '../../core/instrument/instrument.ts';

type Draft = z.input<typeof Instrument>;

const COMMENT = [
  'Ids and codes stay for good: answers are stored under them, and trends are joined on them. Write what they measure (meets-regularly, not q3).',
  'One idea an item, in words that a reader of 12 understands, about now or a named period. Require few items, never a text.',
  'audience: mentor, mentee or both. unit: match, or participant when people speak of themselves. audiencePolicy: aggregate-only, match-after-agreement or program-team.',
  'moments: anchor is cohort-start, cohort-midpoint or cohort-end; offset such as P3M or -P7D. For something that is asked after an event, leave moments empty and name the event.',
  'Kinds of items: statement, single-choice, yes-no-unsure, several-choices, ranking, rating, scale-rows, number, date, short-text, long-text, repeating-group.',
  'visibleWhen asks an item only while a condition on earlier answers holds, as below for what-gets-in-the-way.',
  'Remove these lines before you publish.',
];

const FIRST_PAGE: Draft['sections'][number] = {
  id: 'first-page',
  title: 'The title of a page',
  items: [
    {
      kind: 'single-choice',
      id: 'meets-as-agreed',
      text: 'In the last month, how often did you meet as agreed?',
      required: true,
      options: 'frequency',
      construct: 'regular meetings',
    },
    {
      kind: 'long-text',
      id: 'what-gets-in-the-way',
      text: 'What gets in the way?',
      maxLength: 1000,
      construct: 'obstacles',
      visibleWhen: { in: [{ var: 'meets-as-agreed' }, ['never', 'sometimes']] },
    },
  ],
};

/** The smallest definition that shows how things are written, and that the check has no errors in. */
export const startOf = (id: string): Draft => ({
  $schema: './schema/instrument.schema.json',
  $comment: COMMENT,
  id,
  version: 1,
  language: 'en',
  title: 'A title as participants read it',
  purpose: 'One sentence that says what the answers are for.',
  minutes: 1,
  audience: ['mentor', 'mentee'],
  unit: 'match',
  audiencePolicy: 'aggregate-only',
  moments: [{ timepoint: 'midline', anchor: 'cohort-midpoint', offset: 'P0D', openForDays: 21 }],
  source: 'Where the constructs come from. Wording is this project’s own.',
  optionSets: {
    frequency: [
      { code: 'never', label: 'Never', score: 0 },
      { code: 'sometimes', label: 'Sometimes', score: 1 },
      { code: 'mostly', label: 'Mostly', score: 2 },
      { code: 'always', label: 'Always', score: 3 },
    ],
  },
  sections: [FIRST_PAGE],
});
