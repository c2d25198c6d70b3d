import type { Instrument } from './instrument.ts';
import { mapTexts } from './map-texts.ts';
import { fillFacts, type KnownFacts } from './text-facts.ts';

/**
 * The instrument with the facts of an occasion in its texts, `{{other|your mentor}}`; without a fact its fallback stands.
 * The result is plain text: whoever makes a page of it escapes it, as `hono/html` does by itself.
 */
export const pipeFacts = (instrument: Instrument, facts: KnownFacts): Instrument =>
  mapTexts(instrument, (text) => fillFacts(text, facts));
