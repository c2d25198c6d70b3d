import type * as z from 'zod';
import type { FieldProblem } from '../components/error-summary.ts';

/** The first problem of each field, for the page. */
export const formProblems = (error: z.ZodError): ReadonlyMap<string, FieldProblem> => {
  const problems = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!problems.has(field)) problems.set(field, { field, message: sentence(issue.message) });
  }
  return problems;
};

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
