import { describe, expect, it } from 'vitest';
import { aggregateStaying } from '../../../functions/core/aggregate/aggregate-staying.ts';
import { anEmployedCohort, type Employee, times } from '../../builders/an-employed-cohort.ts';

const promotionOf = (mentees: Employee[], comparison: Employee[]) => {
  const { promotion } = aggregateStaying(anEmployedCohort(mentees, comparison), { state: 'suppressed' });
  if (promotion?.state !== 'shown') throw new Error('nothing shown');
  return promotion;
};

describe('promotion', () => {
  it('lets who has left no longer be promoted, where the complement of a survival curve would promise more', () => {
    // Of fifteen, five leave on day 100 and one of the other ten is promoted on day 200: one of fifteen, not one of ten.
    const { months } = promotionOf(
      [...times(5, { leftAt: 100 }), ...times(5), { promotedAt: 200 }, ...times(4)],
      times(20),
    );
    expect(months.mentees.at(-1)?.incidence).toBeCloseTo(1 / 15, 12);
  });

  it('has leaving for any reason compete, and a promotion before it count', () => {
    const retired: Employee = { leftAt: 300, reason: 'retirement', promotedAt: 200 };
    const { months } = promotionOf([retired, ...times(9)], times(20));
    expect(months.mentees.at(-1)?.incidence).toBeCloseTo(0.1, 12);
  });

  it('leaves out who was promoted before enrolment closed', () => {
    expect(promotionOf([{ promotedAt: 20 }, ...times(9)], times(20))).toMatchObject({
      mentees: 9,
      comparison: 20,
      recorded: true,
    });
  });

  it('compares the groups after a year, with an interval also where nobody of one was promoted', () => {
    const { difference } = promotionOf([...times(2, { promotedAt: 90 }), ...times(8)], times(20));
    expect(difference).toMatchObject({ month: 12, mentees: 0.2, comparison: 0, method: 'square-and-add' });
    expect(difference?.lower).toBeLessThan(0.1);
    expect(difference?.upper).toBeGreaterThan(0.4);
  });

  it('knows that no promotion was ever recorded', () => {
    expect(promotionOf(times(10), times(20))).toMatchObject({ recorded: false });
  });
});
