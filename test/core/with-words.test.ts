import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declined } from '../../functions/core/declined.ts';
import type { Invitation } from '../../functions/core/invitation.ts';
import { stillToAsk, withWords } from '../../functions/core/with-words.ts';
import { anInvitation } from '../builders/an-invitation.ts';
import { invitationIdOf, participantIdOf } from '../builders/ids.ts';
import '../seeded-properties.ts';

const at = (day: number): string => `2026-05-0${day}T10:00:00.000Z`;
const said = (kind: Declined['kind'], day: number): Partial<Invitation> => ({
  declined: { kind, at: at(day) },
});

/** What counts for the invitations of one person, by match. */
const kinds = (...invitations: Partial<Invitation>[]): (string | undefined)[] =>
  withWords(invitations.map((changed, index) => anInvitation({ id: invitationIdOf(index), ...changed }))).map(
    ({ declined }) => declined?.kind,
  );

describe('what somebody said instead of answering', () => {
  it('about one match leaves the others alone', () => {
    expect(kinds(said('declined', 1), {})).toEqual(['declined', undefined]);
  });

  it.each(['not-me', 'left'] as const)('«%s» holds for all invitations of the person', (kind) => {
    expect(kinds(said(kind, 1), {})).toEqual([kind, kind]);
  });

  it('holds for nobody else', () => {
    expect(kinds(said('left', 1), { participantId: participantIdOf(9) })).toEqual(['left', undefined]);
  });

  it('counts by its latest', () => {
    expect(kinds(said('declined', 1), said('not-me', 2))).toEqual(['not-me', 'not-me']);
    expect(kinds(said('declined', 3), said('not-me', 2))).toEqual(['declined', 'not-me']);
    expect(kinds(said('left', 3), said('not-me', 2))).toEqual(['left', 'left']);
  });

  it('is outweighed by answers, for the others too', () => {
    expect(kinds({ ...said('left', 1), answeredAt: at(2) }, {})).toEqual([undefined, undefined]);
    expect(kinds({ answeredAt: at(1) }, said('not-me', 2))).toEqual([undefined, 'not-me']);
  });

  const anything = fc.record({
    participantId: fc.constantFrom(participantIdOf(1), participantIdOf(2)),
    answeredAt: fc.option(fc.constant(at(5)), { nil: undefined }),
    declined: fc.option(
      fc.record({
        kind: fc.constantFrom<Declined['kind'][]>('declined', 'not-me', 'left'),
        at: fc.integer({ min: 1, max: 9 }).map(at),
      }),
      { nil: undefined },
    ),
  });

  it('never touches who has answered, and leaves nobody to ask who said no', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), (changes) => {
        const invitations = changes.map((changed, index) =>
          anInvitation({ id: invitationIdOf(index), ...changed }),
        );
        const counted = withWords(invitations);
        for (const [index, { id, declined, answeredAt }] of counted.entries()) {
          expect(id).toBe(invitations[index]?.id);
          if (answeredAt !== undefined) expect(declined).toBeUndefined();
          else if (invitations[index]?.declined !== undefined) expect(declined).toBeDefined();
        }
        expect(stillToAsk(invitations).map(({ id }) => id)).toEqual(
          counted
            .filter((one) => one.answeredAt === undefined && one.declined === undefined)
            .map(({ id }) => id),
        );
      }),
    );
  });
});
