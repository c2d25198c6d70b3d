import type { Indicator } from './indicator.ts';
import { DYADS, gapFigure, LEFT_OUT, orNothing, viewsOf } from './two-sided-figures.ts';

const TITLE = 'Mentors’ view less mentees’';

/**
 * The gap between the two sides of the same match: of the score on the checklist under `<wave>/scale/<scale>`, the headline, and of each
 * item under `<wave>/<item>`. n counts matches.
 */
export const accountabilityGap: Indicator = {
  id: 'accountability-gap',
  version: 1,
  title: TITLE,
  definition:
    'How far mentors and mentees of the same match lie apart when they say how reliably they work together; above 0 the mentor sees it brighter.',
  unit: 'score-change',
  numerator: 'Sum over matches of the mentor’s score less the mentee’s',
  denominator: 'Matches with a score from both sides',
  direction: 'lower-is-better',
  level: 'output',
  method: `Mean of paired differences with a 95 % t interval; none where all differ alike. ${DYADS} ${LEFT_OUT} Items are looked at together with false findings held to one in ten (Benjamini and Hochberg).`,
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3; Benjamini & Hochberg (1995)',
  compute: (aggregate) =>
    orNothing(
      viewsOf(aggregate, ['accountability']).map((view) => gapFigure(view, aggregate)),
      TITLE,
      'accountability',
    ),
};
