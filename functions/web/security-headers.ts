import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { STYLESHEET_SOURCE } from './components/stylesheet.ts';

/** Headers of every page: nothing from elsewhere, no script, no framing, nothing kept, and no address of ours told to others. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [STYLESHEET_SOURCE],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: 'max-age=63072000',
});

/**
 * Forms from other sites are refused. Every browser of today says where a form comes from; a program that sends neither
 * header carries no cookie of somebody else's, and old browsers keep theirs back (`SameSite=Lax`).
 */
export const ownFormsOnly = (origin: string) => {
  const check = csrf({ origin });
  return createMiddleware(async (c, next) => {
    const says = c.req.header('origin') ?? c.req.header('sec-fetch-site');
    return says === undefined ? next() : check(c, next);
  });
};

/** Personal pages are kept by no cache and listed by no search engine. */
export const privateHeaders = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  c.header('x-robots-tag', 'noindex, nofollow');
  await next();
});
