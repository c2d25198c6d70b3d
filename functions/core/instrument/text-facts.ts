/** The facts that a text may name. */
export const FACTS: ReadonlySet<string> = new Set(['other', 'program', 'organization']);

export type TextFact = { name: string; fallback: string | undefined; written: string };

const FACT = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g;

/** The facts that a text names, `{{other|your mentor}}`, in its order. */
export const factsIn = (text: string): TextFact[] =>
  [...text.matchAll(FACT)].map(([written, name = '', fallback]) => ({
    name: name.trim(),
    fallback,
    written,
  }));

/** What is known on an occasion. A fact that is absent or empty is not known. */
export type KnownFacts = {
  /** The names of the other side. */
  other?: string;
  /** The program's name. */
  program?: string;
  organization?: string;
};

/** The text with facts in it. What a fact says is not looked through for facts again. */
export const fillFacts = (text: string, facts: KnownFacts): string => {
  if (!text.includes('{{')) return text;
  const known = new Map<string, string | undefined>(Object.entries(facts));
  return text.replace(
    FACT,
    (_written, name: string, fallback?: string) => known.get(name.trim()) || (fallback ?? name),
  );
};

/** The text as it reads when no fact is known. */
export const withFallbacks = (text: string): string => fillFacts(text, {});
