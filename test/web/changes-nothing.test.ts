import { beforeAll, describe, expect, it } from 'vitest';
import { consoleApp } from '../../functions/web/console/console-app.ts';
import { respondApp } from '../../functions/web/respond/respond-app.ts';
import { makeSignInLink } from '../../functions/workflows/sign-in.ts';
import { aggregateDirty } from '../../functions/workflows/aggregate-dirty.ts';
import { ORIGIN } from '../world.ts';
import { signedInAs } from './console/signed-in.ts';
import { anOpenWave, CLOSING, OPENING, type OpenWave } from './respond/an-open-link.ts';

let wave: OpenWave;
let before: string;
let cookie: string;
const paths: string[] = [];

beforeAll(async () => {
  wave = await anOpenWave(2);
  const { world, program, cohort, visitor } = wave;
  const [draft, answered] = [wave.linkOf(1), wave.linkOf(2)];
  await visitor.post(`${draft}/1`, { 'how-often': ['never'], direction: ['later'] });
  await visitor.post(`${answered}/1`, { 'how-often': ['never'] });
  await visitor.post(`${answered}/send`, {});
  await aggregateDirty(world.ports, { everything: true });
  await world.drain();
  cookie = (await signedInAs(world, 'ada.admin@example.org')).cookie();
  const signIn = new URL(await makeSignInLink(world.ports, 'ada.admin@example.org')).pathname;
  paths.push(
    ...[draft, answered].flatMap((link) =>
      [
        '',
        '/1',
        '/2',
        '/review',
        '/send',
        '/9',
        '/decline',
        '/not-me',
        '/change',
        '/leave-change',
        '/withdraw',
        '/mail-receipt',
      ].map((end) => link + end),
    ),
    '/',
    '/healthz',
    '/console',
    '/console/sign-in',
    '/console/sign-out',
    signIn,
    ...['', '/cohorts/new', '/team'].map((end) => `/console/programs/${program.id}${end}`),
    '/console/programs/new',
    ...['', '/roster', '/report', '/files/figures.csv', '/files/nothing'].map(
      (end) => `/console/cohorts/${cohort.id}${end}`,
    ),
    `/console/cohorts/${cohort.id}/waves/${(await world.ports.waves.list(cohort.id))[0]?.id ?? ''}/close`,
  );
  before = await world.dump();
});

const request = (path: string, method: string): Response | Promise<Response> => {
  const app = path.startsWith('/r/') ? respondApp(wave.world.ports) : consoleApp(wave.world.ports);
  return app.request(`${ORIGIN}${path}`, { method, headers: { cookie } });
};

describe.each([
  ['while the wave is open', OPENING],
  ['when it is closed', CLOSING],
])('opening every address, as mail scanners do, %s', (_when, moment) => {
  it('changes nothing with GET and nothing with HEAD, which answers the same without a body', async () => {
    wave.world.stopAt(moment);
    for (const path of paths) {
      const got = await request(path, 'GET');
      await got.text();
      const head = await request(path, 'HEAD');
      expect(head.status, path).toBe(got.status);
      expect(await head.text(), path).toBe('');
      expect(got.status, path).toBeLessThan(500);
    }
    expect(await wave.world.dump()).toBe(before);
    expect(wave.world.mails).toHaveLength(4);
  });
});

it('other methods are refused and change nothing', async () => {
  wave.world.stopAt(OPENING);
  for (const path of paths)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await request(path, method)).status, `${method} ${path}`).toBe(404);
  expect(await wave.world.dump()).toBe(before);
});
