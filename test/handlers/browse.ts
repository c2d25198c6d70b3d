import * as z from 'zod';
import { ORIGIN } from './cloud.ts';

/** What API Gateway makes a page of. */
export const Page = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  cookies: z.array(z.string()).optional(),
});
/** What a browser sends back of the cookies that it was given. */
export const kept = (cookies: string[] = []): string[] => cookies.map((cookie) => cookie.split(';')[0] ?? '');
/** The path of the link in a mail that begins like this. */
export const pathIn = (text: string | undefined, start: string): string => {
  const [, path] = new RegExp(`${ORIGIN}(${start}[a-z0-9]+)`).exec(text ?? '') ?? [];
  if (path === undefined) throw new Error('the mail has no link');
  return path;
};

/** The first option of every choice on a page, by the name of its field. */
export const firstRadios = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/type="radio"[^>]*?name="([^"]+)"[^>]*?value="([^"]+)"/gs)]
      .toReversed()
      .map(([, name = '', code = '']) => [name, code]),
  );
