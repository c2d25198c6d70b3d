import type { AskedItem } from '../instrument/asked-items.ts';
import type { Role } from '../role.ts';
import { assumed } from './assumption-items.ts';
import type { CountedAnswers } from './closed-waves.ts';
import { codedShare } from './coded-share.ts';
import { ASSUMPTION } from './constructs.ts';
import { disclose } from './disclosure-control.ts';
import { dyadShare } from './dyad-estimates.ts';
import type { Assumptions } from './two-sided.ts';

type Selves = Assumptions['selfContradiction'][number];

/** Two answers of yes that cannot both hold: it stays between them and may be told freely; it may be told freely and only with a yes. */
const SELF_CONTRADICTIONS = [
  [ASSUMPTION.staysBetweenUs, ASSUMPTION.toldFreely],
  [ASSUMPTION.toldFreely, ASSUMPTION.onlyWithPermission],
] as const;

/** How many people of a role contradict themselves at least once; nothing where the items of neither pair are asked. */
export const selfContradictionOf = (
  role: Role,
  items: readonly AskedItem[],
  responses: readonly CountedAnswers[],
  minimum: number,
): Selves[] => {
  const pairs = SELF_CONTRADICTIONS.map((pair) =>
    pair.flatMap((construct) => items.find((item) => item.construct === construct) ?? []),
  ).filter(({ length }) => length === 2);
  if (pairs.length === 0) return [];
  const rows = responses
    .filter(({ answers }) => pairs.flat().every((item) => assumed(answers, item) !== null))
    .map(({ participantId, answers }) => {
      const says = (item: AskedItem): boolean => assumed(answers, item) === 'yes';
      return { cluster: participantId, count: pairs.some((pair) => pair.every(says)) ? 1 : 0, of: 1 };
    });
  const people = rows.map(({ cluster }) => cluster);
  const group = disclose([people], minimum, () => ({
    people: new Set(people).size,
    share: codedShare(dyadShare(rows)),
  }));
  return [{ role, group }];
};
