import type { PlainDate } from '../../core/calendar.ts';
import { costsFile } from '../../core/costs/example-costs.ts';

type Spending = { matches: number; months: number; from: PlainDate; to: PlainDate };

/** Hours that one side of a match spends on it in a month: a meeting, and what it takes to prepare. */
const HOURS_A_MONTH = 1.5;

/** The costs file of an invented organization: what grows with the matches, and what does not. */
export const inventedCosts = ({ matches, months, from, to }: Spending): string => {
  const period = `${from}/${to}`;
  const hours = String(Math.round(matches * months * HOURS_A_MONTH));
  const administration = Math.round(8 * months + 1.2 * matches * (months / 9));
  return costsFile([
    {
      kind: 'platform',
      amount: String(600 + 5 * matches * months),
      currency: 'EUR',
      period,
      what: 'Licence',
    },
    {
      kind: 'administration',
      hours: String(administration),
      hourly_rate: '38',
      low: String(30 * administration),
      high: String(50 * administration),
      period,
      what: 'Coordinator',
    },
    { kind: 'training', amount: '1800', period, what: 'Two workshops for mentors' },
    { kind: 'events', amount: '1200', low: '1000', high: '1500', period, what: 'Kick-off and closing' },
    { kind: 'mentor-time', hours, hourly_rate: '58', period, what: 'Meetings and preparation' },
    { kind: 'mentee-time', hours, hourly_rate: '34', period, what: 'Meetings and preparation' },
    { kind: 'evaluation', hours: '24', hourly_rate: '38', period, what: 'Surveys and report' },
    { kind: 'salary', amount: '46000', what: 'Mean yearly salary of the mentees' },
    { kind: 'replacement-fraction', amount: '0.21', low: '0.16', high: '0.33', what: 'Boushey & Glynn 2012' },
    { kind: 'isolation', amount: '0.75', low: '0.5', high: '1', what: 'Estimate of the steering group' },
  ]);
};
