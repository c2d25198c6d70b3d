import { describe, expect, it } from 'vitest';
import { aBranchingInstrument } from '../../builders/a-branching-instrument.ts';
import { anInstrument } from '../../builders/an-instrument.ts';
import { browse } from './a-browser.ts';
import { anAnsweringService } from './an-answering-service.ts';

const branching = async () => {
  const { app, paths, answersTo } = await anAnsweringService(aBranchingInstrument());
  const [path = ''] = paths;
  return { answersTo, open: (place: string) => browse(app, `${path}${place}`) };
};

describe('items that hang on an answer of the same page', () => {
  it('come up in their place when the page was sent, without reproach, and can be left out', async () => {
    const { open } = await branching();
    const first = await open('/1');
    expect(first.text).not.toContain('How do you stay in contact?');
    const again = await first.press('Next', { stay: 'yes' });
    expect(again.status).toBe(200);
    expect(again.document.querySelector('[role="status"]')?.textContent).toContain(
      'Please also answer these',
    );
    expect(again.document.querySelector('[role="status"] a')?.getAttribute('href')).toBe('#f-basis');
    expect(again.document.querySelector('[role="alert"], .problem')).toBeNull();
    expect(again.document.title).not.toContain('Error');
    const next = await again.press('Next');
    expect(next.path).toMatch(/\/2$/);
  });

  it('that are required are asked before they are missed', async () => {
    const { open } = await branching();
    const again = await (await open('/1')).press('Next', { stay: 'no' });
    expect(again.status).toBe(200);
    expect(again.text).toContain('What stands in the way?');
    const missed = await again.press('Next');
    expect(missed.status).toBe(422);
    expect(missed.document.querySelector('[role="alert"] a')?.getAttribute('href')).toBe('#f-why-not');
  });

  it('go without a trace when the answer changes back', async () => {
    const { open, answersTo } = await branching();
    const no = await (await open('/1')).press('Next', { stay: 'no' });
    const yes = await no.press('Next', { 'why-not': 'Too far', stay: 'yes' });
    expect(yes.text).not.toContain('What stands in the way?');
    const goals = await yes.press('Next', { stay: 'not-sure' });
    const review = await goals.press('Review and send', { 'goals.1.goal': 'Lead' });
    expect(review.text).not.toContain('What stands in the way?');
    expect((await review.press('Send my answers')).text).toContain('K7QF-2M9X-4TRB');
    expect(await answersTo(1)).toEqual({ stay: 'not-sure', goals: [{ goal: 'Lead' }] });
  });

  it('are no news to a form that says nothing of what it showed', async () => {
    const { app, paths } = await anAnsweringService(aBranchingInstrument());
    const body = new URLSearchParams({ stay: 'no', direction: 'next' });
    const answer = await app.request(`${paths[0]}/1`, { method: 'POST', body });
    expect(answer.status).toBe(422);
  });
});

describe('sections that hang on an answer of an earlier page', () => {
  it('are passed over, and do not count as parts', async () => {
    const { open } = await branching();
    const goals = await (await open('/1')).press('Next', { stay: 'not-sure' });
    expect(goals.path).toMatch(/\/3$/);
    expect(goals.text).toContain('Part 2 of 2');
    expect((await goals.press('Back')).path).toMatch(/\/1$/);
    expect((await open('/2')).path).toMatch(/\/3$/);
    expect((await open('/4')).status).toBe(404);
  });

  it('count once they are there, and require what their conditions say', async () => {
    const { open } = await branching();
    const again = await (await open('/1')).press('Next', { stay: 'yes' });
    const later = await again.press('Next', { basis: 'other' });
    expect(later.path).toMatch(/\/2$/);
    expect(later.text).toContain('Part 2 of 3');
    expect(later.document.querySelector('label')?.textContent).not.toContain('optional');
    expect((await later.press('Next')).status).toBe(422);
  });

  it('name the other side, however its name is written', async () => {
    const { open } = await branching();
    await (await (await open('/1')).press('Next', { stay: 'yes' })).press('Next');
    const later = await open('/2');
    expect(later.text).toContain('Think of Ana <Gil>.');
    expect(later.document.querySelector('gil')).toBeNull();
  });

  it('are left out of the review, and what was typed in them stays in the draft', async () => {
    const { open } = await branching();
    const shown = await (await open('/1')).press('Next', { stay: 'yes' });
    await (await shown.press('Next', { basis: 'other' })).press('Next', { 'other-way': 'By boat' });
    expect((await open('/review')).text).toContain('By boat');
    await (await open('/1')).press('Next', { stay: 'not-sure' });
    expect((await open('/review')).text).not.toContain('By boat');
    const back = await (await open('/1')).press('Next', { stay: 'yes' });
    await back.press('Next', { basis: 'other' });
    expect((await open('/2')).document.querySelector('input[name="other-way"]')?.getAttribute('value')).toBe(
      'By boat',
    );
  });
});

describe('an instrument of one page', () => {
  const oneOrTwo = anInstrument({
    scales: [],
    optionSets: {},
    sections: [
      {
        id: 'a',
        title: 'A',
        items: [{ kind: 'yes-no-unsure', id: 'met', text: 'Did you meet?', required: true }],
      },
      {
        id: 'b',
        title: 'B',
        items: [
          {
            kind: 'long-text',
            id: 'how',
            text: 'How was it?',
            maxLength: 100,
            visibleWhen: { '==': [{ var: 'met' }, 'yes'] },
          },
        ],
      },
    ],
  });

  it('is sent at once, unless the answer brings up another page', async () => {
    const { app, paths, answersTo } = await anAnsweringService(oneOrTwo, { ...oneOrTwo, id: 'second' });
    const sent = await (await browse(app, `${paths[0]}/1`)).press('Send my answers', { met: 'no' });
    expect(sent.text).toContain('Thank you');
    expect(await answersTo(1)).toEqual({ met: 'no' });
    const more = await (await browse(app, `${paths[1]}/1`)).press('Send my answers', { met: 'yes' });
    expect(more.path).toMatch(/\/2$/);
    const review = await more.press('Review and send', { how: 'Fine' });
    expect((await review.press('Send my answers')).text).toContain('Thank you');
    expect(await answersTo(2)).toEqual({ met: 'yes', how: 'Fine' });
  });
});
