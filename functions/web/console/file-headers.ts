import { STRICT_TRANSPORT } from '../security-headers.ts';

/** A finished file brings its own style and no script, so it lives under its own, closed policy. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Letters, digits, dots and hyphens: what every system takes for the name of a file. */
const harmlessName = (text: string): string => text.replaceAll(/[^\w.-]+/g, '-').toLowerCase();

/** The headers of a finished file; with a name, browsers save it instead of showing it. */
export const fileHeaders = (contentType: string, saveAs?: string): Record<string, string> => ({
  'content-type': contentType,
  'content-security-policy': FILE_POLICY,
  'strict-transport-security': STRICT_TRANSPORT,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(saveAs === undefined
    ? {}
    : { 'content-disposition': `attachment; filename="${harmlessName(saveAs)}"` }),
});
