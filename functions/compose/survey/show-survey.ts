import { parseArgs } from 'node:util';
import * as z from 'zod';
import { codebookCommand } from './codebook-command.ts';
import { refused } from './outcome.ts';
import { previewCommand, type Running } from './preview-command.ts';
import { USAGE } from './run-survey.ts';

const Port = z.coerce.number().pipe(z.int().min(0).max(65_535));

const codebook = async (directory: string, args: readonly string[]): Promise<Running> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', default: '.' } },
  });
  const [id, ...others] = positionals;
  return id === undefined || others.length > 0
    ? refused(...USAGE)
    : codebookCommand(directory, id, values.out);
};

const preview = async (directory: string, args: readonly string[]): Promise<Running> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' } },
  });
  const port = Port.safeParse(values.port);
  if (positionals.length > 1 || !port.success) return refused(...USAGE);
  return previewCommand(directory, positionals[0], port.data);
};

const COMMANDS: ReadonlyMap<string, (directory: string, args: readonly string[]) => Promise<Running>> =
  new Map(Object.entries({ codebook, preview }));

/** The commands that show definitions rather than change them; undefined where the arguments name none of these. */
export const showSurvey = (args: readonly string[], directory: string): Promise<Running> | undefined => {
  const [name = '', ...given] = args;
  return COMMANDS.get(name)?.(directory, given).catch((error: unknown) =>
    refused(error instanceof Error ? error.message : String(error)),
  );
};
