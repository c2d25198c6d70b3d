import { IntlMessageFormat } from 'intl-messageformat';

/** Where a message is always the same. */
export type Nothing = Record<never, never>;

/** What the messages of a catalogue need to be said: by key, the parameters by name. */
type Contract = { [key: string]: { [param: string]: unknown } };

/** The messages of one language, in ICU message syntax. A key that is missing does not compile. */
export type Messages<Says extends Contract> = Record<keyof Says, string>;

type Values<Params, Rich = never> = keyof Params extends never
  ? []
  : [values: { [Param in keyof Params]: Params[Param] | Rich }];

/** Says a message. Throws for one that is no valid ICU syntax: a test formats each of them. */
export type Say<Says extends Contract> = <Key extends keyof Says & string>(
  key: Key,
  ...values: Values<Says[Key]>
) => string;

/** The same where a parameter may be more than text, finished HTML for example: the pieces in their order. */
export type SayInPieces<Says extends Contract, Rich> = <Key extends keyof Says & string>(
  key: Key,
  ...values: Values<Says[Key], Rich>
) => (string | Rich)[];

/** Parsed messages by language and text: each is parsed once in a function's life. */
const parsed = new Map<string, IntlMessageFormat>();

const parse = (message: string, locale: string): IntlMessageFormat => {
  const key = `${locale}/${message}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  // Messages hold no markup, so a `<` is a `<`.
  const fresh = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  parsed.set(key, fresh);
  return fresh;
};

/** One message in a language. Throws when a parameter is missing. */
export const format = (
  message: string,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  parse(message, locale)
    .formatToParts<string>({ ...values })
    .map(({ value }) => value)
    .join('');

/** The messages of a language, ready to be said. */
export const sayer =
  <Says extends { [key: string]: { [param: string]: string | number } }>(
    messages: Messages<Says>,
    locale: string,
  ): Say<Says> =>
  (key, ...[values]) =>
    format(messages[key], locale, values);

export const sayerInPieces =
  <Says extends { [key: string]: { [param: string]: string | number } }, Rich extends object>(
    messages: Messages<Says>,
    locale: string,
  ): SayInPieces<Says, Rich> =>
  (key, ...[values]) =>
    parse(messages[key], locale)
      .formatToParts<Rich>({ ...values })
      .map(({ value }): string | Rich => value);
