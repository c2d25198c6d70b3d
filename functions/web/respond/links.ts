import type { Occasion } from '../../workflows/open-link.ts';

/** The addresses of an invitation's pages. They contain the token: never log them, never send them to a third party. */
export const startLink = ({ token }: Occasion): string => `/r/${token}`;
export const sectionLink = ({ token }: Occasion, number: number): string => `/r/${token}/${number}`;
export const reviewLink = ({ token }: Occasion): string => `/r/${token}/review`;
export const sendLink = ({ token }: Occasion): string => `/r/${token}/send`;
