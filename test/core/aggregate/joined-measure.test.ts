import { describe, expect, it } from 'vitest';
import { aggregateMeasured } from '../../../functions/core/aggregate/aggregate-measured.ts';
import type { MeasuredChange } from '../../../functions/core/aggregate/measured-aggregate.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { aMeasuredCohort } from '../../builders/a-measured-cohort.ts';
import { allSkills, aSkillsInstrument } from '../../builders/a-skills-instrument.ts';

const said = [2, 3, 3, 4, 2, 4].map((score, index) => ({ person: index + 1, answers: allSkills(score) }));

/** The same people asked by the first version, then by another. */
const changesTo = (instrument: Instrument): MeasuredChange[] => {
  const first = aSkillsInstrument();
  const facts = aMeasuredCohort([
    { key: 'start', instrument: first, said, timepoint: 'baseline' },
    { key: 'end', instrument, earlier: [first], said, timepoint: 'endline' },
  ]);
  return aggregateMeasured(facts).changes;
};

describe('two versions', () => {
  const first = aSkillsInstrument();
  const reworded = (note: boolean): Instrument =>
    aSkillsInstrument({
      version: 2,
      sections: first.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.kind === 'scale-rows'
            ? {
                ...item,
                rows: item.rows.map((row) =>
                  row.id === 'asking' ? { ...row, text: 'How do you ask?' } : row,
                ),
              }
            : item,
        ),
      })),
      ...(note
        ? {
            comparability: [
              { item: 'asking', comparableWith: 1, reason: 'Only plainer words for the same.' },
            ],
          }
        : {}),
    });
  const versioned = (instrument: Instrument) =>
    changesTo(instrument).find(({ measureId }) => measureId === 'skills');

  it('are joined with a footnote where the definition says that they mean the same', () => {
    expect(versioned(reworded(true))).toMatchObject({
      itemCount: { common: 5, all: 5 },
      footnotes: ['Only plainer words for the same.'],
      group: { state: 'shown', mean: 0 },
    });
  });

  it('are joined on the items in common where it does not', () => {
    expect(versioned(reworded(false))).toMatchObject({
      itemCount: { common: 4, all: 5 },
      group: { state: 'shown' },
    });
  });

  it('are not joined where a single item became another', () => {
    const other = aSkillsInstrument({
      version: 2,
      sections: first.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.id === 'belongs' ? { ...item, text: 'Another one?' } : item,
        ),
      })),
    });
    const changes = changesTo(other);
    expect(changes.find(({ measureId }) => measureId === 'belongs')?.group).toMatchObject({
      state: 'broken',
      why: expect.stringContaining('Version 2 words it differently'),
    });
  });
});
