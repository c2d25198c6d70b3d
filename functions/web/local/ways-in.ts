import type { Invitation } from '../../core/invitation.ts';
import { makeSignInLink, userFor } from '../../workflows/sign-in.ts';
import { openLink } from '../../workflows/open-link.ts';
import type { LocalPorts } from './local-ports.ts';

/** Ready-made ways in; a side without an open invitation, or a role without an account, is absent. */
export type WaysIn = { mentee?: string; mentor?: string; admin?: string; leader?: string };

const isInvitation = (link: string): boolean => new URL(link).pathname.startsWith('/r/');

/** The newest mailed link of each side that still takes answers, and a fresh sign-in link for each role. */
export const waysIn = async (deps: LocalPorts): Promise<WaysIn> => {
  const ways: WaysIn = {};
  for (const mail of await deps.mails()) {
    if (ways.mentee !== undefined && ways.mentor !== undefined) break;
    for (const link of mail.links.filter(isInvitation)) {
      const role = await openRole(deps, link);
      if (role !== undefined) ways[role] ??= link;
    }
  }
  for (const role of ['admin', 'leader'] as const) {
    const email = deps.signIns[role];
    if ((await userFor(deps, email)) !== undefined) ways[role] = await makeSignInLink(deps, email);
  }
  return ways;
};

const openRole = async (deps: LocalPorts, link: string): Promise<Invitation['role'] | undefined> => {
  const opened = await openLink(deps, new URL(link).pathname.slice('/r/'.length));
  return opened.kind === 'open' ? opened.occasion.invitation.role : undefined;
};
