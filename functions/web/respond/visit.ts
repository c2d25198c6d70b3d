import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { pickLocale } from '../../core/language/locale.ts';
import type { SentCopy } from '../../core/survey-response.ts';
import { openLink, type Occasion, type OpenedLink } from '../../workflows/open-link.ts';
import type { LanguageLink } from '../components/language-links.ts';
import type { Html } from '../components/page.ts';
import { speechIn, type Speech, type Tongues } from '../messages/translate.ts';
import type { WasteGuard } from '../waste-guard.ts';
import type { ClientModule } from './client-module.ts';
import type { RespondPorts } from './respond-ports.ts';

/** The query parameter that asks for another language than the person's own. */
export const LANGUAGE = 'lang';

/** The ports, the languages that the pages speak, the script that they have, and who counts requests for nothing. */
export type RespondDeps = RespondPorts & {
  tongues: Tongues;
  client?: ClientModule | undefined;
  waste: WasteGuard;
};

/**
 * Pages that are looked at and not answered: where they live instead of under a token, what says so above each of them, and what
 * is told beside a field.
 */
export type Preview = { root: string; notice: Html | string; noteOn: (field: string) => Html | string };

/** An occasion, the language in which the pages speak of it, and the path of their script; absent where they do without. */
export type Visit = Occasion & {
  speech: Speech;
  preview?: Preview;
  script?: string | undefined;
  /** What was sent, as long as the copy of it is kept, and whether it is being changed. */
  sent?: { copy: SentCopy; changing: boolean } | undefined;
};

export type OpenedVisit =
  | Extract<OpenedLink, { kind: 'unknown' }>
  | { kind: 'expired' | 'closed' | 'answered' | 'withdrawn' | 'agreement' | 'open'; occasion: Visit };

/** What the link of a request leads to, in the language of the occasion. Answers that are being changed are open again. */
export const openVisit = async (deps: RespondDeps, c: Context): Promise<OpenedVisit> => {
  const asked = c.req.query(LANGUAGE);
  const locales = Object.keys(deps.tongues);
  const opened = await openLink(deps, c.req.param('token') ?? '', { asked, locales });
  if (opened.kind === 'unknown') return opened;
  const { occasion } = opened;
  const speech = speechIn(deps.tongues, occasion.locale, occasion.untranslated);
  const visit: Visit = { ...occasion, speech, script: deps.client?.path };
  if (opened.kind !== 'answered') return { kind: opened.kind, occasion: visit };
  const sent = await deps.drafts.sent(visit.invitation.id, deps.clock.now());
  return sent?.changing === true && visit.phase === 'open'
    ? { kind: 'open', occasion: { ...visit, sent, change: sent.copy } }
    : { kind: 'answered', occasion: { ...visit, sent } };
};

/** A language to speak to somebody unknown in, and where the same page is to be had in the others. */
export type StrangerSpeech = Speech & { elsewhere: LanguageLink[] };

/**
 * For pages that know nothing of whom they speak to: the language of the address, else the browser's. The answer to a form is to
 * be had nowhere else: a link would lose what was typed.
 */
export const strangerSpeech = (c: Context, tongues: Tongues): StrangerSpeech => {
  const accepted = parseAccept(c.req.header('accept-language') ?? '').toSorted((a, b) => b.q - a.q);
  const wanted = [c.req.query(LANGUAGE), ...accepted.map(({ type }) => type)];
  const locales = Object.keys(tongues);
  const speech = speechIn(tongues, pickLocale(wanted, locales));
  const others = c.req.method === 'GET' ? locales.filter((locale) => locale !== speech.locale) : [];
  return { ...speech, elsewhere: others.map((locale) => ({ locale, href: `?${LANGUAGE}=${locale}` })) };
};
