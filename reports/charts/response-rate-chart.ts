import * as Plot from '@observablehq/plot';
import type { WaveAggregate } from '../../functions/core/aggregate/aggregate.ts';
import { formatCount, formatEstimate, isShown, type ShownFigure } from '../format-figure.ts';
import { percentTicks } from './axis-marks.ts';
import { type ChartDefinition, type ChartInput, figureAt } from './chart-definition.ts';
import type { ChartTable } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { filled } from './palette.ts';
import { leadingWave } from './leading-wave.ts';
import { NOT_SHOWN, rolePlural, rolesInOrder } from './role-names.ts';
import type { LabelledRow } from './place-rows.ts';
import { rowPlot } from './row-plot.ts';

const id = 'response-rate';
const title = 'Who answered, by survey';

type Row = LabelledRow & { wave: WaveAggregate; figure: ShownFigure | undefined };

/** One bar a wave and role, on a track of everybody invited. A census of the list has no interval (indicators.md B1). */
export const responseRateChart: ChartDefinition = {
  id,
  indicatorId: 'response-rate',
  draw: (input) => {
    const groups = input.aggregate.waves.map((wave) => ({
      heading: waveHeading(wave),
      rows: rowsOf(wave, input),
    }));
    const rows = groups.flatMap((group) => group.rows);
    if (!rows.some((row) => row.figure)) return nothingToShow(id, title, input.figures);
    return drawChart({
      id,
      title,
      sentence: sentenceFor(input, rows),
      table: tableOf(rows),
      plot: (form) =>
        rowPlot({
          groups,
          form,
          rowHeight: { wide: 28, narrow: 30 },
          domain: [0, 100],
          ticks: percentTicks(form),
          marks: (rows) => bars(rows.filter(({ row }) => row.figure)),
        }),
    });
  },
};

const waveHeading = (wave: WaveAggregate): string =>
  wave.state === 'open' ? `${wave.title} (so far)` : wave.title;

const rowsOf = (wave: WaveAggregate, { figures }: ChartInput): Row[] =>
  rolesInOrder
    .filter((role) => wave.dispositions.some((group) => group.role === role))
    .map((role) => {
      const found = figureAt(figures, wave.timelineKey, role);
      const figure = isShown(found) ? found : undefined;
      return {
        wave,
        figure,
        label: rolePlural[role],
        value: [figure ? shareOf(figure) : NOT_SHOWN],
      };
    });

const shareOf = ({ result }: ShownFigure): string =>
  `${formatEstimate(result.estimate, 'share')} of ${formatCount(result.n)}`;

const bars = (rows: { row: Row; y: number }[]): Plot.Markish[] => {
  const band = { y1: ({ y }: { y: number }) => y - 9, y2: ({ y }: { y: number }) => y + 9, x1: 0 };
  return [
    Plot.rect(rows, { ...band, ...filled('accent-soft'), x2: 100 }),
    Plot.rect(rows, {
      ...band,
      ...filled('accent'),
      x2: ({ row }: { row: Row }) => Math.round((row.figure?.result.estimate ?? 0) * 100),
    }),
  ];
};

const sentenceFor = (input: ChartInput, rows: Row[]): string => {
  const wave = leadingWave(input);
  if (wave === undefined) return '';
  const total = figureAt(input.figures, wave.timelineKey);
  const parts = rows
    .filter((row) => row.wave === wave && row.figure)
    .map((row) => `${row.label.toLowerCase()} ${row.value.join(' ')}`);
  const soFar = wave.state === 'open' ? 'so far, ' : '';
  const figure = isShown(total) ? `${shareOf(total)} (${parts.join('; ')})` : parts.join('; ');
  return `${wave.title}, invitations answered: ${soFar}${figure}. The rate counts a whole list, so it has no interval.`;
};

const tableOf = (rows: Row[]): ChartTable => ({
  columns: ['Survey', 'Role', 'Response rate', 'Invitations (n)'],
  rows: rows.map(({ wave, label, figure }) => [
    waveHeading(wave),
    label,
    figure ? formatEstimate(figure.result.estimate, 'share') : NOT_SHOWN,
    figure ? formatCount(figure.result.n) : NOT_SHOWN,
  ]),
});
