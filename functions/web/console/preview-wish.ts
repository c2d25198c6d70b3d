import type { Context } from 'hono';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { Role } from '../../core/role.ts';
import { LANGUAGE } from '../respond/visit.ts';
import { instrumentAt, type InstrumentDeps } from './instrument-at.ts';

/** What the address of a preview asks for. */
export type PreviewWish = {
  instrument: Instrument;
  role: Role;
  /** The languages that the pages speak. */
  locales: string[];
  /** The one that was asked for, if they speak it. */
  askedLocale: string | undefined;
};

/** Undefined where there is no such instrument, or it is not asked of that role. */
export const previewWish = (c: Context, deps: InstrumentDeps): PreviewWish | undefined => {
  const instrument = instrumentAt(deps, c.req.param('key') ?? '');
  const role = Role.safeParse(c.req.param('role'));
  if (instrument === undefined || !role.success || !instrument.audience.includes(role.data)) return undefined;
  const locales = deps.catalogue.locales().filter((locale) => Object.hasOwn(deps.tongues, locale));
  const askedLocale = locales.find((locale) => locale === c.req.query(LANGUAGE));
  return { instrument, role: role.data, locales, askedLocale };
};
