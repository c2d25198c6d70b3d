import type { Indicator } from './indicator.ts';
import { changeFigure, fromMeasured, IN_STEPS, menteesFirst, PEOPLE_ONCE } from './measured-figures.ts';

const TITLE = 'Change of the same people';

/** The mean change of everybody who answered both times under `<role>/<instrument>/<measure>`; parts say who rose, fell and was lost. */
export const change: Indicator = {
  id: 'change',
  version: 1,
  title: TITLE,
  definition:
    'How much those who answered both times changed, on average, between the first survey and the last one before the follow-ups.',
  unit: 'score-change',
  numerator: 'Sum of the differences between a person’s last and first score',
  denominator: 'People with a score both times, mentors and mentees apart',
  direction: 'higher-is-better',
  level: 'outcome',
  method: `Mean of the paired differences with a 95 % t interval on the scale of the answers, kept within it; none where everybody changed by the same amount. Beside it Wilcoxon’s signed-rank test (exact up to 50 changes), the typical change of Hodges and Lehmann, and g_av with Bonett’s limits. ${PEOPLE_ONCE} Without a comparison group it says «changed by», not «caused by»; who began very low or high tends to move to the middle by itself. Where versions differ, only items that the definition joins are counted, the same ones both times.`,
  source:
    'Student (1908), Biometrika 6:1-25; Wilcoxon (1945), Biometrics Bull. 1:80-83; Cumming (2012); Bonett (2008), Psych. Methods 13:99-109',
  compute: (aggregate) =>
    fromMeasured(
      aggregate,
      TITLE,
      'A change needs two closed surveys that ask the same of the same people.',
      ({ changes }) =>
        menteesFirst(changes)
          .filter(({ kind }) => kind !== 'number')
          .map((one) => changeFigure(one, aggregate, IN_STEPS)),
    ),
};
