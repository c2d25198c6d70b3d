import type * as z from 'zod';
import type { FieldProblem } from '../components/error-summary.ts';

/** The first problem of each field, for the page. */
export const formProblems = (error: z.ZodError): ReadonlyMap<string, FieldProblem> => {
  const problems = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!problems.has(field)) problems.set(field, { field, message: sentence(inWords(issue)) });
  }
  return problems;
};

/** What to write instead, where the schema itself only says what it expected. */
const inWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Choose a day, such as 2027-01-11';
  if (issue.code === 'invalid_type') return 'Write a whole number';
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return issue.message;
  if (issue.code === 'too_small' && issue.minimum === 1) return 'Write something here';
  const isText = issue.origin === 'string';
  if (issue.code === 'too_small')
    return isText ? `Write at least ${issue.minimum} characters` : `It can’t be under ${issue.minimum}`;
  return isText ? `Write up to ${issue.maximum} characters` : `It can’t be over ${issue.maximum}`;
};

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
