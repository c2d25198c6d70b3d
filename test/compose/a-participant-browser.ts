import { Agent, request as send } from 'node:http';

/** Somebody who answers the accountability checklist over HTTP: opens the link, opens the form, posts it. */

const ROWS = [
  'meets-regularly',
  'tells-changed-times',
  'tells-slipped-commitments',
  'free-of-distraction',
  'checks-assumptions',
  'communicates-clearly',
  'checks-goals',
  'feedback-both-ways',
  'meetings-stay-relevant',
  'deals-with-differences',
  'guards-confidentiality',
];

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

const receiptOn = (page: string): string | undefined => /class="receipt">([^<]+)</.exec(page)?.[1];

const fillForm = (submission: string): string =>
  new URLSearchParams([
    ['submission', submission],
    ['direction', 'send'],
    ...ROWS.map((row, index) => [row, ['never', 'sometimes', 'mostly', 'always'][index % 4] ?? '']),
    ['works-well', 'We meet every second week.'],
    ['would-change', ''],
  ]).toString();

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
  const submission = /name="submission" value="([^"]+)"/.exec(page.body)?.[1];
  if (submission === undefined) throw new Error(`${page.status} and no form on the page`);
  const sent = { token, form: fillForm(submission) };
  return { ...sent, receipt: await sendForm(browser, sent) };
};
