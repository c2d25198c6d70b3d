/**
 * The constructs by which indicators find items, in the words of the catalogue. A definition's items say which of them they measure
 * (`construct`), so a copy of an instrument, or a program's own, is counted like the one it was made from.
 */

/** Measured by a single item with scores. */
export const MEASURED_BY_ONE_ITEM: readonly string[] = ['confidence', 'belonging'];

export const STAYING = 'intends to stay with the organization';
/** Measured by a number that people give. */
export const MEASURED_BY_NUMBER: readonly string[] = [STAYING];

/** A rating from 0 to 10. */
export const RECOMMENDING = 'recommends the program';

/** Items of the entry that a goal is written down in, and of the one in which it is looked back at. */
export const GOAL = {
  weight: 'priority weight',
  baseline: 'baseline level',
  level: 'current level',
  status: 'status',
} as const;

/** A group with an entry for each goal and a question for each quality that a goal should have. */
export const GOAL_CHECK = 'SMART check of each goal';

/** What a reliable match does: each is asked of both sides, about the match. */
export const ACCOUNTABILITY: readonly string[] = [
  'regular meetings',
  'telling of changed times',
  'telling when a commitment slips',
  'free of distraction',
  'checking assumptions',
  'clear communication',
  'checking goals are on track',
  'feedback both ways',
  'relevant and focused meetings',
  'dealing with differences',
  'guarding confidentiality',
];

/** Success that both sides are asked about in the same words. */
export const SHARED_SUCCESS: readonly string[] = [
  'learning went both ways',
  'contact will last',
  'both gained',
];

/** Skills of the mentee: the mentee rates their own, and the mentor the mentee's. */
export const COMPETENCIES: readonly string[] = [
  'communication',
  'leadership',
  'problem solving',
  'decision making',
  'resilience',
  'organization knowledge',
  'technical skill',
  'networking',
];

/** What the two sides may take for agreed about confidentiality, answered with yes, no or not sure. */
export const ASSUMPTION = {
  staysBetweenUs: 'talk stays between the two while the partnership lasts',
  toldFreely: 'contents may be told to others freely',
  toldAfterEnd: 'after the end it may be talked of',
  toldWhenNeeded: 'disclosure where there is a demonstrated need',
  onlyWithPermission: 'sharing only with explicit permission',
  someSubjects: 'some subjects confidential and others not',
  howWeRelate: 'how we relate may be told, contents not',
  whenPositive: 'it may be told when it is positive',
} as const;
