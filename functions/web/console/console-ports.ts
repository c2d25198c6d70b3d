import type { Ports } from '../../ports.ts';

/** What the console needs of the outside world. */
export type ConsolePorts = Pick<
  Ports,
  | 'settings'
  | 'log'
  | 'clock'
  | 'ids'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'followUps'
  | 'meetings'
  | 'costs'
  | 'dirty'
  | 'aggregates'
  | 'access'
  | 'mailer'
  | 'shelf'
>;
