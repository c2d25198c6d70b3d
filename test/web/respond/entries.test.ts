import { describe, expect, it } from 'vitest';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import { browse, type ShownPage } from './a-browser.ts';
import { anAnsweringService } from './an-answering-service.ts';

const plan = aBranchingInstrument();
const checks = anInstrument({
  id: 'checks',
  scales: [],
  optionSets: {},
  sections: [
    {
      id: 'checks',
      title: 'Checks',
      items: [
        {
          kind: 'repeating-group',
          id: 'checks',
          text: 'Goal by goal',
          entriesFrom: { kept: 'goals', nameFrom: 'goal' },
          entryName: 'Goal',
          minimum: 1,
          maximum: 3,
          items: [
            { kind: 'yes-no-unsure', id: 'clear', text: 'Is it clear?' },
            {
              kind: 'short-text',
              id: 'missing',
              text: 'What is missing?',
              maxLength: 50,
              visibleWhen: { '==': [{ var: 'clear' }, 'no'] },
            },
          ],
        },
      ],
    },
  ],
});

const planning = async () => {
  const { app, paths, answersTo } = await anAnsweringService(plan, checks);
  const [planPath = '', checksPath = ''] = paths;
  await (await browse(app, `${planPath}/1`)).press('Next', { stay: 'not-sure' });
  const goals = await browse(app, `${planPath}/3`);
  return { answersTo, goals, openChecks: () => browse(app, `${checksPath}/1`) };
};
const values = (page: ShownPage, item: string): string[] =>
  [...page.document.querySelectorAll(`input[name$=".${item}"]`)].map(
    (field) => field.getAttribute('value') ?? '',
  );
const headings = (page: ShownPage): string[] =>
  [...page.document.querySelectorAll('.entry > legend')].map(({ textContent }) => textContent.trim());

describe('a repeating group without scripts', () => {
  it('offers its minimum, and one more at a time up to its maximum', async () => {
    const { goals } = await planning();
    expect(headings(goals)).toEqual(['Goal 1']);
    const two = await goals.press('Add: Goal', { 'goals.1.goal': 'Lead' });
    expect(two.path).toMatch(/\/3#f-goals\.2$/);
    expect(two.document.getElementById('f-goals.2')).not.toBeNull();
    const three = await two.press('Add: Goal', { 'goals.2.goal': 'Speak' });
    expect(values(three, 'goal')).toEqual(['Lead', 'Speak', '']);
    expect(three.text).not.toContain('Add: Goal');
  });

  it('moves and removes entries with all that was typed in them', async () => {
    const { goals } = await planning();
    const two = await goals.press('Add: Goal', { 'goals.1.goal': 'Lead', 'goals.1.kind': 'skill' });
    const swapped = await two.press('Move up: Goal 2', { 'goals.2.goal': 'Speak' });
    expect(values(swapped, 'goal')).toEqual(['Speak', 'Lead']);
    const chosen = [...swapped.document.querySelectorAll(':checked')].map((field) =>
      field.getAttribute('name'),
    );
    expect(chosen).toContain('goals.2.kind');
    const one = await swapped.press('Remove: Goal 1');
    expect(values(one, 'goal')).toEqual(['Lead']);
    expect(one.text).not.toContain('Remove');
  });

  it('does not change entries again when the page is loaded again', async () => {
    const { goals } = await planning();
    const two = await goals.press('Add: Goal');
    expect(headings(two)).toEqual(['Goal 1', 'Goal 2']);
    expect(two.status).toBe(200);
  });

  it('presses Next on the Enter key, not a button of an entry', async () => {
    const { goals } = await planning();
    const first = goals.document.querySelector('form button');
    expect(first?.getAttribute('value')).toBe('next');
  });

  it('says what is wrong at the field of the entry', async () => {
    const { goals } = await planning();
    const wrong = await goals.press('Review and send', {
      'goals.1.kind': 'skill',
      order: ['advice:1', 'friends:1'],
    });
    expect(wrong.status).toBe(422);
    const links = [...wrong.document.querySelectorAll('[role="alert"] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#f-goals.1.goal', '#f-order']);
    for (const link of links) {
      const anchor = link.getAttribute('href')?.slice(1) ?? '';
      expect(wrong.document.getElementById(anchor), anchor).not.toBeNull();
    }
  });

  it('asks what the answers of an entry bring up, and shows everything in the review', async () => {
    const { goals, answersTo } = await planning();
    const asked = await goals.press('Review and send', {
      'goals.1.goal': 'Lead',
      'goals.1.kind': 'career',
      order: ['advice:2', 'friends:1', 'other:3'],
    });
    expect(asked.text).toContain('Please also answer these');
    const review = await asked.press('Review and send', { 'goals.1.until': '2027-01-31' });
    for (const words of ['Goal 1', 'Lead', 'A career', '31 January 2027', '1. As friends', '2. For advice']) {
      expect(review.text).toContain(words);
    }
    await review.press('Send my answers');
    expect(await answersTo(1)).toEqual({
      stay: 'not-sure',
      goals: [{ goal: 'Lead', kind: 'career', until: '2027-01-31' }],
      order: ['friends', 'advice', 'other'],
    });
  });

  it('refuses an entry that the page does not have', async () => {
    const { app, paths } = await anAnsweringService(plan);
    for (const field of ['goals.4.goal', 'goals.1.salary', 'goals.x']) {
      const body = new URLSearchParams({ [field]: 'x', direction: 'next' });
      expect((await app.request(`${paths[0]}/3`, { method: 'POST', body })).status).toBe(400);
    }
  });
});

describe('entries about what was entered before', () => {
  it('are one for each goal, under its name, and answers keep the name', async () => {
    const { goals, openChecks, answersTo } = await planning();
    const two = await goals.press('Add: Goal', { 'goals.1.goal': '<Lead>' });
    const review = await two.press('Review and send', { 'goals.2.goal': 'Speak' });
    await review.press('Send my answers');
    const page = await openChecks();
    expect(headings(page)).toEqual(['<Lead>', 'Speak']);
    expect(page.text).not.toContain('Add: Goal');
    const sent = await page.press('Send my answers', { 'checks.2.clear': 'yes' });
    expect(sent.text).toContain('Thank you');
    expect(await answersTo(2)).toEqual({ checks: [{ goal: 'Speak', clear: 'yes' }] });
  });

  it('start from the minimum where nothing was entered', async () => {
    const { openChecks, answersTo } = await planning();
    const page = await openChecks();
    expect(headings(page)).toEqual(['Goal 1']);
    const asked = await page.press('Send my answers', { 'checks.1.clear': 'no' });
    expect(asked.text).toContain('What is missing?');
    await asked.press('Send my answers', { 'checks.1.missing': 'A date' });
    expect(await answersTo(2)).toEqual({ checks: [{ clear: 'no', missing: 'A date' }] });
  });
});
