import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementState,
  type Agreement,
  type AgreementConsent,
  type AgreementVersion,
} from '../../functions/core/agreement.ts';
import { agreementResponses } from '../../functions/core/agreement-responses.ts';
import { engagementTargets, targetIn } from '../../functions/core/engagement-targets.ts';
import { agreementNotices } from '../../functions/core/notice.ts';
import { aConsent, aProposal } from '../builders/an-agreement.ts';
import { anInstrument } from '../builders/an-instrument.ts';
import { invitationIdOf, matchIdOf, participantIdOf } from '../builders/ids.ts';

const LATER = '2027-01-01T00:00:00.000Z';
const agreement = (versions: AgreementVersion[], ...consents: AgreementConsent[]): Agreement => ({
  versions,
  consents,
});

describe('how an agreement stands', () => {
  it('is nothing before anybody has proposed', () => {
    expect(agreementState(agreement([]))).toBeUndefined();
  });

  it('waits for the other side after a proposal, and holds once they agree', () => {
    const proposed = agreementState(agreement([aProposal(1)]));
    expect(proposed?.newest.waitingFor).toEqual([participantIdOf(2)]);
    expect(proposed?.inForce).toBeUndefined();
    const agreed = agreementState(agreement([aProposal(1)], aConsent(2)));
    expect(agreed?.inForce?.agreedAt).toBe(aConsent(2).at);
    expect(agreed?.newest.agreeing.map(({ participantId }) => participantId)).toEqual([
      participantIdOf(1),
      participantIdOf(2),
    ]);
  });

  it('stays as agreed while a change waits, and becomes the change once that is agreed to', () => {
    const changed = [aProposal(1), aProposal(2, 2)];
    const waiting = agreementState(agreement(changed, aConsent(2)));
    expect(waiting?.inForce?.version.version).toBe(1);
    expect(waiting?.newest.waitingFor).toEqual([participantIdOf(1)]);
    const agreed = agreementState(agreement(changed, aConsent(2), aConsent(1, 2)));
    expect(agreed?.inForce?.version.version).toBe(2);
  });

  it('takes the consent of somebody who is no party for no party’s', () => {
    const state = agreementState(agreement([aProposal(1)], aConsent(3)));
    expect(state?.newest.waitingFor).toEqual([participantIdOf(2)]);
    expect(state?.inForce).toBeUndefined();
  });
});

/** Up to twelve people; each step somebody proposes an answer to the newest version, or agrees to any version. */
const history = fc.integer({ min: 2, max: 12 }).chain((people) =>
  fc
    .array(
      fc.record({
        person: fc.integer({ min: 1, max: people }),
        step: fc.constantFrom('propose' as const, 'agree' as const, 'agree' as const),
        version: fc.nat({ max: 5 }),
      }),
      { maxLength: 40 },
    )
    .map((steps) => {
      const parties = Array.from({ length: people }, (_, n) => participantIdOf(n + 1));
      const versions: AgreementVersion[] = [];
      const consents: AgreementConsent[] = [];
      for (const { person, step, version } of steps) {
        if (step === 'propose' || versions.length === 0)
          versions.push(aProposal(person, versions.length + 1, { parties }));
        else consents.push(aConsent(person, (version % versions.length) + 1));
      }
      return { parties, versions, consents };
    }),
);

const shuffled = ({ versions, consents }: Agreement): fc.Arbitrary<Agreement> =>
  fc.record({
    versions: fc.shuffledSubarray([...versions], { minLength: versions.length }),
    consents: fc.shuffledSubarray([...consents], { minLength: consents.length }),
  });

