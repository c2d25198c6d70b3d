import { Hono } from 'hono';
import { join } from 'node:path';
import { bundleClientModule } from '../../../functions/adapters/local/bundle-client-module.ts';
import { instrumentFiles } from '../../../functions/adapters/instrument-files.ts';
import { WaveId } from '../../../functions/core/ids.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { localize } from '../../../functions/core/instrument/translation.ts';
import type { Wave } from '../../../functions/core/wave.ts';
import type { InstrumentCatalogue, Ports } from '../../../functions/ports.ts';
import { meetingApp } from '../../../functions/web/meetings/meeting-app.ts';
import { clientModuleOf } from '../../../functions/web/respond/client-module.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import type { WasteGuard } from '../../../functions/web/waste-guard.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { aPseudoTranslation, PSEUDO, TONGUES_AND_PSEUDO } from '../../builders/a-pseudo-language.ts';
import { aMenteeLine, aMentorLine, aRosterFile, type RosterLine } from '../../builders/a-roster-file.ts';
import { aWave } from '../../builders/a-wave.ts';
import { pinOf } from '../../builders/an-instrument.ts';
import { tokenOf, withCohort } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { meetingLinkOf } from '../meetings/a-meeting-service.ts';
import { aVisitor, type Visitor } from '../visitor.ts';

export const OPENING = '2026-05-02T09:00:00.000Z';
export const CLOSING = '2026-05-22T07:00:00.000Z';
export const IN_GRACE = '2026-05-22T07:30:00.000Z';
export const SEALED = '2026-05-22T08:00:01.000Z';
export const AFTER_SETTLING = '2026-08-21T07:00:00.000Z';

/** Somebody’s browser and addresses in a service with one open wave: a mentor and a mentee of one match, who speak one language. */
export type Site = {
  locale: string;
  world: World;
  wave: Wave;
  /** A browser without scripts. */
  visitor: Visitor;
  /** One whose service has other ports. */
  visitorOf: (changed: Partial<Ports>, waste?: WasteGuard) => Visitor;
  mentor: string;
  /** Those of the match, in order; `mentee` is the first. */
  mentees: string[];
  mentee: string;
  /** The path of somebody’s newest link to the questions, by their address. */
  linkOf: (address: string) => string;
  /** The same to their meetings. */
  meetingLinkOf: (address: string) => string;
};

export type Asking = {
  /** What is asked: the id of a definition, or one of the tests. */
  instrument?: string | Instrument;
  /** How many mentees the match has; one where nothing is said. */
  mentees?: number;
  /** How many further matches the mentor has. */
  furtherMatches?: number;
  /** The last day of the matches. */
  endedOn?: string;
  program?: { name: string; organization: string; helpContact: string };
};

/** Names of every length. */
const NAMES = [
  'Emil Weber',
  'Maximiliane Freifrau von Hohenstein-Wittgenau',
  'Ana Núñez',
  'Oluwadamilola Adeyemi-Okonkwo',
  'Bo',
  'Krishnamurthy Venkatasubramanian',
  'Siân Llewellyn-Prydderch',
  'Zoë Young',
  'Þórdís Kolbrún Gylfadóttir',
  'Ngọc Trần',
];

type Group = { locale: string; mentor: string; mentees: string[]; lines: RosterLine[] };

/** The people of one language: each of them is in the roster once a match. */
const aGroup = (
  { mentees = 1, furtherMatches = 0, endedOn }: Asking,
  locale: string,
  number: number,
): Group => {
  const end = endedOn === undefined ? {} : { ended_on: endedOn, end_reason: 'completed' };
  const mentor = `mentor.${number}@example.org`;
  const places = Array.from({ length: mentees + furtherMatches }, (_, place) => ({
    address: `mentee.${number}.${place + 1}@example.org`,
    name: NAMES[place % NAMES.length] ?? '',
    match: place < mentees ? `M-${number}` : `M-${number}-${place}`,
  }));
  const matches = [...new Set(places.map(({ match }) => match))];
  return {
    locale,
    mentor,
    mentees: places.slice(0, mentees).map(({ address }) => address),
    lines: [
      ...matches.map((match) =>
        aMentorLine(number, { match_id: match, name: 'Rosa Gil', language: locale, email: mentor, ...end }),
      ),
      ...places.map(({ address, name, match }, place) =>
        aMenteeLine(number * 100 + place, {
          match_id: match,
          name,
          email: address,
          language: locale,
          ...end,
        }),
      ),
    ],
  };
};

