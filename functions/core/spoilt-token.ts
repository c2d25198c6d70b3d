/** Far from what a token can be, so that nobody looks it up. */
const TOKEN = /^[a-z0-9]{20,64}$/;

/** Ends of lines in quoted-printable, and what browsers leave of them; white space and hyphens that nobody sees. */
const BREAKS = /=\s*|[\s\u00AD\u200B\u2060\uFEFF]+/g;

/**
 * What a token may have been before mail programs spoilt it, the likeliest first: they change its case, put signs and spaces around it,
 * glue words to it, or break it in the middle. Only one of them can exist: tokens are too many to be met by chance.
 */
export const tokenReadings = (raw: string): string[] => {
  const inner = raw.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  const [first = ''] = inner.split(/[^a-z0-9]/, 1);
  return [...new Set([first, inner.replace(BREAKS, '')])].filter((token) => TOKEN.test(token));
};
