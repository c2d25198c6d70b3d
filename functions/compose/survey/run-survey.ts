import { checkCommand } from './check-command.ts';
import { copyCommand } from './copy-command.ts';
import { diffCommand } from './diff-command.ts';
import { newCommand } from './new-command.ts';
import { refused, type Outcome } from './outcome.ts';
import { publishCommand } from './publish-command.ts';
import { schemaCommand } from './schema-command.ts';

export const USAGE = [
  'npm run survey -- check              tells what is wrong with the definitions',
  'npm run survey -- diff <a> <b>       compares two versions: diff pulse.v1 pulse.v2',
  'npm run survey -- publish <id>       publishes the versions of an instrument that are not yet, or one: pulse.v2',
  'npm run survey -- new <id>           starts a definition; --from <other> starts it as a copy of another',
  'npm run survey -- preview [id]       shows the pages of definitions in the browser: [--port 3100]',
  'npm run survey -- codebook <id>      writes the codebook of an instrument, as HTML and CSV: [--out folder]',
  'npm run survey -- schema             writes the JSON Schemas that editors complete definitions by',
];

type Command = (directory: string, given: readonly string[]) => Outcome | undefined;

/** A command that takes so many words and no option. */
const taking =
  (count: number, run: (directory: string, ...given: string[]) => Outcome): Command =>
  (directory, given) =>
    given.length === count ? run(directory, ...given) : undefined;

/** `new team-spirit`, or `new team-spirit --from pulse`. */
const startOne: Command = (directory, given) => {
  const [first = '', second = '', third = ''] = given;
  if (given.length === 1) return newCommand(directory, first);
  if (given.length !== 3) return undefined;
  if (second === '--from') return copyCommand(directory, { id: first, from: third });
  return first === '--from' ? copyCommand(directory, { id: third, from: second }) : undefined;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  check: taking(0, checkCommand),
  diff: taking(2, (directory, a = '', b = '') => diffCommand(directory, a, b)),
  publish: taking(1, (directory, id = '') => publishCommand(directory, id)),
  schema: taking(0, schemaCommand),
  new: startOne,
};

/** Does what the arguments say with the definitions in the folder. */
export const runSurvey = (args: readonly string[], directory: string): Outcome => {
  const [name = '', ...given] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command?.(directory, given) ?? refused(...USAGE);
};
