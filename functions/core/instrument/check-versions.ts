import { compareVersions } from './compare-versions.ts';
import type { Instrument } from './instrument.ts';
import type { Finding } from './problem.ts';

/** One version with those of the same instrument that came before it, oldest first. */
export type Lineage = { instrument: Instrument; earlier: readonly Instrument[] };

const gap = ({ instrument: { id, version }, earlier }: Lineage): Finding[] =>
  version === 1 || earlier.some((one) => one.version === version - 1)
    ? []
    : [
        {
          code: 'version-gap',
          pointer: '/version',
          message: `There is no version ${version - 1} of «${id}» before version ${version}.`,
          suggestion: 'Number versions without gaps; a version that was published has to stay.',
        },
      ];

const spelling = (id: string): string => id.toLowerCase().replace(/-/g, '');

const respelled = ({ instrument, earlier }: Lineage): Finding[] => {
  const before = earlier.at(-1);
  if (before === undefined) return [];
  const changes = compareVersions(before, instrument);
  const gone = changes.filter(({ change }) => change === 'removed');
  return changes.flatMap(({ itemId, change, pointer }): Finding[] => {
    const old = gone.find((one) => spelling(one.itemId) === spelling(itemId));
    if (change !== 'added' || old === undefined) return [];
    return [
      {
        code: 'id-respelled',
        pointer: `${pointer}/id`,
        message: `«${itemId}» was «${old.itemId}» in version ${before.version}: to every trend it is another item.`,
        suggestion: `Write «${old.itemId}» again, or give a new item a name that is not taken for it.`,
      },
    ];
  });
};

/** Changes since the version before on which the author has not said whether the two can be compared. */
const withoutWord = ({ instrument, earlier }: Lineage): Finding[] => {
  const before = earlier.at(-1);
  if (before === undefined) return [];
  const notes = instrument.comparability ?? [];
  return compareVersions(before, instrument).flatMap(({ itemId, change, pointer }): Finding[] => {
    const words = notes.filter(({ item }) => item === itemId);
    if (change === 'reworded' && words.length === 0) {
      return [
        {
          code: 'reworded-without-word',
          pointer,
          message: `The wording of «${itemId}» changed since version ${before.version}.`,
          suggestion: `Say in comparability that it still means the same ("comparableWith": ${before.version}, with the reason), or set newSeries.`,
        },
      ];
    }
    const settled = words.some(({ mapping, newSeries }) => mapping !== undefined || newSeries === true);
    if (change !== 'rescaled' || settled) return [];
    return [
      {
        code: 'rescaled-without-word',
        pointer,
        message: `The response options or the range of «${itemId}» changed since version ${before.version}.`,
        suggestion:
          'Map its codes to the new ones in comparability, or set newSeries: a trend then starts anew.',
      },
    ];
  });
};

/** Versions follow each other, keep their ids, and say what their changes mean for trends. */
export const checkVersions = (lineage: Lineage): Finding[] => [
  ...gap(lineage),
  ...respelled(lineage),
  ...withoutWord(lineage),
];
