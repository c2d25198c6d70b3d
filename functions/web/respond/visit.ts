import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { pickLocale } from '../../core/language/locale.ts';
import { openLink, type Occasion, type OpenedLink } from '../../workflows/open-link.ts';
import type { Html } from '../components/page.ts';
import { speechIn, type Speech, type Tongues } from '../messages/translate.ts';
import type { RespondPorts } from './respond-ports.ts';

/** The query parameter that asks for another language than the person's own. */
export const LANGUAGE = 'lang';

/** The ports, and the languages that the pages speak. */
export type RespondDeps = RespondPorts & { tongues: Tongues };

/** Pages that are looked at and not answered: where they live instead of under a token, and what says so above each of them. */
export type Preview = { root: string; notice: Html };

/** An occasion, and the language in which the pages speak of it. */
export type Visit = Occasion & { speech: Speech; preview?: Preview };

export type OpenedVisit =
  | Extract<OpenedLink, { kind: 'unknown' }>
  | { kind: 'expired' | 'closed' | 'answered' | 'open'; occasion: Visit };

/** What the link of a request leads to, in the language of the occasion. */
export const openVisit = async (deps: RespondDeps, c: Context): Promise<OpenedVisit> => {
  const asked = c.req.query(LANGUAGE);
  const locales = Object.keys(deps.tongues);
  const opened = await openLink(deps, c.req.param('token') ?? '', { asked, locales });
  if (opened.kind === 'unknown') return opened;
  const { occasion } = opened;
  const speech = speechIn(deps.tongues, occasion.locale, occasion.untranslated);
  return { kind: opened.kind, occasion: { ...occasion, speech } };
};

/** For pages that know nothing of whom they speak to: the language of the address, else the browser's. */
export const strangerSpeech = (c: Context, tongues: Tongues): Speech => {
  const accepted = parseAccept(c.req.header('accept-language') ?? '').toSorted((a, b) => b.q - a.q);
  const wanted = [c.req.query(LANGUAGE), ...accepted.map(({ type }) => type)];
  return speechIn(tongues, pickLocale(wanted, Object.keys(tongues)));
};
