import type { AskedItem } from './asked-items.ts';
import type { Instrument, Scale } from './instrument.ts';
import { askedById } from './placed-items.ts';
import type { Check, Finding } from './problem.ts';

type PlacedScale = { instrument: Instrument; scale: Scale; pointer: string };
type Members = ReadonlyMap<string, AskedItem>;

const optionSetOf = (item: AskedItem | undefined): string | undefined =>
  item !== undefined && 'options' in item ? item.options : undefined;

const isScored = (instrument: Instrument, item: AskedItem): boolean => {
  if (item.kind !== 'single-choice') return false;
  const options = instrument.optionSets[item.options];
  // A set that does not exist is another check's finding.
  return options === undefined || options.filter((option) => option.score !== undefined).length >= 2;
};

const checkMember = ({ instrument, scale, pointer }: PlacedScale, members: Members): Finding[] =>
  scale.items.flatMap((id, i): Finding[] => {
    const at = `${pointer}/items/${i}`;
    const item = members.get(id);
    if (item === undefined) {
      return [
        {
          code: 'scale-unknown-item',
          pointer: at,
          message: `The scale «${scale.id}» names «${id}», which takes no answer here.`,
          suggestion: 'Name the id of an item or of a row of a scale.',
        },
      ];
    }
    const problems: Finding[] = [];
    if (scale.items.indexOf(id) < i) {
      problems.push({
        code: 'scale-item-twice',
        pointer: at,
        message: `The scale «${scale.id}» counts «${id}» twice.`,
        suggestion: 'Name each item once.',
      });
    }
    if (!isScored(instrument, item)) {
      problems.push({
        code: 'scale-item-without-scores',
        pointer: at,
        message: `«${id}» can't be scored: it needs one choice among at least two response options with a score.`,
        suggestion: 'Give the response options scores, or take the item out of the scale.',
      });
    }
    return problems;
  });

/** Compares each member with the first one by `keyOf`. */
const mixed = (
  { scale, pointer }: PlacedScale,
  members: Members,
  keyOf: (item: AskedItem) => string | undefined,
  finding: Pick<Finding, 'code' | 'suggestion'> & { what: string },
): Finding[] => {
  const items = scale.items.map((id) => members.get(id));
  const first = items.find((item) => item !== undefined);
  if (first === undefined) return [];
  return items.flatMap((item, i) =>
    item === undefined || keyOf(item) === keyOf(first)
      ? []
      : {
          code: finding.code,
          pointer: `${pointer}/items/${i}`,
          message: `The scale «${scale.id}» mixes ${finding.what}: those of «${item.id}» differ from those of «${first.id}».`,
          suggestion: finding.suggestion,
        },
  );
};

const mixedOptions = (placed: PlacedScale, members: Members): Finding[] =>
  mixed(placed, members, optionSetOf, {
    code: 'scale-mixes-options',
    what: 'response options',
    suggestion: 'Give all items of a scale the same option set, or make two scales.',
  });

const mixedRoles = (placed: PlacedScale, members: Members): Finding[] =>
  mixed(placed, members, (item) => [...new Set(item.roles ?? placed.instrument.audience)].sort().join(), {
    code: 'scale-mixes-roles',
    what: 'roles',
    suggestion: 'Ask all items of a scale of the same roles, or make two scales.',
  });

/** A scale adds up what can be added up: scored items on the same options, asked of the same people. */
export const checkScales: Check<Instrument> = (instrument) => {
  const members = askedById(instrument);
  return instrument.scales.flatMap((scale, s) => {
    const placed = { instrument, scale, pointer: `/scales/${s}` };
    return [
      ...checkMember(placed, members),
      ...mixedOptions(placed, members),
      ...mixedRoles(placed, members),
    ];
  });
};
