/**
 * Every colour of a chart, for white paper and for a dark screen. Text keeps a contrast of 4.5 on what lies under it.
 * `step-0` (least favourable) to `step-4` (most) run from rust to teal: apart for every kind of colour vision,
 * and dark–light–dark in grey print, with `on-step-…` as the text upon them.
 */
const colours = {
  surface: { light: '#ffffff', dark: '#1b2027' },
  ink: { light: '#1d2530', dark: '#e9e6df' },
  muted: { light: '#586271', dark: '#a3abb6' },
  line: { light: '#dcd9d1', dark: '#313841' },
  accent: { light: '#0f5f6b', dark: '#5cc3cf' },
  'accent-soft': { light: '#d8eaec', dark: '#17343a' },
  warm: { light: '#9a3412', dark: '#f0a878' },
  'step-0': { light: '#a8482a', dark: '#e08a5f' },
  'step-1': { light: '#e3b594', dark: '#7a5640' },
  'step-2': { light: '#d8d4c8', dark: '#4a4f57' },
  'step-3': { light: '#9accce', dark: '#2a626a' },
  'step-4': { light: '#0f5f6b', dark: '#5cc3cf' },
  'on-step-0': { light: '#ffffff', dark: '#14181d' },
  'on-step-1': { light: '#1d2530', dark: '#f3f1ec' },
  'on-step-2': { light: '#1d2530', dark: '#f3f1ec' },
  'on-step-3': { light: '#1d2530', dark: '#f3f1ec' },
  'on-step-4': { light: '#ffffff', dark: '#14181d' },
} as const satisfies Record<string, { light: string; dark: string }>;
export type Colour = keyof typeof colours;

/** The attribute paints on white everywhere, also in programs that know no styles; the class lets a dark screen differ. */
export const filled = (colour: Colour) => ({
  fill: colours[colour].light,
  className: `fill-${colour}`,
});
export const lined = (colour: Colour) => ({
  stroke: colours[colour].light,
  className: `line-${colour}`,
});
export const filledAndLined = (fill: Colour, stroke: Colour) => ({
  fill: colours[fill].light,
  stroke: colours[stroke].light,
  className: `fill-${fill} line-${stroke}`,
});

const steps = [
  ['step-0', 'on-step-0'],
  ['step-1', 'on-step-1'],
  ['step-2', 'on-step-2'],
  ['step-3', 'on-step-3'],
  ['step-4', 'on-step-4'],
] as const;

/** The colour of option `index` of `count` in order, and of the text upon it. Beyond five options neighbours share one. */
export const stepColours = (index: number, count: number): { fill: Colour; text: Colour } => {
  const place = count < 2 ? 4 : Math.round((index * 4) / (count - 1));
  const [fill, text] = steps[place] ?? steps[4];
  return { fill, text };
};

export const inkOnPaper = colours.ink.light;
export const surfaceOnPaper = colours.surface.light;

/** What a dark screen changes inside the svg with this id, for the classes that it uses. Paper and white pages need nothing. */
export const darkStyle = (svgId: string, classes: ReadonlySet<string>): string => {
  const rules = Object.entries(colours).flatMap(([name, { dark }]) => [
    ...(classes.has(`fill-${name}`) ? [`#${svgId} .fill-${name}{fill:${dark}}`] : []),
    ...(classes.has(`line-${name}`) ? [`#${svgId} .line-${name}{stroke:${dark}}`] : []),
  ]);
  return `@media screen and (prefers-color-scheme:dark){#${svgId}{color:${colours.ink.dark}}${rules.join('')}}`;
};