const files = instrumentFiles(join(import.meta.dirname, '../../../survey-definitions'));
/** The pages’ script. */
const script = clientModuleOf(bundleClientModule());

/** The published definitions and one of the tests, in their own languages and those that are asked for. */
const catalogueWith = (own: Instrument | undefined, locales: readonly string[]): InstrumentCatalogue => {
  const get: InstrumentCatalogue['get'] = (id, version) =>
    own?.id === id && own.version === version ? { instrument: own, pin: pinOf(own) } : files.get(id, version);
  return {
    ...files,
    get,
    locales: () => [...new Set([...files.locales(), ...locales])],
    localized: (id, version, locale) => {
      const found = get(id, version);
      if (found === undefined) return undefined;
      if (locale === PSEUDO) return localize(found.instrument, aPseudoTranslation(found.instrument), PSEUDO);
      return found.instrument === own
        ? localize(own, undefined, locale)
        : files.localized(id, version, locale);
    },
  };
};

const asked = (instrument: string | Instrument) => {
  if (typeof instrument !== 'string') return { instrument, pin: pinOf(instrument) };
  const found = files.latest().find(({ pin }) => pin.id === instrument);
  if (found === undefined) throw new Error(`there is no ${instrument}`);
  return found;
};

/** One wave of what is asked, and nothing else. */
const openWave = async (
  world: World,
  groups: readonly Group[],
  { instrument, program }: Asking,
): Promise<Wave> => {
  const roster = aRosterFile(groups.flatMap(({ lines }) => lines));
  const populated = await withCohort(world, { roster, only: [], ...program });
  world.stopAt(OPENING);
  const published = asked(instrument ?? 'accountability-checklist');
  const { invitedMark: _none, ...wave } = aWave({
    id: WaveId.parse('wav_000000000000000000000001'),
    programId: populated.program.id,
    cohortId: populated.cohort.id,
    timelineKey: 'asked-1',
    title: published.instrument.title,
    instrument: published.pin,
    audience: published.instrument.audience,
    opensAt: '2026-05-01T07:00:00.000Z',
    closesAt: CLOSING,
  });
  await world.ports.waves.create(wave);
  await openWaves(world.ports);
  await world.drain();
  return wave;
};

/** A service, and its people of each language; each of them finds it on the day of the opening. */
export const sitesOf = async (asking: Asking, locales: readonly string[]): Promise<Site[]> => {
  const own = typeof asking.instrument === 'object' ? asking.instrument : undefined;
  const world = await aWorld({ catalogue: catalogueWith(own, locales) });
  const groups = locales.map((locale, index) => aGroup(asking, locale, index + 1));
  const wave = await openWave(world, groups, asking);
  const visitorOf: Site['visitorOf'] = (changed, waste) => {
    const ports = { ...world.ports, ...changed };
    const meetings = meetingApp(ports, TONGUES_AND_PSEUDO, waste);
    const answering = respondApp(ports, TONGUES_AND_PSEUDO, script, waste);
    return aVisitor(
      new Hono().all('/m/*', (c) => meetings.fetch(c.req.raw)).all('*', (c) => answering.fetch(c.req.raw)),
    );
  };
  const linkOf = (address: string) => `/r/${tokenOf(world, address)}`;
  return groups.map(({ locale, mentor, mentees }) => ({
    locale,
    world,
    wave,
    visitor: visitorOf({}),
    visitorOf,
    mentor,
    mentees,
    mentee: mentees[0] ?? '',
    linkOf,
    meetingLinkOf: (address) => meetingLinkOf(world, address),
  }));
};
