import { readFileSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../functions/core/statistics/', import.meta.url);
const files = readdirSync(folder);

type Example = { expression: string; shown: string };

/** The examples of a file's docstrings: a call between backticks, then «is» or «has», then what it gives. */
const examplesOf = (file: string): Example[] => {
  const comments = readFileSync(new URL(file, folder), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const text = comments.map((comment) => comment.replaceAll(/\s*\n\s*\*\s?/g, ' ')).join('\n');
  return [
    ...text.matchAll(/`([^`]*\([^`]*\)[^`]*)` (?:is |has \D*?)(\[[^\]]*\]|[^\s,;*]*\d(?: \([^)]*\))?|null)/g),
  ].map(([, expression = '', shown = '']) => ({ expression, shown }));
};

const modules = await Promise.all(
  files.map(async (file): Promise<Record<string, unknown>> => import(new URL(file, folder).href)),
);
const scope: Record<string, unknown> = Object.assign({}, ...modules);

const evaluate = (expression: string): unknown => runInNewContext(`(${expression})`, { ...scope });

const numbersIn = (value: unknown): (number | null)[] => {
  if (typeof value === 'number' || value === null) return [value];
  return typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

/** The numbers as the docstring prints them; each stands for what rounds to it. */
const printedIn = (shown: string): string[] => shown.match(/-?\d[\d_]*(?:\.\d+)?(?:e-?\d+)?|null/g) ?? [];

const roundsTo = (value: number | null, printed: string): boolean => {
  if (value === null || printed === 'null') return value === null && printed === 'null';
  const decimals = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const power = Number(/e(-?\d+)/.exec(printed)?.[1] ?? 0);
  return Math.abs(value - Number(printed.replaceAll('_', ''))) <= 0.5000001 * 10 ** (power - decimals);
};

describe.each(
  files.map((file) => ({ file, examples: examplesOf(file) })).filter(({ examples }) => examples.length > 0),
)('$file', ({ examples }) => {
  it.each(examples)('gives what its docstring says: $expression is $shown', ({ expression, shown }) => {
    const values = numbersIn(evaluate(expression));
    const missing = printedIn(shown).filter((printed) => !values.some((value) => roundsTo(value, printed)));
    expect({ missing, values }).toEqual({ missing: [], values });
  });
});

it('finds an example in every file', () => {
  expect(files.filter((file) => examplesOf(file).length === 0)).toEqual([]);
});
