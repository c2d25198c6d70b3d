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

/** Personal pages are kept by no cache and listed by no search engine. */
export const privateHeaders = createMiddleware(async (c, next) => {
  c.header('cache-control', 'no-store');
  c.header('x-robots-tag', 'noindex, nofollow');
  await next();
});
