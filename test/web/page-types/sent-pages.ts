import { filledIn, press, typedIn } from '../forms.ts';
import { AFTER_SETTLING, CLOSING, IN_GRACE, SEALED, type Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { answer, below, finish, pressAt, receiptOn, send } from './steps.ts';

const EXPECTATIONS = { instrument: 'expectations' };
const WRONG_CODE = { receipt: ['K7QF'] };
const MOST_CODES = 5;

const finished = async (site: Site): Promise<string> => receiptOn(await finish(site));
const changing = async (site: Site) => {
  await finished(site);
  return pressAt(site, await below(site, ''), '/change');
};

/** What somebody meets who has sent their answers, or comes too late to. */
export const SENT_PAGES: readonly PageType[] = [
  {
    name: 'thanks',
    drawnBy: 'thanksPage',
    status: 200,
    asking: EXPECTATIONS,
    go: async (site) => send(site, await answer(site)),
  },
  {
    name: 'thanks, and somebody gets in touch',
    drawnBy: 'thanksPage',
    status: 200,
    asking: { instrument: 'early-ending' },
    go: (site) => finish(site, site.mentee, { reason: ['feels-unsafe'] }),
  },
  {
    name: 'thanks for changes',
    drawnBy: 'thanksPage',
    status: 200,
    go: async (site) => {
      const page = await changing(site);
      return press(site.visitor, page, filledIn(page, 1), 'send');
    },
  },
  {
    name: 'answered',
    drawnBy: 'answeredPage',
    status: 409,
    go: async (site) => {
      await finished(site);
      return below(site, '');
    },
  },
  {
    name: 'answered, and the questions have just closed',
    drawnBy: 'answeredPage',
    status: 409,
    go: async (site) => {
      await finished(site);
      site.world.stopAt(IN_GRACE);
      return below(site, '');
    },
  },
  {
    name: 'answered for good',
    drawnBy: 'answeredPage',
    status: 409,
    go: async (site) => {
      await finished(site);
      site.world.stopAt(SEALED);
      return below(site, '');
    },
  },
  {
    name: 'answered before, with what was typed since',
    drawnBy: 'answeredPage',
    status: 409,
    go: async (site) => {
      const other = await below(site, '/1');
      await finished(site);
      return press(site.visitor, other, filledIn(other, 2), 'send');
    },
  },
  {
    name: 'section of answers that are being changed',
    drawnBy: 'sectionPage',
    status: 200,
    go: changing,
  },
  {
    name: 'start of answers that are being changed',
    drawnBy: 'changingPage',
    status: 200,
    go: async (site) => {
      await changing(site);
      return below(site, '');
    },
  },
  {
    name: 'review of answers that are being changed',
    drawnBy: 'reviewPage',
    status: 200,
    asking: EXPECTATIONS,
    go: async (site) => {
      await changing(site);
      return below(site, '/review');
    },
  },
  {
    name: 'changes saved for later',
    drawnBy: 'savedPage',
    status: 200,
    asking: EXPECTATIONS,
    go: async (site) => {
      const page = await changing(site);
      return press(site.visitor, page, typedIn(page), 'later');
    },
  },
  {
    name: 'the receipt comes by e-mail',
    drawnBy: 'receiptComesPage',
    status: 200,
    go: async (site) => pressAt(site, await finish(site), '/mail-receipt'),
  },
  {
    name: 'withdrawing',
    drawnBy: 'withdrawPage',
    status: 200,
    go: async (site) => {
      await finished(site);
      return below(site, '/withdraw');
    },
  },
  {
    name: 'withdrawing, sent empty',
    drawnBy: 'withdrawPage',
    status: 422,
    go: async (site) => {
      await finished(site);
      return pressAt(site, await below(site, '/withdraw'), '/withdraw');
    },
  },
  {
    name: 'withdrawing by too many wrong codes',
    drawnBy: 'waitPage',
    status: 429,
    go: async (site) => {
      await finished(site);
      const page = await below(site, '/withdraw');
      for (let tries = 0; tries < MOST_CODES; tries += 1) await pressAt(site, page, '/withdraw', WRONG_CODE);
      return pressAt(site, page, '/withdraw', WRONG_CODE);
    },
  },
  {
    name: 'withdrawn',
    drawnBy: 'withdrawnPage',
    status: 200,
    go: async (site) => {
      const receipt = await finished(site);
      return pressAt(site, await below(site, '/withdraw'), '/withdraw', { receipt: [receipt] });
    },
  },
  {
    name: 'expired',
    drawnBy: 'closedPage',
    status: 410,
    go: (site) => {
      site.world.stopAt(AFTER_SETTLING);
      return below(site, '');
    },
  },
  {
    name: 'closed by the team, with what was typed',
    drawnBy: 'closedPage',
    status: 410,
    asking: EXPECTATIONS,
    go: async (site) => {
      const page = await below(site, '/1');
      await press(site.visitor, page, filledIn(page), 'next');
      await site.world.ports.waves.closeEarly(site.wave, '2026-05-03T09:00:00.000Z');
      site.world.stopAt(CLOSING);
      return below(site, '');
    },
  },
];
