import { reviewPage } from './review-page.ts';
import type { Html } from '../components/page.ts';
import type { Journey } from './place.ts';
import { sectionPage } from './section-page.ts';
import type { Visit } from './visit.ts';

/**
 * The page that a section leads to while the last forms are taken. No page opens by its address then, so it comes as the answer
 * to the form: the next section that asks something or the one before, and the review after the last one.
 */
export const pageAfter = (
  occasion: Visit,
  journey: Journey,
  number: number,
  direction: 'next' | 'back',
  submissionId: string,
): Html => {
  const here =
    direction === 'next'
      ? journey.sections.find((one) => one.number > number)
      : journey.sections.findLast((one) => one.number < number);
  return here === undefined
    ? reviewPage({ occasion, journey, problems: [], submissionId })
    : sectionPage({ occasion, journey, here, problems: [], late: [], submissionId });
};
