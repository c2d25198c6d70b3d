import { addToMoment, type Timestamp } from './calendar.ts';
import { closingMoment, type Wave } from './wave.ts';

/** How long a comparison is kept, and for how long after a wave’s end its two sides can still settle what lies between them. */
export const SETTLED_WITHIN = 'P90D';

/** Until when the two sides of a match can settle what lies between them. */
export const settlingEndsAt = (wave: Wave): Timestamp => addToMoment(closingMoment(wave), SETTLED_WITHIN);

/**
 * Whether the two sides of a match may still agree: to compare, or to what one of them proposed. Whoever was asked on a wave’s last
 * day needs time to answer the other. What comes after the wave’s end changes none of its figures.
 */
export const canSettle = (wave: Wave, now: Timestamp): boolean => now < settlingEndsAt(wave);