describe('whatever people propose and agree to', () => {
  it('holds only what each of them has agreed to in the same words', () => {
    fc.assert(
      fc.property(history, ({ parties, versions, consents }) => {
        const inForce = agreementState({ versions, consents })?.inForce;
        const agreedTo = (version: AgreementVersion) =>
          parties.filter(
            (party) =>
              version.participantId === party ||
              consents.some((one) => one.version === version.version && one.participantId === party),
          );
        const complete = versions.filter((version) => agreedTo(version).length === parties.length);
        expect(inForce?.version).toEqual(complete.at(-1));
      }),
    );
  });

  it('reads the same in any order, and when words come twice', () => {
    fc.assert(
      fc.property(
        history.chain((one) => fc.tuple(fc.constant(one), shuffled(one))),
        ([one, mixed]) => {
          const twice = { versions: mixed.versions, consents: [...mixed.consents, ...mixed.consents] };
          expect(agreementState(twice)).toEqual(agreementState(one));
        },
      ),
    );
  });

  it('asks exactly those who have not agreed to the newest, and tells everybody of what holds', () => {
    fc.assert(
      fc.property(history, ({ parties, versions, consents }) => {
        const state = agreementState({ versions, consents });
        const notices = agreementNotices({ versions, consents });
        const asked = notices.filter(({ about }) => about === 'agreement-proposed');
        const told = notices.filter(({ about }) => about === 'agreement-made');
        expect(asked.map(({ participantId }) => participantId)).toEqual(state?.newest.waitingFor ?? []);
        expect(told.map(({ participantId }) => participantId)).toEqual(
          state?.inForce === undefined ? [] : parties,
        );
      }),
    );
  });

  it('counts each person once, with the words they stood by last', () => {
    fc.assert(
      fc.property(history, ({ versions, consents }) => {
        const responses = agreementResponses({ versions, consents }, anInstrument(), LATER);
        const people = new Set([...versions, ...consents].map(({ invitationId }) => invitationId));
        expect(responses.map(({ invitationId }) => invitationId).toSorted()).toEqual([...people].toSorted());
      }),
    );
  });
});

describe('what an agreement counts as in figures', () => {
  const other = { 'meets-regularly': ['never'], 'checks-goals': ['never'] };

  it('is the answers of the version that each one stood by last', () => {
    const changed = [aProposal(1), aProposal(2, 2, { fields: other })];
    const responses = agreementResponses(agreement(changed, aConsent(2)), anInstrument(), LATER);
    expect(responses.map(({ role, answers }) => [role, answers['meets-regularly']])).toEqual([
      ['mentor', 'mostly'],
      ['mentee', 'never'],
    ]);
  });

  it('leaves out what came after the wave was sealed', () => {
    const sealed = aConsent(2).at;
    const responses = agreementResponses(agreement([aProposal(1)], aConsent(2)), anInstrument(), sealed);
    expect(responses.map(({ invitationId }) => invitationId)).toEqual([invitationIdOf(1)]);
  });
});

describe('what a match means to meet', () => {
  const target = { meetingsPerMonth: 2, minutesPerMeeting: 45 };
  const proposed = aProposal(1, 1, { target });

  it('is read from the items that the definition names', () => {
    const items = { meetingsPerMonth: 'a-month', minutesPerMeeting: 'minutes' };
    expect(targetIn({ engagementItems: items }, { 'a-month': 2, minutes: 45 })).toEqual(target);
    expect(targetIn({ engagementItems: items }, { 'a-month': 2 })).toBeUndefined();
    expect(targetIn({}, { 'a-month': 2, minutes: 45 })).toBeUndefined();
  });

  it('is known once everybody has agreed, and of two agreements the later counts', () => {
    expect(engagementTargets([agreement([proposed])])).toEqual(new Map());
    const first = agreement([proposed], aConsent(2));
    const again = agreement(
      [aProposal(1, 1, { target: { meetingsPerMonth: 1, minutesPerMeeting: 60 } })],
      aConsent(2, 1, { at: '2026-09-01T10:00:00.000Z' }),
    );
    expect(engagementTargets([first]).get(matchIdOf(1))).toMatchObject(target);
    for (const both of [
      [first, again],
      [again, first],
    ])
      expect(engagementTargets(both).get(matchIdOf(1))?.meetingsPerMonth).toBe(1);
  });
});
