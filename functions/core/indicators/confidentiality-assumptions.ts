import type { CohortAggregate } from '../aggregate/aggregate.ts';
import type { Assumptions, CodedShare } from '../aggregate/two-sided.ts';
import type { Figure, Indicator, IndicatorResult } from './indicator.ts';
import { waveTitle, within } from './measured-figures.ts';
import { tooFew } from './reasons.ts';
import { roleName } from './role-name.ts';
import { NO_BOTH, orNothing } from './two-sided-figures.ts';

const TITLE = 'Contradictions about confidentiality';
const WHOLE = { lowest: 0, highest: 1 };

const CODED = {
  'at-most': ' (at most this share)',
  'at-least': ' (at least this share)',
  exact: '',
  withheld: '',
} as const satisfies Record<CodedShare['kind'], string>;

type About = { key: string; label: string };

const resultOf = (share: CodedShare, n: number): Pick<Figure, 'result' | 'parts'> => {
  const value = (estimate: number, lower: number | null, upper: number | null): IndicatorResult => ({
    state: 'value',
    estimate,
    n,
    ...within({ lower, upper }, WHOLE, 'Wilson; cluster ratio where people are in several comparisons'),
  });
  switch (share.kind) {
    case 'exact':
      return {
        result: value(share.share, share.lower, share.upper),
        parts: [{ label: 'Count', value: share.count }],
      };
    case 'at-most':
      return { result: value(share.share, 0, share.upper), parts: [] };
    case 'at-least':
      return { result: value(share.share, share.lower, 1), parts: [] };
    case 'withheld':
      return {
        result: {
          state: 'suppressed',
          reason:
            'With it, a share beside it would be known to be that of nobody or of everybody, which tells single people’s answers.',
        },
        parts: [],
      };
  }
};

const codedFigure = ({ key, label }: About, share: CodedShare, n: number): Figure => ({
  key,
  label: `${label}${CODED[share.kind]}`,
  ...resultOf(share, n),
});

const KINDS = [
  ['contradiction', 'one side says yes, the other no'],
  ['unresolved', 'one side or both are not sure'],
  ['aligned', 'both say the same'],
] as const;

type Item = Assumptions['items'][number];

const sentenceOf = ({ text, group }: Item): { sentence?: string } => {
  if (group.state === 'suppressed' || group.standsOut === undefined) return {};
  const how = group.standsOut === 'more' ? 'more' : 'less';
  return { sentence: `«${text}» is contradicted ${how} often than the other assumptions.` };
};

const itemFigures = (item: Item, found: Assumptions, aggregate: CohortAggregate): Figure[] =>
  KINDS.map(([kind, words]) => {
    const { timelineKey } = found;
    const about = {
      key: `${timelineKey}/${item.itemId}/${kind}`,
      label: `${waveTitle(aggregate, timelineKey)}: ${item.text} (${words})`,
    };
    const { group } = item;
    if (group.state === 'suppressed')
      return { ...about, result: tooFew(aggregate, NO_BOTH, found), parts: [] };
    const figure = codedFigure(about, group[kind], group.matches);
    if (kind !== 'contradiction') return figure;
    const { directions } = group;
    const parts = [
      ...figure.parts,
      ...(directions === undefined
        ? []
        : [
            { label: 'Mentee yes, mentor no', value: directions.menteeYes },
            { label: 'Mentor yes, mentee no', value: directions.mentorYes },
          ]),
    ];
    return { ...figure, parts, ...sentenceOf(item) };
  });

const togetherFigures = (found: Assumptions, aggregate: CohortAggregate): Figure[] => {
  const { timelineKey, together } = found;
  const title = waveTitle(aggregate, timelineKey);
  const about = { key: `${timelineKey}/any`, label: `${title}: matches with at least one contradiction` };
  if (together.state === 'suppressed')
    return [{ ...about, result: tooFew(aggregate, NO_BOTH, found), parts: [] }];
  const { any, counts, dyads, matches } = together;
  return [
    codedFigure(about, any, matches),
    ...counts.map(({ from, to, dyads: count }): Figure => {
      const times = from === to ? String(from) : `${from} to ${to}`;
      return {
        key: `${timelineKey}/contradictions/${from}-${to}`,
        label: `${title}: matches with ${times} ${times === '1' ? 'contradiction' : 'contradictions'}`,
        result: { state: 'value', estimate: count / dyads, n: matches },
        parts: [{ label: 'Count', value: count }],
      };
    }),
  ];
};

const selfFigures = (found: Assumptions, aggregate: CohortAggregate): Figure[] =>
  found.selfContradiction.map(({ role, group }) => {
    const about = {
      key: `${found.timelineKey}/self/${role}`,
      label: `${waveTitle(aggregate, found.timelineKey)}: ${roleName[role]} whose own answers contradict each other`,
    };
    return group.state === 'suppressed'
      ? { ...about, result: tooFew(aggregate, 'people answered', found), parts: [] }
      : codedFigure(about, group.share, group.people);
  });

/**
 * Matches with at least one contradiction under `<wave>/any`, the headline, how many they have under `<wave>/contradictions/<from>-<to>`;
 * for each assumption `<wave>/<item>/contradiction`, `…/unresolved` and `…/aligned`; people who contradict themselves under
 * `<wave>/self/<role>`. n counts matches, and people where it is about one side.
 */
export const confidentialityAssumptions: Indicator = {
  id: 'confidentiality-assumptions',
  version: 1,
  title: TITLE,
  definition:
    'How many matches take opposite things for agreed about what stays between them: one side says yes where the other says no.',
  unit: 'share',
  numerator:
    'Matches with a yes from one side and a no from the other; in groups, each mentor with each mentee',
  denominator: 'Matches in which both sides answered',
  direction: 'lower-is-better',
  level: 'output',
  method:
    'Share with Wilson’s 95 % interval; where people are in several comparisons, the cluster ratio estimator with people as clusters. From ten matches, mentors and mentees on. A share of nobody or of one, and of everybody or all but one, up to a twentieth, is told as a bound, and what would undo that is withheld. An assumption stands out where contradictions on it differ from those on the others in the same matches, by a paired t test with false findings held to one in ten over the list (Benjamini and Hochberg). Own answers contradict each other where something stays between the two and may be told freely, or may be told freely and only with a yes.',
  source:
    'Wilson (1927), JASA 22:209-212; Cochran (1977), Sampling Techniques, section 6.3; Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289-300',
  compute: (aggregate) =>
    orNothing(
      (aggregate.twoSided?.assumptions ?? []).flatMap((found) => [
        ...togetherFigures(found, aggregate),
        ...found.items.flatMap((item) => itemFigures(item, found, aggregate)),
        ...selfFigures(found, aggregate),
      ]),
      TITLE,
      'confidentiality',
    ),
};
