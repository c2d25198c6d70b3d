import type { Context } from 'hono';
import type { ConsoleEnv } from './session.ts';

/** What an upload form brought: the file where there is one, else what was pasted. */
export const uploadedText = async (c: Context<ConsoleEnv>): Promise<{ text: string; pasted: string }> => {
  // A form that is cut off or none at all holds no file, and is told so.
  const { file, pasted } = await c.req.parseBody().catch((): Record<string, string | File> => ({}));
  const upload = file instanceof File && file.size > 0 ? await file.text() : '';
  const typed = typeof pasted === 'string' ? pasted : '';
  return { text: upload === '' ? typed : upload, pasted: typed };
};
