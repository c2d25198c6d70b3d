import type { ItemDistribution, WaveAggregate } from '../../functions/core/aggregate/aggregate.ts';
import type { Role } from '../../functions/core/role.ts';
import { type ShownFigure, formatEstimate, formatUncertainty, isShown, quoteItem } from '../format-figure.ts';
import { type ChartInput, figureAt } from './chart-definition.ts';
import { rolePlural, rolesInOrder } from './role-names.ts';

export type RoleAnswers = {
  role: Role;
  distribution: ItemDistribution;
  figure: ShownFigure | undefined;
};
export type ItemAnswers = { itemId: string; text: string; roles: RoleAnswers[] };
export type NewestAnswers = {
  wave: WaveAggregate;
  /** In the order of the survey, each with the roles of which something is shown. */
  items: ItemAnswers[];
  /** Asked, but shown on no item at all. */
  hiddenRoles: Role[];
};

/** The newest wave with at least one item to show; a trend over waves is another chart's business. */
export const newestAnswers = (input: ChartInput): NewestAnswers | undefined =>
  input.aggregate.waves
    .map((wave) => withoutHiddenRoles(wave, itemsOf(wave, input)))
    .findLast(({ items }) => items.length > 0);

const withoutHiddenRoles = (wave: WaveAggregate, items: ItemAnswers[]): NewestAnswers => {
  const asked = rolesInOrder.filter((role) =>
    items.some((item) => item.roles.some((one) => one.role === role)),
  );
  const shown = asked.filter((role) => rankedFor(role, items).length > 0);
  return {
    wave,
    items: items
      .map((item) => ({ ...item, roles: item.roles.filter(({ role }) => shown.includes(role)) }))
      .filter(({ roles }) => roles.length > 0),
    hiddenRoles: asked.filter((role) => !shown.includes(role)),
  };
};

/** Ends a sentence about both sides when one of them is missing from the picture. */
export const hiddenRolesSentence = ({ hiddenRoles }: NewestAnswers): string =>
  hiddenRoles
    .map((role) => ` Too few ${rolePlural[role].toLowerCase()} answered to show their side.`)
    .join('');

const itemsOf = (wave: WaveAggregate, { figures }: ChartInput): ItemAnswers[] =>
  [...new Set(wave.items.map((item) => item.itemId))].flatMap((itemId) => {
    const distributions = wave.items.filter((item) => item.itemId === itemId);
    const roles = rolesInOrder.flatMap((role) => {
      const distribution = distributions.find((item) => item.role === role);
      const found = figureAt(figures, wave.timelineKey, role, itemId);
      if (distribution === undefined || found === undefined) return [];
      return [{ role, distribution, figure: isShown(found) ? found : undefined }];
    });
    const [first] = distributions;
    return first && roles.length > 0 ? [{ itemId, text: first.text, roles }] : [];
  });

/** The items with a figure of this role, best first; items that tie keep the order of the survey. */
const rankedFor = (role: Role, items: ItemAnswers[]): { item: ItemAnswers; figure: ShownFigure }[] =>
  items
    .flatMap((item) => {
      const figure = item.roles.find((answers) => answers.role === role)?.figure;
      return figure ? [{ item, figure }] : [];
    })
    .sort((a, b) => b.figure.result.estimate - a.figure.result.estimate);

/** The highest score that an answer to the items can have. */
export const highestScore = (items: ItemAnswers[]): number => Math.max(...scoresOf(items));
export const lowestScore = (items: ItemAnswers[]): number => Math.min(...scoresOf(items));
const scoresOf = (items: ItemAnswers[]): number[] =>
  items.flatMap((item) =>
    item.roles.flatMap(({ distribution }) => distribution.options.flatMap(({ score }) => score ?? [])),
  );

/** Which items the first role with figures rates highest and lowest, each mean with its interval and n. */
export const extremesSentence = (newest: NewestAnswers): string => {
  const { wave, items } = newest;
  const role = rolesInOrder.find((candidate) => rankedFor(candidate, items).length > 0) ?? 'mentee';
  const ranked = rankedFor(role, items);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (best === undefined || worst === undefined) return '';
  const mean = ({ figure }: typeof best): string =>
    `${formatEstimate(figure.result.estimate, 'score')} of ${highestScore(items)} on average ${formatUncertainty(figure, 'score')}`;
  const lead = `${wave.title}: ${rolePlural[role].toLowerCase()} rate`;
  const told =
    best.figure.result.estimate === worst.figure.result.estimate
      ? `${lead} all items alike, ${quoteItem(best.item.text)} with ${mean(best)}.`
      : `${lead} highest ${quoteItem(best.item.text)}, ${mean(best)}; and lowest ${quoteItem(worst.item.text)}, ${mean(worst)}.`;
  return told + hiddenRolesSentence(newest);
};
