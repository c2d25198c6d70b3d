import type { Instrument } from '../../core/instrument/instrument.ts';
import { instrumentVersions } from '../../workflows/instrument-versions.ts';
import type { Tongues } from '../messages/translate.ts';
import type { ConsolePorts } from './console-ports.ts';

/** What the pages about instruments need; `tongues` are the languages that answering pages speak. */
export type InstrumentDeps = Pick<ConsolePorts, 'catalogue' | 'clock'> & { tongues: Tongues };

/** The instrument that an address names: `pulse` is the newest version of it, `pulse.v1` the first. */
export const instrumentAt = (
  deps: Pick<InstrumentDeps, 'catalogue'>,
  key: string,
): Instrument | undefined => {
  const [id = '', version, ...rest] = key.split('.v');
  const all = instrumentVersions(deps, id).map(({ instrument }) => instrument);
  if (rest.length > 0) return undefined;
  return version === undefined ? all.at(-1) : all.find((one) => String(one.version) === version);
};
