import type { Tick } from './axis-marks.ts';
import type { ChartForm } from './draw-chart.ts';

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000];

/** A scale with round ticks that holds 0 and all values; few enough ticks for the form. */
export const roundScale = (
  values: readonly number[],
  form: ChartForm,
  label: (value: number) => string,
): { domain: [number, number]; ticks: Tick[] } => {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const most = form.name === 'wide' ? 5 : 3;
  const step = STEPS.find((one) => (high - low) / one <= most) ?? (high - low) / most;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { domain: [first * step, last * step], ticks: ticks.map((at) => ({ at, label: label(at) })) };
};
