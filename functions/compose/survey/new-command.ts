import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Slug } from '../../core/instrument/item.ts';
import { done, refused, type Outcome } from './outcome.ts';
import { startOf } from './start-of-definition.ts';

/** Why a definition can't be called that; undefined where it can. */
export const unfitId = (id: string): string | undefined =>
  Slug.safeParse(id).success
    ? undefined
    : `«${id}» can't be an id: write lower-case words joined by hyphens, such as team-spirit.`;

/** Writes `<id>.v1.json`, a small definition with comments to begin with. */
export const newCommand = (directory: string, id: string): Outcome => {
  const unfit = unfitId(id);
  if (unfit !== undefined) return refused(unfit);
  const path = join(directory, `${id}.v1.json`);
  if (existsSync(path)) return refused(`${path} is there already. Change it, or start another version.`);
  writeFileSync(path, `${JSON.stringify(startOf(id), null, 2)}\n`);
  return done(`${path} is a start. Edit it, then run: npm run survey -- check`);
};
