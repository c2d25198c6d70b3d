import type * as z from 'zod';
import { Instrument } from './instrument.ts';
import { jsonPointer, type Finding, type ProblemCode } from './problem.ts';

type Read = { instrument: Instrument } | { findings: Finding[] };

/** What the schema says of an id that is none. */
const NO_SLUG = 'lower-case words joined by hyphens';

const asJson = (text: string): { content: unknown } | { message: string } => {
  try {
    const content: unknown = JSON.parse(text);
    return { content };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
};

type Rule = {
  code: ProblemCode;
  fits: (issue: z.core.$ZodIssue, pointer: string) => boolean;
  suggestion: string;
};

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined;

/** The first that fits names the problem. */
const RULES: readonly Rule[] = [
  {
    code: 'option-without-code',
    fits: (issue, pointer) => isMissing(issue) && /^\/optionSets\/[^/]+\/\d+\/code$/.test(pointer),
    suggestion: 'Give the response option a code: answers are stored by it.',
  },
  {
    code: 'option-without-label',
    fits: (issue, pointer) =>
      (isMissing(issue) || issue.code === 'too_small') && /^\/optionSets\/[^/]+\/\d+\/label$/.test(pointer),
    suggestion: 'Say what people read for this response option.',
  },
  {
    code: 'too-few-options',
    fits: (issue, pointer) => issue.code === 'too_small' && /^\/optionSets\/[^/]+$/.test(pointer),
    suggestion: 'Offer at least two response options, or ask for a text.',
  },
  {
    code: 'empty-section',
    fits: (issue, pointer) => issue.code === 'too_small' && /^\/sections(\/\d+\/items)?$/.test(pointer),
    suggestion: 'Put an item into it, or remove it.',
  },
  {
    code: 'empty-text',
    fits: (issue) => issue.code === 'too_small' && issue.origin === 'string',
    suggestion: 'Write the text, or remove the field where it is optional.',
  },
  { code: 'missing-field', fits: isMissing, suggestion: 'Add it.' },
  {
    code: 'unknown-field',
    fits: (issue) => issue.code === 'unrecognized_keys',
    suggestion: 'Correct the name of the field, or remove it.',
  },
  {
    code: 'unknown-kind',
    fits: (issue, pointer) => issue.code === 'invalid_union' && pointer.endsWith('/kind'),
    suggestion: 'Name one of the kinds in functions/core/instrument/item.ts.',
  },
  {
    code: 'invalid-id',
    fits: (issue) => issue.code === 'invalid_key' || issue.message === NO_SLUG,
    suggestion: 'Write lower-case words joined by hyphens, such as meets-regularly.',
  },
];

const findingOf = (issue: z.core.$ZodIssue): Finding => {
  const pointer = jsonPointer(issue.path);
  const rule = RULES.find(({ fits }) => fits(issue, pointer));
  return {
    code: rule?.code ?? 'wrong-value',
    pointer,
    message: `${issue.message}.`,
    suggestion: rule?.suggestion ?? 'Correct the value.',
  };
};

/** Reads the text of a survey definition: the instrument, or everything that is wrong with the shape of the file. */
export const readDefinition = (text: string): Read => {
  const json = asJson(text);
  if ('message' in json) {
    return {
      findings: [
        {
          code: 'not-json',
          pointer: '',
          message: `${json.message}.`,
          suggestion: 'Make it a file of valid JSON.',
        },
      ],
    };
  }
  const parsed = Instrument.safeParse(json.content, { reportInput: true });
  return parsed.success ? { instrument: parsed.data } : { findings: parsed.error.issues.map(findingOf) };
};
