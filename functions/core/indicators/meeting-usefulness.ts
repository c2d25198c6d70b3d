import type { CohortAggregate, ItemDistribution } from '../aggregate/aggregate.ts';
import { scoreFigure } from './score-figure.ts';
import type { Figure, Indicator } from './indicator.ts';
import { nothingYet, tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';

const LABEL = 'How much meetings help';

/** `, from 1, “Not at all”, to 5, “Very much”` */
const scaleOf = ({ options }: ItemDistribution): string => {
  const scored = options
    .flatMap(({ label, score }) => (score === undefined ? [] : [{ label, score }]))
    .toSorted((a, b) => a.score - b.score);
  const [low, high] = [scored[0], scored.at(-1)];
  return low && high ? `, from ${low.score}, “${low.label}”, to ${high.score}, “${high.label}”` : '';
};

const itemFigure = (
  item: ItemDistribution,
  version: number,
  versions: number,
  aggregate: CohortAggregate,
): Figure => {
  const since = versions > 1 ? `, version ${version} of the log` : '';
  const about = {
    key: `v${version}/${item.role}/${item.itemId}`,
    label: `${item.text} (${roleName[item.role]}${scaleOf(item)}${since})`,
  };
  return item.group.state === 'suppressed'
    ? { ...about, result: tooFew(aggregate, 'people said so in the months that have ended', item), parts: [] }
    : { ...about, ...scoreFigure(item, item.group) };
};

/**
 * Mean score of each scored item that comes with the log of a meeting, under `v<version>/<role>/<item>`. n counts answers; parts
 * hold the counts in the order of the options.
 */
export const meetingUsefulness: Indicator = {
  id: 'meeting-usefulness',
  version: 1,
  title: LABEL,
  definition: 'How much people say that a meeting helped them, right after it.',
  unit: 'score',
  numerator: 'Sum of the scores of the chosen options',
  denominator: 'Answers with a score, mentors and mentees apart; whoever logs a meeting may leave it open',
  direction: 'higher-is-better',
  level: 'output',
  method:
    'Mean with a 95 % interval by the cluster ratio estimator, people as clusters, kept within the scale; t where everybody answered once. Whole months are let out, each once enough people have answered since the last. Versions of the log are not joined. Whoever answers chose to: those who stay silent may think otherwise.',
  source: 'Student (1908); Cochran (1977), Sampling Techniques, section 6.3',
  compute: (aggregate) => {
    const asked = aggregate.meetingItems ?? [];
    const figures = asked.flatMap(({ version, items }) =>
      items.map((item) => itemFigure(item, version, asked.length, aggregate)),
    );
    return figures.length > 0
      ? figures
      : [nothingYet(LABEL, 'Nobody has said yet how much a meeting helped.')];
  },
};
