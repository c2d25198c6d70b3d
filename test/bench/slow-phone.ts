import type { Browser, CDPSession } from 'playwright-core';
import { openBrowser, PHONE } from '../browser/browser.ts';
import { anOpenWave } from '../compose/an-open-wave.ts';
import { freshFolder, moveClock, startLocal } from '../compose/local-process.ts';
import { percentile, rounded, type Bench, type Figure } from './figures.ts';

/** A phone on a slow mobile network, as page speed is commonly measured: 1.6 Mbit/s, 150 ms a round trip, a quarter of this processor. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const PROCESSOR = 4;
const TIMES = 7;

type Load = { paint: number; usable: number; requests: number; bytes: number };

/** Waits for the last candidate of the largest paint, then says when it was and when the page was parsed and its module had run. */
const TIMINGS = `new Promise((resolve) => {
  let paint = 0;
  new PerformanceObserver((list) => { paint = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve({ paint, usable: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd }), 400);
})`;

const isTimings = (value: unknown): value is { paint: number; usable: number } =>
  typeof value === 'object' && value !== null && 'paint' in value && 'usable' in value;

const slowDown = async (cdp: CDPSession): Promise<void> => {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
};

/** One visit with an empty cache. */
const load = async (browser: Browser, address: string): Promise<Load> => {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await slowDown(cdp);
  let [requests, bytes] = [0, 0];
  cdp.on('Network.requestWillBeSent', ({ request }) => (requests += request.url.startsWith('data:') ? 0 : 1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'load' });
  const timings: unknown = await page.evaluate(TIMINGS);
  await context.close();
  if (!isTimings(timings)) throw new Error('a page told no timings');
  return { ...timings, requests, bytes };
};

const figuresOf = async (browser: Browser, what: string, address: string): Promise<Figure[]> => {
  const loads: Load[] = [];
  for (let time = 0; time < TIMES; time += 1) loads.push(await load(browser, address));
  const median = (of: (load: Load) => number): number => percentile(loads.map(of), 0.5);
  return [
    {
      what: `${what}, largest paint, median`,
      value: rounded(
        median(({ paint }) => paint),
        0,
      ),
      unit: 'ms',
    },
    {
      what: `${what}, usable, median`,
      value: rounded(
        median(({ usable }) => usable),
        0,
      ),
      unit: 'ms',
    },
    { what: `${what}, requests`, value: median(({ requests }) => requests), unit: '' },
    { what: `${what}, over the wire, headers included`, value: median(({ bytes }) => bytes), unit: 'bytes' },
  ];
};

export const slowPhone: Bench = {
  name: 'slow-phone',
  about:
    'first pages in a browser at 1.6 Mbit/s, 150 ms round trip, processor ÷ 4; service on the same machine',
  run: async () => {
    const folder = freshFolder();
    const [token = ''] = await anOpenWave(folder, 5);
    const service = await startLocal(folder, ['--empty']);
    await moveClock(service.origin, { advance: 'PT0S' });
    const browser = await openBrowser();
    try {
      return [
        ...(await figuresOf(browser, 'start page', `${service.origin}/r/${token}`)),
        ...(await figuresOf(browser, 'form of eleven items', `${service.origin}/r/${token}/1`)),
      ];
    } finally {
      await browser.close();
      await service.end('SIGTERM');
    }
  },
};
