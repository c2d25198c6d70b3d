import * as z from 'zod';
import { ORIGIN } from './cloud.ts';
import type { httpEvent } from './events.ts';

/** What API Gateway makes a page of. */
export const Page = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  cookies: z.array(z.string()).optional(),
});
/** What a browser sends back of the cookies that it was given. */
const kept = (cookies: string[] = []): string[] => cookies.map((cookie) => cookie.split(';')[0] ?? '');
/** The path of the link in a mail that begins like this. */
export const pathIn = (text: string | undefined, start: string): string => {
  const [, path] = new RegExp(`${ORIGIN}(${start}[a-z0-9]+)`).exec(text ?? '') ?? [];
  if (path === undefined) throw new Error('the mail has no link');
  return path;
};

type Mails = {
  Content: { Simple: { Body: { Text: { Data: string } } } };
  Destination: { ToAddresses: string[] };
}[];

/** Signs in to the console by the link that comes by mail. */
export const signInAs = async (
  email: string,
  mails: Mails,
  page: (request: Parameters<typeof httpEvent>[0]) => Promise<z.infer<typeof Page>>,
) => {
  const asked = await page({ method: 'POST', path: '/console/sign-in', form: [['email', email]] });
  const mail = mails.at(-1);
  if (mail?.Destination.ToAddresses[0] !== email) throw new Error(`${email} got no link`);
  const path = pathIn(mail.Content.Simple.Body.Text.Data, '/console/sign-in/');
  const browser = kept(asked.cookies);
  const inside = await page({ method: 'POST', path, form: [], cookies: browser });
  return { path, browser, inside, session: kept(inside.cookies) };
};

/** The path of a page's script. */
export const scriptIn = (page: string): string =>
  /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? '/r/assets/none';

/** The first option of every choice on a page, by the name of its field. */
export const firstRadios = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/type="radio"[^>]*?name="([^"]+)"[^>]*?value="([^"]+)"/gs)]
      .toReversed()
      .map(([, name = '', code = '']) => [name, code]),
  );
