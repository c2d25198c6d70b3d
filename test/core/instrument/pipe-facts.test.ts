import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pipeFacts } from '../../../functions/core/instrument/pipe-facts.ts';
import { fillFacts } from '../../../functions/core/instrument/text-facts.ts';
import { anInstrument } from '../../builders/an-instrument.ts';

test('a fact that is known stands in the text, and its fallback where it is not', () => {
  const text = 'Do you trust {{other|your mentor}} at {{ organization |this organization}}?';
  expect(fillFacts(text, { other: 'Ana Gil', organization: 'Example Works' })).toBe(
    'Do you trust Ana Gil at Example Works?',
  );
  expect(fillFacts(text, { other: '' })).toBe('Do you trust your mentor at this organization?');
});

test('a name that looks like a fact is not looked through again', () => {
  expect(fillFacts('{{other|you}}', { other: '{{program|x}} $& <b>', program: 'Secret' })).toBe(
    '{{program|x}} $& <b>',
  );
});

test('a fact that nobody knows of falls back, also when objects inherit something of its name', () => {
  expect(fillFacts('{{constructor|it}} {{toString|it}} {{salary|it}}', {})).toBe('it it it');
});

test('any texts without facts stay as they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      fc.pre(!text.includes('{{'));
      expect(fillFacts(text, { other })).toBe(text);
    }),
  );
});

test('every text of an instrument that participants read is filled: titles, items, rows, options, ends of scales, entries', () => {
  const asked = (what: string) => `${what} {{other|X}}`;
  const instrument = anInstrument({
    title: asked('title'),
    purpose: asked('purpose'),
    scales: [],
    optionSets: {
      set: [
        { code: 'a', label: asked('option') },
        { code: 'b', label: 'B' },
      ],
    },
    sections: [
      {
        id: 'one',
        title: asked('section'),
        intro: asked('intro'),
        items: [
          { kind: 'statement', id: 'note', text: asked('statement') },
          {
            kind: 'scale-rows',
            id: 'rows',
            text: asked('item'),
            help: asked('help'),
            options: 'set',
            rows: [{ id: 'row', text: asked('row') }],
          },
          {
            kind: 'rating',
            id: 'rate',
            text: 'Rate',
            from: 1,
            to: 10,
            lowLabel: asked('low'),
            highLabel: asked('high'),
          },
          {
            kind: 'repeating-group',
            id: 'group',
            text: 'Group',
            entryName: asked('entry'),
            minimum: 0,
            maximum: 2,
            items: [
              {
                kind: 'number',
                id: 'n',
                text: asked('entry item'),
                minimum: 0,
                maximum: 9,
                unit: asked('unit'),
              },
            ],
          },
        ],
      },
    ],
  });
  const filled = JSON.stringify(pipeFacts(instrument, { other: 'Ana' }));
  expect(filled).not.toContain('{{');
  const whats = [
    'title',
    'purpose',
    'option',
    'section',
    'intro',
    'statement',
    'item',
    'help',
    'row',
    'low',
    'high',
  ];
  for (const what of [...whats, 'entry', 'entry item', 'unit']) expect(filled).toContain(`"${what} Ana"`);
});
