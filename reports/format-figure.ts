import type { Figure, Indicator, Interval } from '../functions/core/indicators/indicator.ts';

type Unit = Indicator['unit'];

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '');

const WRITTEN: Record<Unit, (value: number) => string> = {
  share: (value) => `${Math.round(value * 100)}%`,
  score: (value) => value.toFixed(1),
  'score-change': (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`,
  count: (value) => value.toLocaleString('en-US'),
  days: (value) => (value === 1 ? '1\u00a0day' : `${value}\u00a0days`),
  'share-change': (value) => {
    const points = Math.round(Math.abs(value) * 100);
    return `${sign(value)}${points} ${points === 1 ? 'point' : 'points'}`;
  },
  'days-change': (value) => `${sign(value)}${Math.abs(value)} ${Math.abs(value) === 1 ? 'day' : 'days'}`,
  ratio: (value) => value.toFixed(2),
  'net-score': (value) => `${sign(value)}${Math.abs(value)}`,
  years: (value) => (value === 1 ? '1 year' : `${value.toFixed(1)} years`),
  'years-change': (value) => `${sign(value)}${Math.abs(value).toFixed(1)} years`,
  't-score': (value) => String(value),
  't-score-change': (value) => `${sign(value)}${Math.abs(value)}`,
  'sd-change': (value) => `${sign(value)}${Math.abs(value).toFixed(2)}`,
  money: (value) => value.toLocaleString('en-US'),
  return: (value) => `${sign(value)}${Math.abs(value).toLocaleString('en-US')}%`,
  kappa: (value) => value.toFixed(2).replace('-', '−'),
  months: (value) => (value === 1 ? '1 month' : `${value} months`),
};

/** `72%` for a share, `3.2` for a score, `+0.3` for a change of one. */
export const formatEstimate = (value: number, unit: Unit): string => WRITTEN[unit](value);

/** `64–79%`, `3.0–3.4`, `−0.1 to +0.4`: for a label that has little room. */
export const formatRange = (interval: Interval, unit: Unit): string => {
  const [lower, upper] = [formatEstimate(interval.lower, unit), formatEstimate(interval.upper, unit)];
  return unit.endsWith('-change') || unit === 'net-score' || unit === 'return'
    ? `${lower.replace(/\s[a-z]+$/, '')} to ${upper}`
    : `${lower.replace(/%| (days?|months?|years?)$/, '')}–${upper}`;
};

/** `95% interval 64% to 79%`: for a sentence. */
export const formatInterval = (interval: Interval, unit: Unit): string =>
  `${Math.round(interval.level * 100)}% interval ${formatEstimate(interval.lower, unit)} to ${formatEstimate(interval.upper, unit)}`;

/** `1,204` */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `22 November 2026`, from a plain date or the date of a moment in UTC. */
export const formatDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );

/** An item inside a sentence: in quotes, without the stop at its end. */
export const quoteItem = (text: string): string => `“${text.replace(/[.]$/, '')}”`;

/** A figure whose result is a value, so that who has one need not ask again. */
export type ShownFigure = Figure & { result: Extract<Figure['result'], { state: 'value' }> };

export const isShown = (figure: Figure | undefined): figure is ShownFigure =>
  figure?.result.state === 'value';

/** `n = 120`, never torn apart at the end of a line. */
export const formatSample = (n: number): string => `n\u00a0=\u00a0${formatCount(n)}`;

/** `(95% interval 64% to 79%, n = 120)` */
export const formatUncertainty = (figure: ShownFigure, unit: Unit): string => {
  const { interval, n } = figure.result;
  const sample = formatSample(n);
  return interval ? `(${formatInterval(interval, unit)}, ${sample})` : `(${sample})`;
};
