import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import * as z from 'zod';

/** So long a page may take, in milliseconds, before a test says what it waits for. */
const PATIENCE = 8000;
const ROOT = join(import.meta.dirname, '../..');

/** A phone and a desk, in CSS pixels; and a desk magnified four times, as the accessibility guidelines measure reflow. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };
export const MAGNIFIED = { width: 320, height: 640 };

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')));
const UNPACK = "import c from '@sparticuz/chromium'; await c.executablePath()";

/**
 * Chromium with its fonts, unpacked once a machine from the npm package. It is unpacked beside its place and then renamed:
 * tests that start at the same time, or were killed on the way, never leave half a browser.
 */
const unpacked = async (): Promise<string> => {
  const place = join(tmpdir(), `mentoring-chromium-${version}`);
  if (existsSync(place)) return place;
  const scratch = mkdtempSync(`${place}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: scratch },
  });
  writeFileSync(join(scratch, 'fonts.conf'), fontList(place));
  try {
    renameSync(scratch, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(scratch, { recursive: true });
  }
  return place;
};

/** The package's own fonts alone, so that pages measure the same on every machine, one without fonts included. */
const fontList = (place: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>${place}/fonts</dir><cachedir>${place}/font-cache</cachedir></fontconfig>`;

/** Starts Chromium without a window. In a process of its own: `--single-process` is for Lambda and loses pages here. */
export const openBrowser = async (): Promise<Browser> => {
  const place = await unpacked();
  return chromium.launch({
    executablePath: join(place, 'chromium'),
    args: sparticuz.args.filter((flag) => flag !== '--single-process'),
    env: { ...process.env, FONTCONFIG_FILE: join(place, 'fonts.conf') },
  });
};

type Look = { viewport?: { width: number; height: number }; scheme?: 'light' | 'dark'; script?: boolean };

/** A device of its own: no cookie and no storage is shared with another page. */
export const openDevice = async (browser: Browser, look: Look = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: look.viewport ?? DESK,
    colorScheme: look.scheme ?? 'light',
    javaScriptEnabled: look.script ?? true,
  });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
};
