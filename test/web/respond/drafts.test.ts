import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleClientModule } from '../../../functions/adapters/local/bundle-client-module.ts';
import type { DraftFields } from '../../../functions/core/survey-response.ts';
import { TONGUES } from '../../../functions/web/messages/translate.ts';
import { clientModuleOf } from '../../../functions/web/respond/client-module.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import type { RespondPorts } from '../../../functions/web/respond/respond-ports.ts';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';
import { anEveryKindInstrument } from '../../builders/an-every-kind-instrument.ts';
import { waveIdOf } from '../../builders/ids.ts';
import { anAnsweringService } from './an-answering-service.ts';

const client = clientModuleOf(bundleClientModule());
const Told = z.object({
  savedAt: z.string().optional(),
  html: z.string().optional(),
  message: z.string().optional(),
});

let service: Awaited<ReturnType<typeof anAnsweringService>>;
/** The links to an instrument with conditions and to one without. */
let branching: string;
let plain: string;
beforeEach(async () => {
  service = await anAnsweringService(aBranchingInstrument(), {
    ...anEveryKindInstrument(),
    id: 'every-kind',
  });
  [branching = '', plain = ''] = service.paths;
});

const appWith = (changed: Partial<RespondPorts> = {}) =>
  respondApp({ ...service.ports, ...changed }, TONGUES, client);

const document = async (path: string): Promise<Document> =>
  new JSDOM(await (await appWith().request(path)).text()).window.document;
const shapeOn = (page: Document): string => page.querySelector('form')?.getAttribute('data-shape') ?? '';

const post = async (path: string, fields: DraftFields, changed: Partial<RespondPorts> = {}) => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, texts]) => texts.map((text): [string, string] => [name, text])),
  );
  const headers = { accept: 'application/json' };
  const response = await appWith(changed).request(`${path}/draft`, { method: 'POST', body, headers });
  expect(response.headers.get('content-type')).toContain('application/json');
  return { status: response.status, told: Told.parse(await response.json()) };
};

describe('a draft that is sent while somebody types', () => {
  it('is kept as it is typed, wrong or not, and says when', async () => {
    const { status, told } = await post(`${plain}/1`, {
      years: ['many'],
      name: ['longer than ten characters'],
    });
    expect({ status, told }).toEqual({ status: 200, told: { savedAt: service.ports.clock.now() } });
    const page = await document(`${plain}/1`);
    expect(page.querySelector('#f-years')?.getAttribute('value')).toBe('many');
    expect(page.querySelector('.problem')).toBeNull();
  });

  it('replaces what was typed on its page before, and leaves other pages', async () => {
    await post(`${branching}/1`, { stay: ['yes'], basis: ['advice', 'other'] });
    await post(`${branching}/3`, { 'goals.1.goal': ['Lead'] });
    await post(`${branching}/1`, { stay: ['yes'], basis: ['friends'] });
    const first = await document(`${branching}/1`);
    const chosen = [...first.querySelectorAll('[name=basis][checked]')].map((box) =>
      box.getAttribute('value'),
    );
    expect(chosen).toEqual(['friends']);
    const third = await document(`${branching}/3`);
    expect(third.querySelector('[name="goals.1.goal"]')?.getAttribute('value')).toBe('Lead');
  });

  it('is no response, and a page that is only opened keeps none', async () => {
    await document(`${branching}/1`);
    const kept = async () => (await appWith().request(branching)).text();
    expect(await kept()).toContain('>Start<');
    await post(`${branching}/1`, { stay: ['no'] });
    expect(await kept()).toContain('>Continue where you stopped<');
    expect(await service.ports.responses.list(waveIdOf(1))).toEqual([]);
  });

  it('brings back the page where the answers have changed it, with what was typed', async () => {
    const before = shapeOn(await document(`${branching}/1`));
    const { told } = await post(`${branching}/1`, { stay: ['no'], shape: [before], shown: ['stay'] });
    const parts = new JSDOM(told.html).window.document;
    expect(parts.querySelector('#f-why-not')).not.toBeNull();
    expect(parts.querySelector('[name=stay][value=no]')?.hasAttribute('checked')).toBe(true);
    expect(parts.querySelector('[name=shown]')?.getAttribute('value')).toBe('stay why-not');
    expect(parts.querySelector('.problem')).toBeNull();
    const shape = shapeOn(parts);
    expect(shape).not.toBe(before);
    expect(shapeOn(await document(`${branching}/1`))).toBe(shape);
    const again = await post(`${branching}/1`, { stay: ['no'], 'why-not': ['Far away'], shape: [shape] });
    expect(again.told).toEqual({ savedAt: service.ports.clock.now() });
  });

  it('counts the pages that its answers bring about', async () => {
    const part = async (stay: string) =>
      (await post(`${branching}/1`, { stay: [stay], shape: [''] })).told.html;
    expect(await part('yes')).toContain('Part 1 of 3');
    expect(await part('no')).toContain('Part 1 of 2');
  });

  it('costs no look at the rest of the draft where no answer changes what is asked', async () => {
    const drafts: RespondPorts['drafts'] = {
      ...service.ports.drafts,
      get: () => Promise.reject(new Error('looked at')),
    };
    expect((await post(`${plain}/1`, { years: ['3'] }, { drafts })).status).toBe(200);
  });
});

