import { sha256 } from '../core/digest.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { Invitation } from '../core/invitation.ts';
import type { Program } from '../core/program.ts';
import { isClosed, type Wave } from '../core/wave.ts';
import type { Ports } from '../ports.ts';
import { otherSide } from './other-side.ts';

type Deps = Pick<Ports, 'clock' | 'catalogue' | 'programs' | 'rosters' | 'waves' | 'invitations'>;

/** All that the answering pages need to know. */
export type Occasion = {
  token: string;
  program: Program;
  wave: Wave;
  instrument: Instrument;
  invitation: Invitation;
  /** Who is on the other side, '' where the instrument is about no match. */
  about: string;
};

export type OpenedLink =
  | { kind: 'unknown' }
  /** The time to answer is over, or an admin has ended it. */
  | { kind: 'expired' | 'closed' | 'answered' | 'open'; occasion: Occasion };

/** Mail programs change case and glue full stops and brackets to a link; none of them is part of a token. */
const cleaned = (token: string): string => token.toLowerCase().replace(/[^a-z0-9]+$/, '');

/** What a personal link leads to. Reads only: mail scanners open every link. */
export const openLink = async (deps: Deps, rawToken: string): Promise<OpenedLink> => {
  const token = cleaned(rawToken);
  if (!/^[a-z0-9]{20,64}$/.test(token)) return { kind: 'unknown' };
  const link = await deps.invitations.link(sha256(token));
  if (link === undefined) return { kind: 'unknown' };
  const [invitation, wave, program] = await Promise.all([
    deps.invitations.byLink(link),
    deps.waves.get(link.cohortId, link.waveId),
    deps.programs.get(link.programId),
  ]);
  if (invitation === undefined || wave === undefined || program === undefined) return { kind: 'unknown' };
  const published = deps.catalogue.get(wave.instrument.id, wave.instrument.version);
  if (published === undefined) return { kind: 'unknown' };
  const about = await otherSide(deps, invitation);
  const occasion = { token, program, wave, instrument: published.instrument, invitation, about };
  if (invitation.answeredAt !== undefined) return { kind: 'answered', occasion };
  if (isClosed(wave, deps.clock.now())) {
    return { kind: wave.closedEarlyAt === undefined ? 'expired' : 'closed', occasion };
  }
  return { kind: 'open', occasion };
};
