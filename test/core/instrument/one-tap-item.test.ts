import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { instrumentFiles } from '../../../functions/adapters/instrument-files.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { oneTapItem, readTap, tapText } from '../../../functions/core/instrument/one-tap-item.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

type Item = Instrument['sections'][number]['items'][number];

const startingWith = (...items: Item[]): Instrument =>
  anInstrument({ scales: [], sections: [{ id: 'first', title: 'First', items }] });

const choice = {
  kind: 'single-choice',
  id: 'how-often',
  text: 'How often?',
  required: false,
  options: 'frequency',
} as const;
const rating = {
  kind: 'rating',
  id: 'would-you',
  text: 'Would you?',
  required: false,
  from: 0,
  to: 10,
  lowLabel: 'Never',
  highLabel: 'Always',
} as const;
const yesNo = { kind: 'yes-no-unsure', id: 'met', text: 'Have you met?', required: false } as const;
const text = { kind: 'long-text', id: 'why', text: 'Why?', required: false, maxLength: 100 } as const;

describe('one tap answers', () => {
  it('a choice, by the codes of its options', () => {
    expect(oneTapItem(startingWith(choice, text), 'mentee')).toMatchObject({
      id: 'how-often',
      text: 'How often?',
    });
    expect(readTap(startingWith(choice), 'mentee', 'how-often:never')).toEqual({
      itemId: 'how-often',
      code: 'never',
    });
  });

  it('yes, no and not sure', () => {
    expect(oneTapItem(startingWith(yesNo), 'mentor')?.options.map(({ code }) => code)).toEqual([
      'yes',
      'no',
      'not-sure',
    ]);
  });

  it('a rating, by its points, and says what their ends mean', () => {
    const item = oneTapItem(startingWith(rating), 'mentor');
    expect(item?.options.map(({ code }) => code)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(item?.ends).toEqual({ low: 'Never', high: 'Always' });
  });

  it('the first row of a scale, under the question of the scale', () => {
    expect(oneTapItem(anInstrument(), 'mentee')).toMatchObject({
      id: 'meets-regularly',
      lead: 'How often does this happen?',
      text: 'We meet as agreed.',
    });
  });

  it('what a role is asked first, past statements and what only others are asked', () => {
    const forMentors = { ...choice, id: 'for-mentors', roles: ['mentor' as const] };
    const instrument = startingWith({ kind: 'statement', id: 'note', text: 'Note.' }, forMentors, yesNo);
    expect(oneTapItem(instrument, 'mentor')?.id).toBe('for-mentors');
    expect(oneTapItem(instrument, 'mentee')?.id).toBe('met');
  });
});

describe('one tap does not answer', () => {
  const others: [string, Instrument][] = [
    ['a text', startingWith(text, choice)],
    ['a choice of several', startingWith({ ...choice, kind: 'several-choices' }, choice)],
    ['what is about confidentiality or safety', startingWith({ ...choice, sensitive: true })],
    ['what asks the program team to get in touch', startingWith({ ...choice, raisesFollowUpOn: ['never'] })],
    ['what two sides agree on', { ...startingWith(choice), betweenSides: 'agreement' }],
    [
      'a page that asks nothing',
      anInstrument({
        scales: [],
        sections: [
          { id: 'note', title: 'Note', items: [{ kind: 'statement', id: 'note', text: 'Note.' }] },
          { id: 'first', title: 'First', items: [choice] },
        ],
      }),
    ],
  ];
  it.each(others)('%s', (_what, instrument) => {
    expect(oneTapItem(instrument, 'mentee')).toBeUndefined();
    expect(readTap(instrument, 'mentee', 'how-often:never')).toBeUndefined();
  });

  it.each([
    'how-often:nothing',
    'how-often:Never ever',
    'how-often',
    'how-often:',
    ':never',
    'met:yes',
    'how-often:never:always',
    '__proto__:constructor',
    '',
  ])('«%s», which no e-mail offers', (answer) => {
    expect(readTap(startingWith(choice, yesNo), 'mentee', answer)).toBeUndefined();
  });
});

it.each(['HOW-OFTEN:NEVER', 'how-often:never.', ' how-often:never),', 'how-often:never">'])(
  '«%s» is what a mail program made of a tap',
  (answer) => {
    expect(readTap(startingWith(choice), 'mentee', answer)?.code).toBe('never');
  },
);

const { latest } = instrumentFiles(join(import.meta.dirname, '../../../survey-definitions'));
const offered = latest().flatMap(({ instrument }) =>
  instrument.audience.flatMap((role) => {
    const item = oneTapItem(instrument, role);
    return item === undefined ? [] : [{ instrument, role, item }];
  }),
);

it('most shipped instruments begin with such a question, and none that is about confidentiality or safety', () => {
  const ids = offered.map(({ instrument }) => instrument.id);
  expect(ids).toEqual(expect.arrayContaining(['accountability-checklist', 'closure-reflection', 'pulse']));
  for (const id of ['confidentiality-checklist', 'early-ending', 'mentoring-agreement'])
    expect(ids).not.toContain(id);
});

it.each(offered)(
  'every tap that $instrument.id offers a $role is read back',
  ({ instrument, role, item }) => {
    for (const { code } of item.options) {
      const tap = { itemId: item.id, code };
      expect(readTap(instrument, role, tapText(tap))).toEqual(tap);
    }
  },
);
