import type { Timestamp } from '../../core/calendar.ts';
import type { Ports } from '../../ports.ts';

export type ShownMail = {
  file: string;
  sentAt: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
};

/** What the helper pages of the local composition need. None of this exists in the cloud. */
export type LocalPorts = Pick<
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
  | 'keptEntries'
  | 'agreements'
  | 'comparisons'
  | 'drafts'
  | 'meetings'
  | 'access'
> & {
  /** Newest first. */
  mails: () => Promise<ShownMail[]>;
  /** Moves the clock forward and runs every schedule that falls due on the way; how often each ran. */
  advanceTo: (moment: Timestamp) => Promise<Record<string, number>>;
  /** Who can sign in without waiting for mail, by role. */
  signIns: { admin: string; leader: string };
};
