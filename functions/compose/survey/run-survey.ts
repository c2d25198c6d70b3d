import { checkCommand } from './check-command.ts';
import { diffCommand } from './diff-command.ts';
import { newCommand } from './new-command.ts';
import { refused, type Outcome } from './outcome.ts';
import { publishCommand } from './publish-command.ts';
import { schemaCommand } from './schema-command.ts';

export const USAGE = [
  'npm run survey -- check              tells what is wrong with the definitions',
  'npm run survey -- diff <a> <b>       compares two versions: diff pulse.v1 pulse.v2',
  'npm run survey -- publish <id>       publishes the versions of an instrument that are not yet, or one: pulse.v2',
  'npm run survey -- new <id>           starts a definition',
  'npm run survey -- preview [id]       shows the pages of definitions in the browser: [--port 3100]',
  'npm run survey -- codebook <id>      writes the codebook of an instrument, as HTML and CSV: [--out folder]',
  'npm run survey -- schema             writes the JSON Schemas that editors complete definitions by',
];

type Command = { parameters: number; run: (directory: string, ...given: string[]) => Outcome };

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { parameters: 0, run: checkCommand },
  diff: { parameters: 2, run: (directory, a = '', b = '') => diffCommand(directory, a, b) },
  publish: { parameters: 1, run: (directory, id = '') => publishCommand(directory, id) },
  schema: { parameters: 0, run: schemaCommand },
  new: { parameters: 1, run: (directory, id = '') => newCommand(directory, id) },
};

/** Does what the arguments say with the definitions in the folder. */
export const runSurvey = (args: readonly string[], directory: string): Outcome => {
  const [name = '', ...given] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || given.length !== command.parameters) return refused(...USAGE);
  return command.run(directory, ...given);
};
