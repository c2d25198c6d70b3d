import type { Hono } from 'hono';
import { JSDOM } from 'jsdom';
import type { DraftFields } from '../../functions/core/survey-response.ts';
import { ORIGIN } from '../world.ts';

/** A page as a browser without scripts holds it. */
export type Page = { status: number; path: string; headers: Headers; text: string; document: Document };

/** Somebody with a browser: keeps cookies, follows redirects, sends forms as browsers do. */
export type Visitor = {
  get: (path: string) => Promise<Page>;
  post: (path: string, fields: DraftFields | string, headers?: Record<string, string>) => Promise<Page>;
  /** Takes over what another browser was told to remember. */
  cookie: () => string;
};

const MOST_REDIRECTS = 3;

/** One window parses all pages: a window of its own for each would take longer than the page. */
const parser = new new JSDOM('').window.DOMParser();

const encoded = (fields: DraftFields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, texts]) =>
      // Line breaks travel as carriage return and line feed, whatever was typed.
      texts.map((text): [string, string] => [name, text.replace(/\r\n?|\n/g, '\r\n')]),
    ),
  ).toString();

export const aVisitor = (app: Hono, cookies = new Map<string, string>()): Visitor => {
  const cookie = () => [...cookies].map((pair) => pair.join('=')).join('; ');
  const remember = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const go = async (path: string, init: RequestInit, redirects = 0): Promise<Page> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', cookie());
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    remember(response.headers);
    const target = response.headers.get('location');
    if (target !== null && redirects < MOST_REDIRECTS) return go(target, {}, redirects + 1);
    const text = await response.text();
    const document = parser.parseFromString(text, 'text/html');
    return { status: response.status, path, headers: response.headers, text, document };
  };
  return {
    get: (path) => go(path, {}),
    post: (path, fields, headers = {}) =>
      go(path, {
        method: 'POST',
        body: typeof fields === 'string' ? fields : encoded(fields),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
      }),
    cookie,
  };
};

export const heading = ({ document }: Page): string => document.querySelector('h1')?.textContent ?? '';

/** Links to places on the page itself that lead nowhere. */
export const brokenAnchors = ({ document }: Page): string[] =>
  [...document.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((id) => document.getElementById(id) === null);

/** The path that the link or button with these words leads to. */
export const linkNamed = ({ document, path }: Page, words: string): string => {
  const link = [...document.querySelectorAll('a')].find(({ textContent }) => textContent?.trim() === words);
  if (link === undefined) throw new Error(`${path} has no link «${words}»`);
  return link.getAttribute('href') ?? '';
};
