import * as Plot from '@observablehq/plot';
import type { ChartForm } from './draw-chart.ts';
import { type Colour, filled } from './palette.ts';

export type LegendEntry = { label: string; colour: Colour };

/** Wide enough for the widest face that `system-ui` stands for. */
const CHARACTER_EM = 0.6;
const SWATCH = 18;
const GAP = 16;

/**
 * Swatches and their names in one line at the top left. Drawn by hand: Plot's own legend is HTML beside the picture
 * and would be missing from the file.
 */
export const legendAbove = (entries: LegendEntry[], form: ChartForm, marginLeft: number): Plot.Markish[] => {
  let from = -marginLeft;
  return entries.flatMap(({ label, colour }) => {
    const dx = from;
    from += SWATCH + label.length * form.fontSize * CHARACTER_EM + GAP;
    return [
      Plot.dot([label], {
        ...filled(colour),
        frameAnchor: 'top-left',
        symbol: 'square',
        r: 6,
        dx: dx + 6,
        dy: -22,
      }),
      Plot.text([label], {
        text: (name) => name,
        frameAnchor: 'top-left',
        lineAnchor: 'middle',
        dx: dx + SWATCH,
        dy: -22,
        fontSize: form.fontSize,
      }),
    ];
  });
};
