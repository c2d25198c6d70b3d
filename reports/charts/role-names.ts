import type { Role } from '../../functions/core/role.ts';

/** Mentees come first: the program is for them. */
export const rolesInOrder = ['mentee', 'mentor'] as const satisfies Role[];

export const rolePlural = { mentor: 'Mentors', mentee: 'Mentees' } as const satisfies Record<Role, string>;

/** In place of a number, everywhere the same words: a different sign for each cause would say something of the number. */
export const NOT_SHOWN = 'not shown';