describe('a draft that cannot be kept', () => {
  const refusalOf = async (path: string, fields: DraftFields = {}, changed: Partial<RespondPorts> = {}) => {
    const { status, told } = await post(path, fields, changed);
    return [status, told.message];
  };

  it('of an unknown link or page is not found', async () => {
    expect(await refusalOf('/r/nobody/1')).toEqual([404, 'This link does not work']);
    expect((await refusalOf(`${plain}/9`))[0]).toBe(404);
  });

  it('of somebody who has answered, or is too late, says so', async () => {
    const submission = ['0123456789abcdefghij'];
    await appWith().request(`${plain}/1`, {
      method: 'POST',
      body: new URLSearchParams({ 'how-often': 'never', direction: 'send', submission: submission.join('') }),
    });
    expect(await refusalOf(`${plain}/1`)).toEqual([409, 'You have already answered']);
    const late = { clock: { now: () => '2027-01-01T00:00:00.000Z' } };
    expect(await refusalOf(`${branching}/1`, {}, late)).toEqual([410, 'These questions are closed']);
    expect(await service.ports.responses.list(waveIdOf(2))).toHaveLength(1);
  });

  it('with what no page of ours sends is refused whole', async () => {
    expect((await refusalOf(`${plain}/1`, { strange: ['1'] }))[0]).toBe(400);
    expect((await refusalOf(`${plain}/1`, { 'how-often': ['at-noon'] }))[0]).toBe(400);
  });

  it('because it was kept too often says so, and that it will not be different soon', async () => {
    const drafts = { ...service.ports.drafts, savePage: () => Promise.resolve(false) };
    const body = new URLSearchParams({ years: '3' });
    const response = await appWith({ drafts }).request(`${plain}/1/draft`, { method: 'POST', body });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Told.parse(await response.json()).message).toContain('could not be saved today');
  });

  it('because it is too long is not kept in part', async () => {
    const [status, message] = await refusalOf(`${plain}/1`, { why: ['x'.repeat(70_000)], years: ['3'] });
    expect(await refusalOf(`${plain}/1`, { why: ['x'.repeat(300_000)] })).toEqual([413, message]);
    expect(status).toBe(413);
    expect(message).toContain('too much on this page');
    expect((await document(`${plain}/1`)).querySelector('#f-years')?.getAttribute('value')).toBe('');
  });
});

describe('the script of the pages', () => {
  const scriptsOf = (page: Document) => [...page.querySelectorAll('script')].map((one) => one.outerHTML);

  it('is one file of our own, on the pages with a form and no other', async () => {
    const module = `<script type="module" src="${client.path}"></script>`;
    expect(scriptsOf(await document(`${branching}/1`))).toEqual([module]);
    expect(scriptsOf(await document(`${branching}/review`))).toEqual([module]);
    expect(scriptsOf(await document(branching))).toEqual([]);
    expect(scriptsOf(await document('/r/nobody'))).toEqual([]);
  });

  it('leaves no trace on the pages of a service without it', async () => {
    const text = await (await service.app.request(`${branching}/1`)).text();
    expect(text).not.toMatch(/<script|data-draft|data-shape/);
    expect((await service.app.request(client.path)).status).toBe(404);
  });

  it('comes compressed, and once and for all', async () => {
    for (const coding of ['br', 'gzip', 'identity']) {
      const { status, headers } = await appWith().request(client.path, {
        headers: { 'accept-encoding': coding },
      });
      expect(status).toBe(200);
      expect(headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding);
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect(await (await appWith().request(client.path)).text()).toBe(client.code);
  });

  it('is not found under the name of another version', async () => {
    expect((await appWith().request('/r/assets/answer.000000000000.js')).status).toBe(404);
  });

  it('is under 6 kB in gzip', () => {
    expect(client.gzip.length).toBeLessThan(6 * 1024);
  });

  it('is the only one that may run, and speaks to us alone', async () => {
    const policy = (await appWith().request(`${branching}/1`)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});
