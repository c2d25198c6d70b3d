import { WaveId } from '../../../functions/core/ids.ts';
import { instrumentKey } from '../../../functions/core/instrument/instrument.ts';
import type { Program } from '../../../functions/core/program.ts';
import type { Role } from '../../../functions/core/role.ts';
import type { Wave } from '../../../functions/core/wave.ts';
import type { InstrumentCatalogue, MailMessage, PublishedInstrument } from '../../../functions/ports.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { aMenteeLine, aMentorLine, aRosterFile } from '../../builders/a-roster-file.ts';
import { aWave } from '../../builders/a-wave.ts';
import { withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';

/** One version of an instrument, asked in one wave. */
export type Asked = PublishedInstrument & { key: string; wave: Wave; mails: MailMessage[] };

export type SurveyedWorld = { world: World; program: Program; asked: Map<string, Asked> };

/** Every published version: the newest ones, and those before. */
export const everyVersion = (catalogue: InstrumentCatalogue): PublishedInstrument[] =>
  catalogue.latest().flatMap(({ pin }) =>
    Array.from({ length: pin.version }, (_, index) => {
      const found = catalogue.get(pin.id, index + 1);
      if (found === undefined) throw new Error(`${pin.id} has no version ${index + 1}`);
      return found;
    }),
  );

/** The other side has a name that no page may take for markup. */
export const OTHER_SIDE: Record<Role, string> = { mentee: 'Rosa <Gil> & Co', mentor: 'Emil "Q" O’Neil' };

/** The address of the person of a role who speaks a language and answers in the given run, from 0. */
export const addressOf = (role: Role, locale: string, run: number): string =>
  `${role}.${locale}.${run}@example.org`;

const rosterFor = (locales: readonly string[], runs: number): string => {
  const pairs = locales.flatMap((language) => Array.from({ length: runs }, (_, run) => ({ language, run })));
  return aRosterFile(
    pairs.flatMap(({ language, run }, index) => [
      aMentorLine(index + 1, {
        language,
        name: OTHER_SIDE.mentee,
        email: addressOf('mentor', language, run),
      }),
      aMenteeLine(index + 1, {
        language,
        name: OTHER_SIDE.mentor,
        email: addressOf('mentee', language, run),
      }),
    ]),
  );
};

/** Pins a wave to a version and invites everybody who is eligible, by the schedule and the mails of the service. */
const ask = async (
  world: World,
  { program, cohort }: Populated,
  one: PublishedInstrument,
  number: number,
) => {
  const { instrument, pin } = one;
  const { invitedMark: _none, ...wave } = aWave({
    id: WaveId.parse(`wav_${String(number).padStart(24, '0')}`),
    programId: program.id,
    cohortId: cohort.id,
    timelineKey: `walk-${number}`,
    title: instrument.title,
    instrument: pin,
    audience: instrument.audience,
  });
  await world.ports.waves.create(wave);
  await openWaves(world.ports);
  await world.drain();
  return { ...one, key: instrumentKey(instrument), wave, mails: world.mails.splice(0) };
};

/** A cohort in which every version of every instrument is open, and a pair of people for each language and run. */
export const aSurveyedWorld = async (locales: readonly string[], runs: number): Promise<SurveyedWorld> => {
  const world = await aWorld();
  const populated = await withCohort(world, { roster: rosterFor(locales, runs), only: [] });
  world.stopAt('2026-05-02T09:00:00.000Z');
  const asked = new Map<string, Asked>();
  for (const [index, one] of everyVersion(world.ports.catalogue).entries()) {
    const open = await ask(world, populated, one, index + 1);
    asked.set(open.key, open);
  }
  return { world, program: populated.program, asked };
};
