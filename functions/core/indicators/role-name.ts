import type { Role } from '../role.ts';

/** How a label names the people of one side. */
export const roleName = { mentor: 'mentors', mentee: 'mentees' } as const satisfies Record<Role, string>;
