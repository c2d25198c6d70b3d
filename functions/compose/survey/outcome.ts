/** What a command has to say, and whether it did what it was asked. */
export type Outcome = { lines: string[]; failed: boolean };

export const refused = (...lines: string[]): Outcome => ({ lines, failed: true });
export const done = (...lines: string[]): Outcome => ({ lines, failed: false });
