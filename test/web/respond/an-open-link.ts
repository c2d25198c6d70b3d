import { anEveryKindInstrument } from '../../builders/an-every-kind-instrument.ts';
import { pinOf } from '../../builders/an-instrument.ts';
import { rosterOfPairs } from '../../builders/a-roster-file.ts';
import type { Instrument } from '../../../functions/core/instrument/instrument.ts';
import { localize } from '../../../functions/core/instrument/translation.ts';
import type { Ports } from '../../../functions/ports.ts';
import { openWaves } from '../../../functions/workflows/open-waves.ts';
import { respondApp } from '../../../functions/web/respond/respond-app.ts';
import { tokenOf, withCohort, type Populated } from '../../with-cohort.ts';
import { aWorld, type World } from '../../world.ts';
import { aVisitor, type Visitor } from '../visitor.ts';

export const OPENING = '2026-05-01T07:00:00.000Z';
export const CLOSING = '2026-05-22T07:00:00.000Z';
/** From then on not even a page that was open before is taken. */
export const SEALING = '2026-05-22T08:00:00.000Z';

/** A section for each kind of question, then one with a text alone. */
const instrument = (): Instrument => {
  const { sections, ...rest } = anEveryKindInstrument();
  const last = {
    id: 'last',
    title: 'Last',
    items: [{ kind: 'long-text' as const, id: 'more', text: 'More?', required: false, maxLength: 5000 }],
  };
  return { ...rest, sections: [...sections, last] };
};

const catalogue = (): Ports['catalogue'] => {
  const published = { instrument: instrument(), pin: pinOf(instrument()) };
  return {
    get: (id, version) =>
      id === published.pin.id && version === published.pin.version ? published : undefined,
    latest: () => [published],
    locales: () => ['en'],
    localized: () => localize(published.instrument, undefined, 'en'),
  };
};

export type OpenWave = Populated & {
  world: World;
  visitor: Visitor;
  /** The path of the link of mentee n. */
  linkOf: (number: number) => string;
};

/** An open wave of two sections that asks items of every kind, and people who have their mail. */
export const anOpenWave = async (people: number): Promise<OpenWave> => {
  const world = await aWorld({ catalogue: catalogue() });
  const populated = await withCohort(world, { roster: rosterOfPairs(people) });
  world.stopAt(OPENING);
  await openWaves(world.ports);
  await world.drain();
  return {
    ...populated,
    world,
    visitor: aVisitor(respondApp(world.ports)),
    linkOf: (number) => `/r/${tokenOf(world, `mentee.${number}@example.org`)}`,
  };
};
