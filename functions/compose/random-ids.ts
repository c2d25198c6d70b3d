import { randomBytes } from 'node:crypto';
import type { Ids } from '../ports.ts';

/** Crockford's base 32: no I, L, O or U, so nothing is misread on paper. A byte's low five bits pick evenly. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const letters = (count: number): string =>
  Array.from(randomBytes(count), (byte) => ALPHABET.charAt(byte & 31)).join('');

/** Ids from the system's source of randomness, five bits a character. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${letters(24)}`,
  token: () => letters(32),
  receipt: () => `${letters(4)}-${letters(4)}-${letters(4)}`.toUpperCase(),
};
