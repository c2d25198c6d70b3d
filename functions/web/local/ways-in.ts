import type { Invitation } from '../../core/invitation.ts';
import { makeSignInLink, userFor } from '../../workflows/sign-in.ts';
import { openLink } from '../../workflows/open-link.ts';
import { openMeetingLink } from '../../workflows/open-meeting-link.ts';
import type { LocalPorts } from './local-ports.ts';

/** Ready-made ways in; a side without an open invitation, or a role without an account, is absent. */
export type WaysIn = {
  mentee?: string;
  mentor?: string;
  meeting?: string;
  admin?: string;
  leader?: string;
};

const leadsTo = (path: '/r/' | '/m/') => (link: string) => new URL(link).pathname.startsWith(path);

/** The newest mailed links: of each side that still takes answers, and one to log a meeting by. A fresh sign-in link for each role. */
export const waysIn = async (deps: LocalPorts): Promise<WaysIn> => {
  const ways: WaysIn = {};
  for (const mail of await deps.mails()) {
    if (ways.mentee !== undefined && ways.mentor !== undefined && ways.meeting !== undefined) break;
    for (const link of mail.links.filter(leadsTo('/m/'))) {
      if (ways.meeting === undefined && (await canLog(deps, link))) ways.meeting = link;
    }
    for (const link of mail.links.filter(leadsTo('/r/'))) {
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

const canLog = async (deps: LocalPorts, link: string): Promise<boolean> => {
  const opened = await openMeetingLink(deps, new URL(link).pathname.slice('/m/'.length));
  return opened.kind === 'open' && opened.occasion.matches.some(({ loggable }) => loggable);
};

const openRole = async (deps: LocalPorts, link: string): Promise<Invitation['role'] | undefined> => {
  const opened = await openLink(deps, new URL(link).pathname.slice('/r/'.length));
  return opened.kind === 'open' ? opened.occasion.invitation.role : undefined;
};
