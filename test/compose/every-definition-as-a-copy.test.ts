import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../functions/adapters/instrument-files.ts';
import { runSurvey } from '../../functions/compose/survey/run-survey.ts';
import { defaultTimeline } from '../../functions/core/default-timeline.ts';
import { withLine, withoutLine, type LineChange } from '../../functions/core/timeline-change.ts';
import { aProgram } from '../builders/a-program.ts';

const SHIPPED = join(import.meta.dirname, '../../survey-definitions');
const ids = instrumentFiles(SHIPPED)
  .latest()
  .map(({ pin }) => pin.id);
let directory: string;
let refused: string[];
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'copies-'));
  cpSync(SHIPPED, directory, { recursive: true });
  refused = ids.filter((id) => runSurvey(['new', `own-${id}`, '--from', id], directory).failed);
});
afterAll(() => rmSync(directory, { recursive: true }));

const program = (change: LineChange) => {
  if (change.kind === 'refused') throw new Error(`refused: ${change.refusal.kind}`);
  return change.program;
};

describe('a copy of any shipped definition', () => {
  it('is one that the check has no errors in, in all its languages, beside the one it comes from', () => {
    expect(refused).toEqual([]);
    const { lines, failed } = runSurvey(['check'], directory);
    expect(failed, lines.join('\n')).toBe(false);
    const catalogue = instrumentFiles(directory);
    for (const id of ids)
      for (const locale of ['fr', 'es'])
        expect(catalogue.localized(`own-${id}`, 1, locale)?.untranslated.size, `${id} ${locale}`).toBe(0);
  });

  it('takes the place of the default list of competencies in the timeline of a program', () => {
    const instruments = instrumentFiles(directory)
      .latest()
      .map(({ instrument }) => instrument);
    const named = (id: string) => instruments.find((one) => one.id === id);
    const wish = { anchor: 'cohort-start', offset: 'P0D', openForDays: 28 } as const;
    const withDefault = program(
      withLine(aProgram({ timeline: defaultTimeline(instruments) }), named('competency-assessment'), {
        ...wish,
        instrumentId: 'competency-assessment',
      }),
    );
    const without = program(withoutLine(withDefault, 'competency-assessment-added-1', []));
    const own = program(
      withLine(without, named('own-competency-assessment'), {
        ...wish,
        instrumentId: 'own-competency-assessment',
      }),
    );
    const asked = own.timeline.map(({ instrumentId }) => instrumentId);
    expect(asked).toContain('own-competency-assessment');
    expect(asked).not.toContain('competency-assessment');
    expect(own.timeline.at(-1)).toMatchObject({ timepoint: 'baseline', audience: ['mentor', 'mentee'] });
  });
});
