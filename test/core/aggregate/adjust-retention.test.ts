import { describe, expect, it } from 'vitest';
import { aggregateStaying } from '../../../functions/core/aggregate/aggregate-staying.ts';
import { anEmployedCohort, type Employee, times } from '../../builders/an-employed-cohort.ts';

const adjustmentOf = (mentees: Employee[], comparison: Employee[]) => {
  const facts = anEmployedCohort(mentees, comparison);
  const { employees } = aggregateStaying(facts, { state: 'suppressed' });
  if (employees.state === 'suppressed' || employees.retention.design !== 'landmark') throw new Error('none');
  const { adjustment, differences } = employees.retention;
  if (adjustment === null) throw new Error('none');
  return { adjustment, crude: differences.find(({ month }) => month === 12)?.difference };
};

const at = (site: string, count: number, share: number): Employee[] => {
  const leaving = Math.round(count * share);
  const attributes = { site };
  return [...times(leaving, { leftAt: 200, attributes }), ...times(count - leaving, { attributes })];
};

/** At either site mentees and others leave alike, a tenth in Lyon and four tenths in Leeds; mentees are in Lyon. */
const confounded = {
  mentees: [...at('Lyon', 80, 0.1), ...at('Leeds', 20, 0.4)],
  comparison: [...at('Lyon', 100, 0.1), ...at('Leeds', 100, 0.4)],
};

describe('a comparison group made alike', () => {
  it('loses a difference that came from where people work', () => {
    const { adjustment, crude } = adjustmentOf(confounded.mentees, confounded.comparison);
    expect(crude).toBeCloseTo(0.84 - 0.75, 12);
    if (adjustment.kind !== 'weighted') throw new Error(adjustment.kind);
    expect(adjustment.difference.comparison).toBeCloseTo(0.84, 9);
    expect(adjustment.difference.difference).toBeCloseTo(0, 9);
    expect(adjustment.difference.lower).toBeLessThan(0);
    // Hundred weights of 0.8 and hundred of 0.2: 100² / (64 + 4).
    expect(adjustment.effectiveSize).toBeCloseTo(10_000 / 68, 6);
  });

  it('has a balance table that is level after weighting', () => {
    const { adjustment } = adjustmentOf(confounded.mentees, confounded.comparison);
    expect(adjustment.balance.map(({ name }) => name)).toEqual(['site']);
    expect(adjustment.balance[0]?.before).toBeCloseTo(
      0.3 / Math.sqrt((0.16 * (100 / 99) + 0.25 * (200 / 199)) / 2),
      9,
    );
    expect(adjustment.balance[0]?.after).toBeLessThan(1e-9);
  });

  it('is refused where nothing is known by which to make it', () => {
    expect(adjustmentOf(times(10), times(20)).adjustment).toEqual({
      kind: 'refused',
      why: 'no-covariates',
      balance: [],
    });
  });

  it('is standardised where a stratum of the comparison group has no counterpart among mentees, which separates the model', () => {
    const { adjustment } = adjustmentOf(at('Lyon', 30, 0.1), [
      ...at('Lyon', 40, 0.2),
      ...at('Leeds', 40, 0.5),
    ]);
    expect(adjustment).toMatchObject({ kind: 'refused', why: 'separation' });
    const tenured = (hiredAt: number, employees: Employee[]) => employees.map((one) => ({ ...one, hiredAt }));
    const standardised = adjustmentOf(tenured(-500, at('Lyon', 30, 0.1)), [
      ...tenured(-500, at('Lyon', 40, 0.2)),
      ...tenured(-2000, at('Lyon', 40, 0.5)),
    ]).adjustment;
    expect(standardised).toMatchObject({
      kind: 'standardised',
      why: 'separation',
      by: ['tenure'],
      difference: { mentees: 0.9, comparison: 0.8 },
    });
    expect(standardised.balance[0]?.after).toBeNull();
  });

  it('is refused where the weights rest on fewer than twenty people', () => {
    const { adjustment } = adjustmentOf(
      [...at('Lyon', 38, 0.1), ...at('Leeds', 2, 0)],
      [...at('Lyon', 8, 0.1), ...at('Leeds', 60, 0.1)],
    );
    expect(adjustment).toMatchObject({ kind: 'refused', why: 'small-effective-sample' });
  });

  it('takes rare levels of an attribute together', () => {
    const rare = Array.from({ length: 6 }, (_, index) => at(`Office ${index}`, 2, 0)).flat();
    const { adjustment } = adjustmentOf([...at('Lyon', 40, 0.1), ...rare], [...at('Lyon', 80, 0.1), ...rare]);
    expect(adjustment).toMatchObject({ kind: 'weighted', balance: [{ name: 'site' }] });
  });
});
