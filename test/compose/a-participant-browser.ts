import { Agent, request as send } from 'node:http';

/** Somebody who answers the accountability checklist over HTTP: opens the link, opens the form, posts it. */

type Page = { status: number; body: string };
export type Browser = {
  get: (path: string) => Promise<Page>;
  post: (path: string, form: string) => Promise<Page>;
  close: () => void;
};

/** One connection that stays open, as a browser's does. */
export const browserAt = (port: number): Browser => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string, path: string, form?: string): Promise<Page> =>
    new Promise((resolve, reject) => {
      const headers =
        form === undefined
          ? {}
          : {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': Buffer.byteLength(form),
            };
      const request = send({ host: 'localhost', port, path, method, agent, headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => (body += text));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.once('error', reject);
      });
      request.once('error', reject);
      request.end(form);
    });
  return {
    get: (path) => ask('GET', path),
    post: (path, form) => ask('POST', path, form),
    close: () => agent.destroy(),
  };
};

/** The form as it is sent again when nobody knows whether the first try arrived. */
export type SentForm = { token: string; form: string };

const receiptOn = (page: string): string | undefined => /class="receipt"><bdi>([^<]+)</.exec(page)?.[1];

const FIELD = /<(?:input|textarea)[^>]*>/g;
const attribute = (field: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(field)?.[1] ?? '';

/** What the form on a page would send when everything in it is answered: each choice in turn, a sentence in each text. */
export const fillForm = (page: string): string => {
  const fields = page.match(FIELD) ?? [];
  const named = (name: string) => fields.filter((field) => attribute(field, 'name') === name);
  const filled = [...new Set(fields.map((field) => attribute(field, 'name')))].map((name, index) => {
    const same = named(name);
    const type = attribute(same[0] ?? '', 'type');
    // A field that the keyboard does not reach is one that nobody fills in.
    const isSeen = attribute(same[0] ?? '', 'tabindex') !== '-1';
    if (type === 'hidden' || !isSeen)
      return same.map((field): [string, string] => [name, attribute(field, 'value')]);
    const choice = attribute(same[index % same.length] ?? '', 'value');
    return [[name, type === 'radio' ? choice : 'We meet every second week.'] satisfies [string, string]];
  });
  return new URLSearchParams([...filled.flat(), ['direction', 'send']]).toString();
};

/** Posts a filled form; the receipt. */
export const sendForm = async (browser: Browser, { token, form }: SentForm): Promise<string> => {
  const page = await browser.post(`/r/${token}/1`, form);
  const receipt = receiptOn(page.body);
  if (page.status !== 200 || receipt === undefined)
    throw new Error(`${page.status} ${page.body.slice(0, 300)}`);
  return receipt;
};

/** Start page, form, sent and acknowledged. */
export const answerChecklist = async (
  browser: Browser,
  token: string,
): Promise<SentForm & { receipt: string }> => {
  const start = await browser.get(`/r/${token}`);
  if (start.status !== 200) throw new Error(`${start.status} on the start page`);
  const page = await browser.get(`/r/${token}/1`);
  if (!page.body.includes('name="submission"')) throw new Error(`${page.status} and no form on the page`);
  const sent = { token, form: fillForm(page.body) };
  return { ...sent, receipt: await sendForm(browser, sent) };
};
