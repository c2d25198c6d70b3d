import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';
import { onePage } from '../faults/a-room.ts';
import { filledIn, press, typedIn } from '../forms.ts';
import type { Site } from './a-site.ts';
import type { PageType } from './page-type.ts';
import { answer, below } from './steps.ts';

const EXPECTATIONS = { instrument: 'expectations' };
const GOALS = { instrument: 'goal-plan' };
const BRANCHING = { instrument: aBranchingInstrument() };
const LONG_NAMES = {
  instrument: 'mentoring-agreement',
  mentees: 10,
  program: {
    name: 'Programa de mentoría para personas que empiezan a dirigir equipos',
    organization: 'Gesellschaft für Arbeitssicherheitsberatung Niederösterreich',
    helpContact:
      'Maximiliane Freifrau von Hohenstein-Wittgenau, mentoring-program-coordination@human-resources.example.org',
  },
};

const goals = async (site: Site) => {
  const page = await below(site, '/1');
  return press(site.visitor, page, filledIn(page), 'next');
};

/** From the start to the review: what somebody meets who answers. */
export const QUESTION_PAGES: readonly PageType[] = [
  { name: 'start', drawnBy: 'startPage', status: 200, go: (site) => below(site, '') },
  {
    name: 'start of a group with long names',
    drawnBy: 'startPage',
    status: 200,
    asking: LONG_NAMES,
    go: (site) => below(site, '', site.mentor),
  },
  {
    name: 'start of somebody who comes back',
    drawnBy: 'startPage',
    status: 200,
    asking: EXPECTATIONS,
    go: async (site) => {
      const first = await below(site, '/1');
      await press(site.visitor, first, filledIn(first), 'later');
      return below(site, '');
    },
  },
  {
    name: 'section with rows of a scale',
    drawnBy: 'sectionPage',
    status: 200,
    go: (site) => below(site, '/1'),
  },
  {
    name: 'section with rows of a scale, sent empty',
    drawnBy: 'sectionPage',
    status: 422,
    asking: { instrument: 'competency-assessment' },
    go: async (site) => press(site.visitor, await below(site, '/1'), undefined, 'send'),
  },
  {
    name: 'section with ratings and choices',
    drawnBy: 'sectionPage',
    status: 200,
    asking: { instrument: 'pulse' },
    go: (site) => below(site, '/1'),
  },
  {
    name: 'section with ratings and choices, sent empty',
    drawnBy: 'sectionPage',
    status: 422,
    asking: { instrument: 'pulse' },
    go: async (site) => press(site.visitor, await below(site, '/1'), undefined, 'next'),
  },
  {
    name: 'section with texts, the first of three',
    drawnBy: 'sectionPage',
    status: 200,
    asking: EXPECTATIONS,
    go: (site) => below(site, '/1'),
  },
  {
    name: 'section with numbers, with errors',
    drawnBy: 'sectionPage',
    status: 422,
    asking: EXPECTATIONS,
    go: async (site) => {
      const page = await below(site, '/2');
      return press(site.visitor, page, { ...filledIn(page), 'meetings-per-month': ['many'] }, 'next');
    },
  },
  {
    name: 'section with entries of a group',
    drawnBy: 'sectionPage',
    status: 200,
    asking: GOALS,
    go: async (site) => {
      const page = await goals(site);
      return press(site.visitor, page, typedIn(page), 'add:goals');
    },
  },
  {
    name: 'section with entries of a group, sent empty',
    drawnBy: 'sectionPage',
    status: 422,
    asking: GOALS,
    go: async (site) => press(site.visitor, await goals(site), undefined, 'next'),
  },
  {
    name: 'section with items that an answer brought',
    drawnBy: 'sectionPage',
    status: 200,
    asking: BRANCHING,
    go: async (site) => {
      const page = await below(site, '/1');
      return press(site.visitor, page, { ...typedIn(page), stay: ['yes'] }, 'next');
    },
  },
  {
    name: 'section with a ranking',
    drawnBy: 'sectionPage',
    status: 200,
    asking: BRANCHING,
    go: (site) => below(site, '/3'),
  },
  {
    name: 'section with a ranking, with errors',
    drawnBy: 'sectionPage',
    status: 422,
    asking: BRANCHING,
    go: async (site) => {
      const page = await below(site, '/3');
      const order = ['advice:1', 'friends:1', ''];
      return press(site.visitor, page, { ...typedIn(page), order }, 'next');
    },
  },
  {
    name: 'saved for later',
    drawnBy: 'savedPage',
    status: 200,
    asking: EXPECTATIONS,
    go: async (site) => {
      const page = await below(site, '/1');
      return press(site.visitor, page, filledIn(page), 'later');
    },
  },
  {
    name: 'review',
    drawnBy: 'reviewPage',
    status: 200,
    asking: EXPECTATIONS,
    go: (site) => answer(site),
  },
  {
    name: 'review of entries of a group',
    drawnBy: 'reviewPage',
    status: 200,
    asking: GOALS,
    go: (site) => answer(site),
  },
  {
    name: 'review with open answers',
    drawnBy: 'reviewPage',
    status: 422,
    asking: EXPECTATIONS,
    go: async (site) => press(site.visitor, await below(site, '/review')),
  },
  {
    name: 'nothing is answered',
    drawnBy: 'nothingAnsweredPage',
    status: 422,
    asking: { instrument: onePage() },
    go: async (site) => press(site.visitor, await below(site, '/1'), undefined, 'send'),
  },
];
