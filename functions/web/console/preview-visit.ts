import { addToMoment, type Timestamp } from '../../core/calendar.ts';
import { CohortId, InvitationId, ParticipantId, ProgramId, WaveId } from '../../core/ids.ts';
import { itemsFor } from '../../core/instrument/asked-items.ts';
import type { Entry } from '../../core/instrument/answer.ts';
import { countField } from '../../core/instrument/entry-fields.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Item } from '../../core/instrument/item.ts';
import { pipeFacts } from '../../core/instrument/pipe-facts.ts';
import { withFallbacks } from '../../core/instrument/text-facts.ts';
import type { LocalizedInstrument } from '../../core/instrument/translation.ts';
import type { Invitation } from '../../core/invitation.ts';
import type { Program } from '../../core/program.ts';
import type { Role } from '../../core/role.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Wave } from '../../core/wave.ts';
import type { Tongues } from '../messages/translate.ts';
import { speechIn } from '../messages/translate.ts';
import { journeyOf, type Journey } from '../respond/place.ts';
import type { Preview, Visit } from '../respond/visit.ts';

const NOBODY = '0'.repeat(16);
const DAYS_OPEN = 21;

const exampleProgram = (now: Timestamp): Program => ({
  id: ProgramId.parse(`prg_${NOBODY}`),
  name: 'Name of the program',
  organization: 'Name of the organization',
  timeZone: 'UTC',
  minimumGroup: 5,
  helpContact: 'whoever is named in the program’s settings',
  timeline: [],
  createdAt: now,
});

const exampleWave = (instrument: Instrument, program: Program, now: Timestamp): Wave => ({
  id: WaveId.parse(`wav_${NOBODY}`),
  programId: program.id,
  cohortId: CohortId.parse(`coh_${NOBODY}`),
  timelineKey: 'preview',
  title: withFallbacks(instrument.title),
  instrument: { id: instrument.id, version: instrument.version, hash: '' },
  timepoint: instrument.moments[0]?.timepoint ?? 'event',
  audience: instrument.audience,
  opensAt: now,
  closesAt: addToMoment(now, `P${instrument.moments[0]?.openForDays ?? DAYS_OPEN}D`),
  rosterMark: 'preview',
  closingNoticed: false,
});

const exampleInvitation = (wave: Wave, role: Role, now: Timestamp): Invitation => ({
  id: InvitationId.parse(`inv_${NOBODY}`),
  waveId: wave.id,
  cohortId: wave.cohortId,
  participantId: ParticipantId.parse(`par_${NOBODY}`),
  role,
  others: [],
  createdAt: now,
});

const unconditional = (item: Item): Item => {
  const free = { ...item, visibleWhen: undefined };
  return free.kind === 'repeating-group'
    ? { ...free, items: free.items.map((inner) => ({ ...inner, visibleWhen: undefined })) }
    : free;
};

/** The instrument with everything on its pages that any answers could bring up. */
const everything = (instrument: Instrument): Instrument => ({
  ...instrument,
  sections: instrument.sections.map((section) => ({ ...section, items: section.items.map(unconditional) })),
});

/** Two entries for each group that asks about what was entered before. */
const exampleEntries = (instrument: Instrument, role: Role): ReadonlyMap<string, Entry[]> =>
  new Map(
    itemsFor(instrument, role).flatMap((item) => {
      if (item.kind !== 'repeating-group' || item.entriesFrom === undefined) return [];
      const { kept, nameFrom } = item.entriesFrom;
      return [[kept, ['A', 'B'].map((name) => ({ [nameFrom]: `${item.entryName} ${name}` }))] as const];
    }),
  );

type Wish = {
  localized: LocalizedInstrument;
  role: Role;
  locales: string[];
  askedLocale: string | undefined;
  now: Timestamp;
  preview: Preview;
};

/** An occasion that never was, to show the answering pages on. Facts that nobody can know here are given by their fallbacks. */
export const previewVisit = (tongues: Tongues, wish: Wish): Visit => {
  const { localized, role, locales, askedLocale, now, preview } = wish;
  const instrument = everything(pipeFacts(localized.instrument, {}));
  const untranslated = new Set([...localized.untranslated].map(withFallbacks));
  const program = exampleProgram(now);
  const wave = exampleWave(instrument, program, now);
  return {
    token: '',
    program,
    wave,
    instrument,
    locale: localized.locale,
    askedLocale,
    locales,
    untranslated,
    invitation: exampleInvitation(wave, role, now),
    about: '',
    kept: exampleEntries(instrument, role),
    phase: 'open',
    speech: speechIn(tongues, localized.locale, untranslated),
    preview,
  };
};

/** The pages of a preview with nothing typed, and an entry to see in each group. */
export const previewJourney = (visit: Visit): Journey => {
  const begun: DraftFields = {};
  for (const item of itemsFor(visit.instrument, visit.invitation.role)) {
    if (item.kind === 'repeating-group' && item.entriesFrom === undefined) begun[countField(item)] = ['1'];
  }
  return journeyOf(visit, begun);
};
