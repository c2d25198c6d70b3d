import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instrumentFiles } from '../../../functions/adapters/instrument-files.ts';
import { measuredItems } from '../../../functions/core/instrument/measured-items.ts';
import { sensitiveItems } from '../../../functions/core/instrument/sensitive-items.ts';
import { choice, withItems, type DraftItem } from '../../builders/a-definition-draft.ts';

const isYes = (id: string) => ({ '==': [{ var: id }, 'yes'] });
const found = (...items: DraftItem[]) => [...sensitiveItems(withItems(items))];

describe('the sensitive items of a definition', () => {
  it('are those that are marked, rows of a block alone or all of them', () => {
    const rows = [
      { id: 'one', text: 'One', sensitive: true as const },
      { id: 'two', text: 'Two' },
    ];
    const block: DraftItem = { kind: 'scale-rows', id: 'block', text: 'How?', options: 'agreement', rows };
    expect(found(choice('first'), choice('second', { sensitive: true }))).toEqual(['second']);
    expect(found(block)).toEqual(['one']);
    expect(found({ ...block, sensitive: true })).toEqual(['one', 'two']);
  });

  it('are those too that are asked only after some answers to one, because their n would count these answers', () => {
    expect(
      found(
        choice('open'),
        choice('unsafe', { sensitive: true }),
        choice('asked-of-safe', { visibleWhen: isYes('unsafe') }),
        choice('further-on', { visibleWhen: isYes('asked-of-safe') }),
        choice('asked-otherwise', { visibleWhen: isYes('open') }),
        choice('required-otherwise', { requiredWhen: isYes('unsafe') }),
      ),
    ).toEqual(['unsafe', 'asked-of-safe', 'further-on']);
  });

  it('are a whole group when one item of its entries is', () => {
    const group: DraftItem = {
      kind: 'repeating-group',
      id: 'steps',
      text: 'Which steps?',
      entryName: 'Step',
      minimum: 0,
      maximum: 3,
      items: [choice('step'), choice('risk', { sensitive: true })].flatMap((item) =>
        item.kind === 'single-choice' ? [item] : [],
      ),
    };
    expect(found(group)).toEqual(['steps']);
  });
});

/** Taking a mark away would show what was promised to stay among ten: a hash does not notice it, this list does. */
const SHIPPED: Record<string, string[]> = {
  'accountability-checklist.v1': ['guards-confidentiality'],
  'accountability-checklist.v2': ['guards-confidentiality'],
  'confidentiality-checklist.v1': [
    'stays-between-us',
    'told-freely',
    'told-after-end',
    'told-when-needed',
    'told-with-permission',
    'some-topics-private',
    'how-we-get-on',
    'told-when-positive',
  ],
  'early-ending.v1': ['reason', 'reason-in-own-words', 'already-talked', 'wants-new-match'],
  'group-session-feedback.v1': ['could-speak-openly', 'could-ask'],
  'mentor-preparation.v1': ['discretion'],
  'mentor-self-reflection.v1': ['unspoken-risks', 'unspoken-risks-how'],
  'mentoring-agreement.v1': ['personal-boundaries', 'confidentiality-limits', 'other-limits'],
  'organization-gaps.v1': ['wants-to-talk'],
  'pulse.v1': ['wants-to-talk'],
};

it('of the shipped definitions are what they were marked as', () => {
  const catalogue = instrumentFiles(join(import.meta.dirname, '../../../survey-definitions'));
  for (const [key, expected] of Object.entries(SHIPPED)) {
    const [id = '', version = ''] = key.split('.v');
    const instrument = catalogue.get(id, Number(version))?.instrument;
    if (instrument === undefined) throw new Error(`there is no ${key}`);
    expect([key, [...sensitiveItems(instrument)]]).toEqual([key, expect.arrayContaining(expected)]);
  }
});

it('of a shipped definition stay so in its later versions', () => {
  const catalogue = instrumentFiles(join(import.meta.dirname, '../../../survey-definitions'));
  for (const { pin } of catalogue.latest()) {
    const versions = Array.from({ length: pin.version }, (_, n) => catalogue.get(pin.id, n + 1)?.instrument);
    for (const [n, newer] of versions.entries()) {
      const older = versions[n - 1];
      if (older === undefined || newer === undefined) continue;
      const still = new Set(measuredItems(newer).map(({ id }) => id));
      const kept = [...sensitiveItems(older)].filter((id) => still.has(id));
      expect([...sensitiveItems(newer)]).toEqual(expect.arrayContaining(kept));
    }
  }
});
