import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../seeded-properties.ts';
import type { Submission } from '../../functions/workflows/submit-response.ts';
import { leaveChange } from '../../functions/workflows/change-answers.ts';
import { anAnsweredWave, form, receiptOf, typed, type AnsweredWave } from '../an-answered-wave.ts';

/** What people, their browsers and the nights do, in any order. Every page has a form of its own; a retry is one of those sent before. */
type Step =
  | { do: 'send' | 'change'; text: string }
  | { do: 'retry'; which: number }
  | { do: 'withdraw'; rightly: boolean }
  | { do: 'leave' }
  | { do: 'night' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('send' as const, 'change' as const),
      text: fc.constantFrom('Read', 'Write'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('retry' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), rightly: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('night' as const) }) },
);

type Form = { number: number; text: string; isChange: boolean };
/** What has to be so. `taken` are the forms that were stored; the last of them counts. */
type Model = { forms: Form[]; taken: Form[]; receipt: string | undefined; withdrawn: boolean };

const submit = async (site: AnsweredWave, model: Model, sent: Form): Promise<void> => {
  const fields = typed('no-time', sent.text);
  const repeated = model.taken.includes(sent);
  const outcome: Submission = await (sent.isChange && !repeated
    ? site.change(fields, sent.number)
    : site.send(fields, sent.number));
  if (model.withdrawn) return expect(outcome).toEqual({ kind: 'withdrawn' });
  if (repeated) return expect(outcome).toMatchObject({ kind: 'accepted', repeated, receipt: model.receipt });
  if (model.receipt !== undefined && !sent.isChange)
    return expect(outcome).toEqual({ kind: 'answered-before' });
  expect(outcome).toMatchObject({ kind: 'accepted', repeated: false });
  expect(receiptOf(outcome)).toBe(model.receipt ?? receiptOf(outcome));
  model.receipt = receiptOf(outcome);
  model.taken.push(sent);
};

const withdraw = async (site: AnsweredWave, model: Model, rightly: boolean): Promise<void> => {
  const right = rightly && model.receipt !== undefined;
  const outcome = await site.withdraw(right ? (model.receipt ?? '') : 'WRNG-WRNG-WRNG');
  model.withdrawn ||= right && outcome === 'withdrawn';
  if (!model.withdrawn) expect(['wrong-code', 'nothing-sent', 'too-many-tries']).toContain(outcome);
};

const act = async (site: AnsweredWave, model: Model, step: Step): Promise<void> => {
  switch (step.do) {
    case 'night':
      return site.night();
    case 'leave':
      return leaveChange(site.world.ports, await site.occasion());
    case 'withdraw':
      return withdraw(site, model, step.rightly);
    case 'retry': {
      const again = model.forms[step.which % Math.max(1, model.forms.length)];
      return again === undefined ? undefined : submit(site, model, again);
    }
    case 'send':
    case 'change': {
      const isChange = step.do === 'change' && model.receipt !== undefined;
      const sent = { number: model.forms.length, text: step.text, isChange };
      model.forms.push(sent);
      return submit(site, model, sent);
    }
  }
};

it('one response, one receipt, nothing lost and nothing taken back, whatever comes in which order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 10 }), async (steps) => {
      const site = await anAnsweredWave();
      const model: Model = { forms: [], taken: [], receipt: undefined, withdrawn: false };
      for (const step of steps) {
        await act(site, model, step);
        const newest = model.withdrawn ? [] : model.taken.slice(-1);
        expect(await site.counted()).toMatchObject(
          newest.map(({ number }) => ({ submissionId: form(number), receipt: model.receipt })),
        );
        expect(await site.steps()).toEqual(newest.map(({ text }) => text));
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
