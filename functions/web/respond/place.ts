import { itemsFor, sectionsFor } from '../../core/instrument/asked-items.ts';
import { withKeptEntries } from '../../core/instrument/entry-fields.ts';
import type { Section } from '../../core/instrument/instrument.ts';
import { readAnswers } from '../../core/instrument/read-answers.ts';
import { fieldsOf } from '../../core/instrument/section-fields.ts';
import { visibleSections } from '../../core/instrument/visible-items.ts';
import type { DraftFields } from '../../core/survey-response.ts';
import type { Occasion } from '../../workflows/open-link.ts';
import type { RespondPorts } from './respond-ports.ts';
import type { Visit } from './visit.ts';

/**
 * A section of the journey under its number, from 1. Numbers count all sections of the role, so that an address keeps its
 * meaning while answers make other sections appear and disappear.
 */
export type NumberedSection = { section: Section; number: number };

/** The journey as what was typed so far makes it: sections and items that are asked, and what was typed in all of them. */
export type Journey = { typed: DraftFields; sections: NumberedSection[] };

const allSections = ({ instrument, invitation }: Occasion): Section[] =>
  sectionsFor(instrument, invitation.role);

/** The journey with these fields typed. A group that asks about kept entries begins with one of its own for each. */
export const journeyOf = (occasion: Occasion, fields: DraftFields): Journey => {
  const { instrument, invitation, kept } = occasion;
  const items = itemsFor(instrument, invitation.role);
  let typed = fields;
  for (const item of items) {
    if (item.kind === 'repeating-group')
      typed = withKeptEntries(item, typed, kept.get(item.entriesFrom?.kept ?? '') ?? []);
  }
  const { answers } = readAnswers(instrument, items, typed);
  const all = allSections(occasion);
  const numbers = new Map(all.map((section, index) => [section.id, index + 1]));
  const sections = visibleSections(all, answers).map((section) => ({
    section,
    number: numbers.get(section.id) ?? 0,
  }));
  return { typed, sections };
};

/** One section of the journey; all of its items, whether they are asked now or not. */
export type Place = { occasion: Visit; section: Section; number: number };

/** The section that an address names, from 1; undefined when the instrument has fewer for this role. */
export const placeOf = (occasion: Visit, number: string | undefined): Place | undefined => {
  const section = allSections(occasion)[Number(number) - 1];
  return section === undefined ? undefined : { occasion, section, number: Number(number) };
};

/** All that was typed, with what was typed now in one section in place of what was typed there before. */
export const withPage = (section: Section, before: DraftFields, now: DraftFields): DraftFields => {
  const old = fieldsOf(section, before);
  return { ...Object.fromEntries(Object.entries(before).filter(([field]) => !(field in old))), ...now };
};

/** What has been typed so far. An invitation that was never started has no draft, unless answers of it are being changed. */
export const draftOf = async (deps: RespondPorts, { invitation, change }: Occasion): Promise<DraftFields> =>
  invitation.startedAt === undefined && change === undefined
    ? {}
    : deps.drafts.get(invitation.id, deps.clock.now());
