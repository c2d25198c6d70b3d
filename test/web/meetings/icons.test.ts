import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ICON_SIZES } from '../../../functions/web/meetings/app-manifest.ts';
import { PNG_ICONS, SVG_ICON } from '../../../functions/web/meetings/icons.ts';
import { drawIcon, svgIcon } from './draw-icon.ts';

const FILE = join(import.meta.dirname, '../../../functions/web/meetings/icons.ts');

/** `PICTURES=1` draws the icons anew, into the file that the pages serve them from. */
const written = (): string =>
  [
    '/** Drawn by test/web/meetings/draw-icon.ts; `PICTURES=1 npx vitest run test/web/meetings` draws them anew. */',
    '// prettier-ignore',
    `export const SVG_ICON = '${svgIcon()}';`,
    '',
    "const decoded = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));",
    '',
    '/** PNG files by their width in pixels. */',
    '// prettier-ignore',
    'export const PNG_ICONS = {',
    ...ICON_SIZES.map((size) => `  ${size}: () => decoded('${drawIcon(size).toString('base64')}'),`),
    '} as const;',
    '',
  ].join('\n');

/** What the one data chunk holds: it comes after a signature, a header and a palette, all of fixed length. */
const DATA = 8 + 25 + 12 + 3 * 16;
const pixelsOf = (png: Buffer): Buffer =>
  inflateSync(png.subarray(DATA + 8, DATA + 8 + png.readUInt32BE(DATA)));

test.runIf(process.env['PICTURES'] === '1')('are drawn', () => writeFileSync(FILE, written()));

test('the icons are those of the drawing, each under three kilobytes', () => {
  expect(SVG_ICON).toBe(svgIcon());
  for (const size of ICON_SIZES) {
    const icon = Buffer.from(PNG_ICONS[size]());
    // Compressed bytes may differ from one zlib to the next, so the pixels decide.
    expect(pixelsOf(icon).equals(pixelsOf(drawIcon(size)))).toBe(true);
    expect(icon.length).toBeLessThan(3 * 1024);
  }
});
