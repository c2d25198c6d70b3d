import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { agreementState } from '../../functions/core/agreement.ts';
import type { ParticipantId } from '../../functions/core/ids.ts';
import type { DraftFields } from '../../functions/core/survey-response.ts';
import { amendAgreement } from '../../functions/workflows/amend-agreement.ts';
import { confirmAgreement } from '../../functions/workflows/confirm-agreement.ts';
import { matchIdOf } from '../../functions/workflows/match-of.ts';
import { openLink, type Occasion } from '../../functions/workflows/open-link.ts';
import { proposeAgreement, type Proposal } from '../../functions/workflows/propose-agreement.ts';
import { saveDraft } from '../../functions/workflows/save-draft.ts';
import { aMenteeLine, aMentorLine } from '../builders/a-roster-file.ts';
import { aSharedWave, type SharedWave } from '../web/respond/a-shared-wave.ts';
import { TERMS } from '../web/respond/agree.ts';

const RUNS = 14;
const MOST = 12;

/** Each run has a match of its own: two mentors and up to ten mentees. */
const addressOf = (run: number, person: number): string => `p${run}.${person}@example.org`;
const groupOf = (run: number, people: number) =>
  Array.from({ length: people }, (_, person) => {
    const line = person === 0 || (person === 1 && people > 2) ? aMentorLine : aMenteeLine;
    const key = `P-${run}-${person}`;
    return line(1, { participant_id: key, email: addressOf(run, person), match_id: `M-${run}` });
  });

/** `propose` answers what there is, `stale` what the person had before them: nothing, or an older version. */
type Act = { person: number; does: 'propose' | 'stale' | 'retry' | 'agree' | 'amend' };
const acts = (people: number): fc.Arbitrary<Act[][]> => {
  const act = fc.record({
    person: fc.nat({ max: people - 1 }),
    does: fc.constantFrom<Act['does'][]>('propose', 'propose', 'stale', 'retry', 'agree', 'agree', 'amend'),
  });
  // What stands in one row happens at once.
  return fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 7 });
};

let site: SharedWave;
beforeAll(async () => {
  const lines = Array.from({ length: RUNS }, (_, run) => groupOf(run, 2 + (run % (MOST - 1)))).flat();
  site = await aSharedWave('mentoring-agreement', lines);
}, 60_000);

type Form = { id: string; fields: DraftFields };
/** Somebody with a browser: the form they sent last, and what came of all of it. */
type Person = {
  id: ParticipantId;
  form: Form | undefined;
  outcomes: { text: string; outcome: Proposal }[];
  /** Numbers of the versions that they were told they agree to. */
  agreed: Set<number>;
};

const occasionOf = async (run: number, person: number): Promise<Occasion> => {
  const opened = await openLink(site.world.ports, site.linkOf(addressOf(run, person)).slice('/r/'.length));
  if (opened.kind === 'unknown') throw new Error('the link is unknown');
  return opened.occasion;
};

const send = async (occasion: Occasion, person: Person, { id, fields }: Form): Promise<void> => {
  const outcome = await proposeAgreement(site.world.ports, occasion, fields, id);
  person.outcomes.push({ text: fields['topics']?.[0] ?? '', outcome });
  if (outcome.kind === 'proposed') person.agreed.add(outcome.version.version);
};

let written = 0;
const doIt = async (occasion: Occasion, person: Person, { does }: Act): Promise<void> => {
  const { ports } = site.world;
  const newest = occasion.between?.agreement?.newest.version.version;
  if (does === 'propose' || does === 'stale') {
    written += 1;
    const text = `words ${written}`;
    const { topics: _other, ...terms } = TERMS;
    await saveDraft(ports, occasion, 'meetings', terms);
    await saveDraft(ports, occasion, 'content', { topics: [text] });
    if (does === 'propose' && newest !== undefined) await amendAgreement(ports, occasion, newest, 'own');
    const { startedAt = ports.clock.now(), ...invitation } = occasion.invitation;
    const fields = await ports.drafts.get(invitation.id, ports.clock.now());
    person.form = { id: ports.ids.token(), fields };
    await send({ ...occasion, invitation: { ...invitation, startedAt } }, person, person.form);
  }
  if (does === 'amend' && newest !== undefined) await amendAgreement(ports, occasion, newest, 'proposal');
  if (does === 'retry' && person.form !== undefined) await send(occasion, person, person.form);
  if (does === 'agree' && newest !== undefined) {
    const confirmed = await confirmAgreement(ports, occasion, newest);
    if (confirmed.kind === 'agreed') person.agreed.add(newest);
  }
};

/** What came too late is still there to be sent as an answer to what came first. */
const expectKept = async (run: number, number: number, { outcomes }: Person): Promise<void> => {
  const last = outcomes.at(-1);
  if (last?.outcome.kind !== 'overtaken') return;
  const { invitation } = await occasionOf(run, number);
  const draft = await site.world.ports.drafts.get(invitation.id, site.world.ports.clock.now());
  expect(draft['topics']?.[0] ?? '').toBe(last.text);
};

/** Everything that a run did to its match, by its people. */
const live = async (run: number, people: number, rows: Act[][]): Promise<Person[]> => {
  const persons: Person[] = [];
  for (let number = 0; number < people; number += 1) {
    const { invitation } = await occasionOf(run, number);
    persons.push({
      id: invitation.participantId,
      form: undefined,
      outcomes: [],
      agreed: new Set(),
    });
  }
  for (const row of rows) {
    await Promise.all(
      row.map(async (act) => {
        const number = act.person % people;
        const person = persons[number];
        if (person === undefined) return;
        await doIt(await occasionOf(run, number), person, act);
        if (row.length === 1 && act.does === 'stale') await expectKept(run, number, person);
      }),
    );
  }
  return persons;
};

it('keeps every proposal once, and holds nothing that somebody has not agreed to, whatever comes when', async () => {
  let next = 0;
  await fc.assert(
    fc.asyncProperty(acts(MOST), fc.option(fc.nat({ max: MOST - 1 })), async (rows, silent) => {
      const run = next;
      next += 1;
      const people = 2 + (run % (MOST - 1));
      const agreeing = Array.from({ length: people }, (_, person) => person).filter(
        (person) => silent === null || person !== silent % people,
      );
      // In the end everybody agrees to what they find, or all but one do.
      const ending = agreeing.map((person): Act[] => [{ person, does: 'agree' }]);
      const persons = await live(run, people, [...rows, ...ending]);
      const { invitation, wave } = await occasionOf(run, 0);
      const agreement = await site.world.ports.agreements.get(wave.id, matchIdOf(invitation));
      const numbers = agreement.versions.map(({ version }) => version).toSorted((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const { text, outcome } of persons.flatMap(({ outcomes }) => outcomes)) {
        if (outcome.kind !== 'proposed') continue;
        const { submissionId } = outcome.version;
        const kept = agreement.versions.filter((version) => version.submissionId === submissionId);
        expect(kept.map(({ fields }) => fields['topics']?.[0] ?? '')).toEqual([text]);
      }
      const state = agreementState(agreement);
      const inForce = state?.inForce?.version;
      if (silent === null) expect(inForce).toEqual(state?.newest.version);
      if (inForce === undefined) return;
      expect(new Set(inForce.parties)).toEqual(new Set(persons.map(({ id }) => id)));
      for (const { agreed } of persons) expect([...agreed]).toContain(inForce.version);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 120_000);
