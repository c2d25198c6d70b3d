import type { Indicator } from './indicator.ts';
import { DYADS, gapFigure, LEFT_OUT, orNothing, viewsOf } from './two-sided-figures.ts';

const TITLE = 'Mentors’ view of success less mentees’';

/** The gap between the two sides of the same match, under `<wave>/<item>` and `<wave>/scale/<scale>`. n counts matches. */
export const bothViewsGap: Indicator = {
  id: 'both-views-gap',
  version: 1,
  title: TITLE,
  definition:
    'How far mentors and mentees of the same match lie apart on what both are asked of its success and of the mentee’s skills; above 0 the mentor sees more.',
  unit: 'score-change',
  numerator: 'Sum over matches of the mentor’s score less the mentee’s',
  denominator: 'Matches with a score from both sides, asked at the same time on the same options',
  direction: 'lower-is-better',
  level: 'outcome',
  method: `Mean of paired differences with a 95 % t interval; none where all differ alike. ${DYADS} ${LEFT_OUT} Items are looked at together with false findings held to one in ten (Benjamini and Hochberg).`,
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3; Benjamini & Hochberg (1995)',
  compute: (aggregate) =>
    orNothing(
      viewsOf(aggregate, ['success', 'competencies']).map((view) => gapFigure(view, aggregate)),
      TITLE,
      'success',
    ),
};
