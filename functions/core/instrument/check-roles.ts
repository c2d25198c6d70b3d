import { askedItems } from './asked-items.ts';
import type { Instrument, Section } from './instrument.ts';
import { placedItems } from './placed-items.ts';
import type { Check } from './problem.ts';
import type { Role } from '../role.ts';

const outsideAudience: Check<Instrument> = (instrument) =>
  placedItems(instrument).flatMap(({ pointer, item }) =>
    (item.roles ?? []).flatMap((role, r) =>
      instrument.audience.includes(role)
        ? []
        : {
            code: 'role-outside-audience' as const,
            pointer: `${pointer}/roles/${r}`,
            message: `«${item.id}» is asked of a ${role}, who is not in the audience.`,
            suggestion: `Add ${role} to the audience, or remove the role from the item.`,
          },
    ),
  );

const asksOf = (section: Section, role: Role): boolean =>
  askedItems([section]).some((item) => item.roles === undefined || item.roles.includes(role));

const nothingForRole: Check<Instrument> = (instrument) =>
  instrument.sections.flatMap((section, s) =>
    instrument.audience
      .filter((role) => !asksOf(section, role))
      .map((role) => ({
        code: 'nothing-for-role' as const,
        pointer: `/sections/${s}`,
        message: `The section «${section.id}» asks a ${role} nothing.`,
        suggestion: `Ask one of its items of the ${role} too, or move its items to a section that does.`,
      })),
  );

/** Items are asked only of those who are invited, and every page asks something of everybody who sees the form. */
export const checkRoles: Check<Instrument> = (instrument) => [
  ...outsideAudience(instrument),
  ...nothingForRole(instrument),
];
