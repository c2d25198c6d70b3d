import * as z from 'zod';

const text = (meaning: string) => z.string().trim().min(1).describe(meaning);

/** Where the service is reached: a scheme and a host, nothing behind it. */
const Origin = z
  .string()
  .refine((value) => URL.canParse(value) && new URL(value).origin === value, 'is no origin')
  .describe(
    'where browsers find the service, such as https://surveys.example.org, without a slash at the end',
  );

export const SettingsVariables = z.object({
  PUBLIC_ORIGIN: Origin,
  FIRST_ADMIN: z.email('is no e-mail address').describe('the address that may create the first program'),
  CODE_VERSION: text('the version of this code, as named in the manifests of reports'),
});

export const TableVariables = z.object({
  CORE_TABLE: text('the name of the table of programs, participants and waves'),
  RESPONSES_TABLE: text('the name of the table of responses'),
  EPHEMERAL_TABLE: text('the name of the table of drafts and sessions'),
});

export const MailVariables = z.object({
  MAIL_FROM_NAME: text('the sender’s name, as participants read it'),
  MAIL_FROM_ADDRESS: z.email('is no e-mail address').describe('an address that SES has verified'),
  MAIL_CONFIGURATION_SET: text('the name of the SES configuration set'),
});

export const ShelfVariables = z.object({
  REPORT_BUCKET: text('the name of the bucket for finished reports'),
});

const QueueUrl = z.url('is no URL').describe('the URL of the queue');
export const InvitationQueueVariables = z.object({ INVITATION_QUEUE_URL: QueueUrl });
export const ReportQueueVariables = z.object({ REPORT_QUEUE_URL: QueueUrl });

/**
 * The variables that a part of the service needs. All that is wrong is said at once: the variable, and what to set it to.
 * A wrong value is not repeated, as it may be a secret.
 */
export const readEnvironment = <Shape extends z.ZodRawShape>(
  variables: z.ZodObject<Shape>,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodObject<Shape>> => {
  const read = variables.safeParse(environment);
  if (read.success) return read.data;
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  const sentences = names.map((name) => {
    const complaint = read.error.issues.find(({ path }) => path[0] === name)?.message ?? 'is wrong';
    const said = environment[name] === undefined ? 'is not set' : complaint;
    const meaning = z.globalRegistry.get(variables.shape[name] ?? z.never())?.description;
    return `${name} ${said}: set it to ${meaning ?? 'a value of its kind'}.`;
  });
  throw new Error(sentences.join('\n'));
};
