import { beforeAll, expect, test } from 'vitest';
import { logMeeting } from '../../../functions/workflows/log-meeting.ts';
import { openMeetingLink } from '../../../functions/workflows/open-meeting-link.ts';
import { meetingLinkOf } from '../meetings/a-meeting-service.ts';
import { aConsole, type Console } from './a-console.ts';

let site: Console;
const cohortWords = async (who: 'admin' | 'leader'): Promise<string> => {
  const page = await site[who].get(`/console/cohorts/${site.cohort.id}`);
  return (page.document.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' ');
};

beforeAll(async () => {
  site = await aConsole();
  const { ports } = site.world;
  const token = meetingLinkOf(site.world, 'mentee.1@example.org').slice('/m/'.length);
  const opened = await openMeetingLink(ports, token);
  if (opened.kind !== 'open') throw new Error(`the link is ${opened.kind}`);
  const typed = {
    'meeting-date': [opened.occasion.today],
    outcome: ['held'],
    'minutes-met': ['45'],
    theme: ['A theme of their own'],
    usefulness: ['not-at-all'],
  };
  await logMeeting(ports, opened.occasion, typed, ports.ids.token());
});

test('admins see how many meetings were held, and which matches logged none, by name', async () => {
  const words = await cohortWords('admin');
  expect(words).toContain('Meetings 1 held in the last 30 days');
  const { matches } = await site.world.ports.rosters.get(site.cohort.id);
  expect(words).toContain(
    `${matches.length - 1} of ${matches.length} open matches logged none in the last 60 days`,
  );
  expect(words).toContain('M-2: Rosa Mentor 2, Emil Mentee 2');
  expect(words).not.toContain('M-1: ');
});

test('leaders see the counts and nobody’s name', async () => {
  const words = await cohortWords('leader');
  expect(words).toContain('Meetings 1 held in the last 30 days');
  expect(words).not.toContain('M-2');
  expect(words).not.toContain('Emil');
});

test('nobody sees what was said of a meeting', async () => {
  for (const who of ['admin', 'leader'] as const) {
    const { text } = await site[who].get(`/console/cohorts/${site.cohort.id}`);
    expect(text).not.toContain('A theme of their own');
    expect(text).not.toContain('Not at all');
  }
});
