import type { Instrument } from '../core/instrument/instrument.ts';
import type { Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';

/** The definition that a wave asks. Throws when it is gone: a published version never goes. */
export const instrumentOf = ({ catalogue }: Pick<Ports, 'catalogue'>, wave: Wave): Instrument => {
  const { id, version } = wave.instrument;
  const published = catalogue.get(id, version);
  if (published === undefined)
    throw new Error(`Wave ${wave.id} asks ${id}.v${version}, which is not in the catalogue.`);
  return published.instrument;
};
