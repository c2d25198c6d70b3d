import { cpus, totalmem } from 'node:os';

/** One measured number. */
export type Figure = { what: string; value: number; unit: string };

export type Bench = {
  name: string;
  /** What is measured, in a line. */
  about: string;
  run: () => Promise<Figure[]>;
};

/** Where figures come from: they say nothing without. */
export const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
});

/** The smallest value that at least this share of the values does not exceed (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** How long something takes, in milliseconds, and what came of it. */
export const timed = async <Result>(
  work: () => Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> => {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
};

export const asTable = (figures: readonly Figure[]): string => {
  const widest = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map(({ what, value, unit }) => `  ${what.padEnd(widest)}  ${String(value).padStart(10)} ${unit}`)
    .join('\n');
};
