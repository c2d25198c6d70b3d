import { press } from '../forms.ts';
import { agree, beginChange, proposeChange, TERMS } from '../respond/agree.ts';
import { sayToComparing } from '../respond/a-shared-wave.ts';
import { openComparisons } from '../../../functions/workflows/open-comparisons.ts';
import { AFTER_SETTLING, type Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { answer, below, finish, send } from './steps.ts';

const CHECKLIST = { instrument: 'confidentiality-checklist' };
const AGREEMENT = { instrument: 'mentoring-agreement' };
const DIFFERENT = { 'told-freely': ['no'], 'some-topics-private': ['not-sure'] };

const compared = async (site: Site): Promise<void> => {
  await finish(site, site.mentor);
  await finish(site, site.mentee, DIFFERENT);
  await sayToComparing(site, site.mentor, 'yes');
  await sayToComparing(site, site.mentee, 'yes');
  await openComparisons(site.world.ports);
  await site.world.drain();
};
const proposed = (site: Site) => answer(site, site.mentor, TERMS).then((review) => send(site, review));
const agreed = async (site: Site): Promise<void> => {
  await proposed(site);
  await agree(site, site.mentee);
};

/** What the two sides of a match settle between them. */
export const SHARED_PAGES: readonly PageType[] = [
  {
    name: 'start of what can be compared',
    drawnBy: 'startPage',
    status: 200,
    asking: CHECKLIST,
    go: (site) => below(site, ''),
  },
  {
    name: 'thanks, and whether to compare',
    drawnBy: 'thanksPage',
    status: 200,
    asking: CHECKLIST,
    go: (site) => finish(site),
  },
  {
    name: 'answered, and said yes to comparing',
    drawnBy: 'wishPage',
    status: 200,
    asking: CHECKLIST,
    go: async (site) => {
      await finish(site);
      return sayToComparing(site, site.mentee, 'yes');
    },
  },
  {
    name: 'said no to comparing',
    drawnBy: 'wishPage',
    status: 200,
    asking: CHECKLIST,
    go: async (site) => {
      await finish(site);
      return sayToComparing(site, site.mentee, 'no');
    },
  },
  {
    name: 'comparison',
    drawnBy: 'comparisonPage',
    status: 200,
    asking: CHECKLIST,
    go: async (site) => {
      await compared(site);
      return below(site, '/compare', site.mentee);
    },
  },
  {
    name: 'comparison that is over',
    drawnBy: 'comparisonPage',
    status: 200,
    asking: CHECKLIST,
    go: async (site) => {
      await compared(site);
      site.world.stopAt('2026-12-01T09:00:00.000Z');
      return below(site, '/compare', site.mentee);
    },
  },
  {
    name: 'too late to compare',
    drawnBy: 'answeredPage',
    status: 409,
    asking: CHECKLIST,
    go: async (site) => {
      await finish(site);
      site.world.stopAt(AFTER_SETTLING);
      return below(site, '');
    },
  },
  {
    name: 'proposal on its way',
    drawnBy: 'proposedPage',
    status: 200,
    asking: AGREEMENT,
    go: (site) => proposed(site),
  },
  {
    name: 'proposal to read',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await proposed(site);
      return below(site, '', site.mentee);
    },
  },
  {
    name: 'proposal in a group of eleven, some of whom agree',
    drawnBy: 'agreementPage',
    status: 200,
    asking: { ...AGREEMENT, mentees: 10 },
    go: async (site) => {
      await proposed(site);
      for (const address of site.mentees.slice(1, 4)) await agree(site, address);
      return below(site, '', site.mentee);
    },
  },
  {
    name: 'change of a proposal that was begun',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await proposed(site);
      await beginChange(site, site.mentee);
      return below(site, '', site.mentee);
    },
  },
  {
    name: 'change of a proposal to read',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await proposed(site);
      await proposeChange(site, site.mentee, { 'minutes-per-meeting': ['60'] });
      return below(site, '', site.mentor);
    },
  },
  {
    name: 'agreed',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await agreed(site);
      return below(site, '', site.mentor);
    },
  },
  {
    name: 'agreed, and somebody proposes a change',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await agreed(site);
      await proposeChange(site, site.mentee, { 'minutes-per-meeting': ['60'] });
      return below(site, '', site.mentor);
    },
  },
  {
    name: 'proposal that another was faster with',
    drawnBy: 'agreementPage',
    status: 409,
    asking: AGREEMENT,
    go: async (site) => {
      const late = await answer(site, site.mentee, { ...TERMS, 'minutes-per-meeting': ['90'] });
      await proposed(site);
      return press(site.visitor, late);
    },
  },
  {
    name: 'agreement that can be read only',
    drawnBy: 'agreementPage',
    status: 200,
    asking: AGREEMENT,
    go: async (site) => {
      await agreed(site);
      site.world.stopAt(AFTER_SETTLING);
      return below(site, '', site.mentor);
    },
  },
];
