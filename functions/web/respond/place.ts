import { sectionsFor } from '../../core/instrument/asked-items.ts';
import type { Section } from '../../core/instrument/instrument.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import type { RespondPorts } from './respond-ports.ts';

/** One section of the journey. */
export type Place = { occasion: Occasion; sections: Section[]; section: Section; number: number };

/** The section that an address names, from 1; undefined when the instrument has fewer for this role. */
export const placeOf = (occasion: Occasion, number: string | undefined): Place | undefined => {
  const sections = sectionsFor(occasion.instrument, occasion.invitation.role);
  const section = sections[Number(number) - 1];
  return section === undefined ? undefined : { occasion, sections, section, number: Number(number) };
};

/** What has been typed so far. An invitation that was never started has no draft. */
export const draftOf = async (deps: RespondPorts, { invitation }: Occasion): Promise<DraftFields> =>
  invitation.startedAt === undefined ? {} : deps.drafts.get(invitation.id, deps.clock.now());
