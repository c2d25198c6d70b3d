import type { AccessStore, Ports } from '../../ports.ts';

/** What the answering pages need of the outside world: no mail, no queue, no shelf. */
export type RespondPorts = Pick<
  Ports,
  | 'log'
  | 'clock'
  | 'ids'
  | 'catalogue'
  | 'programs'
  | 'rosters'
  | 'waves'
  | 'invitations'
  | 'responses'
  | 'drafts'
  | 'keptEntries'
  | 'followUps'
  | 'comparisons'
  | 'agreements'
  | 'meetings'
  | 'dirty'
  | 'receiptWishes'
> & {
  /** How often something was tried; of users and sessions nothing. */
  access: Pick<AccessStore, 'allow'>;
};
