import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { answersFiles } from '../../reports/answers-files.ts';
import { aContext, aDistribution, anAggregate, aWaveAggregate, countsOf, tooFew } from './an-aggregate.ts';

const CHECKLIST = 'accountability-checklist';

describe('the files of answers', () => {
  const Rows = z.array(z.array(z.string()));

  it('are one for each instrument of which a wave has closed, under the title of its newest version', () => {
    const instruments = [1, 2].map((number) => ({
      id: CHECKLIST,
      version: number,
      hash: 'a'.repeat(64),
      title: `Checklist ${number}`,
    }));
    const files = answersFiles(anAggregate(), { ...aContext, instruments });
    expect(files.map(({ name, title }) => [name, title])).toEqual([
      ['answers/accountability-checklist.csv', 'Answers: Checklist 2'],
      ['answers/success-measures-mentee.csv', 'Answers: success-measures-mentee'],
      ['answers/success-measures-mentor.csv', 'Answers: success-measures-mentor'],
    ]);
  });

  it('are none while every wave is open', () => {
    const waves = [aWaveAggregate(1, { state: 'open', items: [] })];
    expect(answersFiles(anAggregate({ waves }), aContext)).toEqual([]);
  });

  it('hold the table, and no cell that a spreadsheet would run', () => {
    const wave = aWaveAggregate(1, {
      title: '=HYPERLINK("x")',
      items: [
        aDistribution('first', 'First?', 'mentee', countsOf(1, 2, 3, 4)),
        aDistribution('first', 'First?', 'mentor', tooFew),
      ],
    });
    const [file] = answersFiles(anAggregate({ waves: [wave] }), aContext);
    const [header = [], ...rows] = Rows.parse(parse(file?.body ?? ''));
    expect(header.slice(7)).toEqual([
      'first.n',
      'first=never',
      'first=sometimes',
      'first=mostly',
      'first=always',
    ]);
    expect(rows.map((row) => row.slice(5))).toEqual([
      ['mentee', '48', '10', '1', '2', '3', '4'],
      ['mentor', '40', ...Array(5).fill('not shown')],
    ]);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  });
});
