import type { Context } from 'hono';
import type { DraftFields } from '../core/survey-response.ts';

/** The largest body of a form, in bytes. */
export const FORM_LIMIT = 256 * 1024;

export type FormBody = { kind: 'fields'; fields: DraftFields } | { kind: 'wrong-type' };

/** The fields of a posted form; a name that comes several times keeps all its texts. */
export const readForm = async (c: Context): Promise<FormBody> => {
  const type = c.req.header('content-type') ?? '';
  if (!type.toLowerCase().startsWith('application/x-www-form-urlencoded')) return { kind: 'wrong-type' };
  // A map, because a field may be called «constructor» by somebody who tries.
  const fields = new Map<string, string[]>();
  for (const [name, text] of new URLSearchParams(await c.req.text())) {
    const texts = fields.get(name);
    if (texts === undefined) fields.set(name, [text]);
    else texts.push(text);
  }
  return { kind: 'fields', fields: Object.fromEntries(fields) };
};

/** The first text of a field, trimmed; '' where there is none. */
export const fieldText = (fields: DraftFields, name: string): string => (fields[name]?.[0] ?? '').trim();
