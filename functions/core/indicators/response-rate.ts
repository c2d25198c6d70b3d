import type { CohortAggregate, Dispositions, WaveAggregate } from '../aggregate/aggregate.ts';
import { eligibleIn, outcomesOf } from '../aggregate/outcomes-of.ts';
import { responseRates } from '../statistics/response-rates.ts';
import type { Figure, Indicator } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

const titleOf = (wave: WaveAggregate): string =>
  wave.state === 'open' ? `${wave.title}, so far` : wave.title;

const rateFigure = (key: string, label: string, counts: Dispositions): Figure => {
  const { complete, partial, breakOff, nonContact, refusal = 0, notEligible = 0 } = counts;
  const rates = responseRates(outcomesOf(counts));
  if (rates.rr1 === null || rates.rr2 === null)
    return { key, label, result: { state: 'unavailable', reason: 'Nobody was invited.' }, parts: [] };
  return {
    key,
    label,
    result: { state: 'value', estimate: rates.rr2, n: eligibleIn(counts) },
    parts: [
      { label: 'Complete', value: complete },
      { label: 'Partial', value: partial },
      { label: 'Begun but not finished', value: breakOff },
      { label: 'Declined or withdrawn', value: refusal },
      { label: 'No answer', value: nonContact },
      { label: 'Had left before, not counted', value: notEligible },
      { label: 'Share complete (RR1)', value: rates.rr1 },
    ],
  };
};

/** Both sides together. Published only when both are shown, so that neither follows from it by subtraction. */
const totalFigure = (wave: WaveAggregate): Figure[] => {
  const shown = wave.dispositions.flatMap(({ group }) => (group.state === 'shown' ? [group.counts] : []));
  if (shown.length < 2 || shown.length < wave.dispositions.length) return [];
  const sum = (kind: keyof Dispositions): number =>
    shown.reduce((total, counts) => total + (counts[kind] ?? 0), 0);
  const counts = {
    complete: sum('complete'),
    partial: sum('partial'),
    breakOff: sum('breakOff'),
    nonContact: sum('nonContact'),
    refusal: sum('refusal'),
    notEligible: sum('notEligible'),
  };
  return [rateFigure(wave.timelineKey, `${titleOf(wave)}: everybody invited`, counts)];
};

const waveFigures = (wave: WaveAggregate, aggregate: CohortAggregate): Figure[] => [
  ...totalFigure(wave),
  ...wave.dispositions.map(({ role, group }): Figure => {
    const key = `${wave.timelineKey}/${role}`;
    const label = `${titleOf(wave)}: ${roleName[role]}`;
    return group.state === 'shown'
      ? rateFigure(key, label, group.counts)
      : { key, label, result: tooFew(aggregate, 'people were invited'), parts: [] };
  }),
];

/**
 * RR2 of each wave: both sides together under the key `<wave>`, each side under `<wave>/<role>`. n counts invitations; a person
 * asked about two matches has two. Parts hold the dispositions, as counts, and RR1, as a share from 0 to 1.
 */
export const responseRate: Indicator = {
  id: 'response-rate',
  version: 2,
  title: 'Response rate',
  definition: 'The share of invitations to a survey that were answered, at least in half.',
  unit: 'share',
  numerator: 'Invitations answered completely (80 % of the applicable items or more) or partly (50 to 80 %)',
  denominator:
    'All invitations of the wave, those that were declined or reached somebody else included; without those to people who had left before',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'AAPOR response rate 2 on a list of named people; RR1 counts complete answers only. Whether somebody declined, broke off or was never reached makes no difference to either. There is no interval, because the rate describes the whole list and not a sample.',
  source: 'AAPOR, Standard Definitions (10th ed., 2023)',
  compute: (aggregate) =>
    aggregate.waves.length === 0
      ? [nothingYet('Response rate', 'No survey has been sent to this cohort yet.')]
      : aggregate.waves.flatMap((wave) => waveFigures(wave, aggregate)),
};
