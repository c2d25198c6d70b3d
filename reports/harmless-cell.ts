/** A spreadsheet runs a cell that starts so as a formula; an apostrophe before it makes it a text (OWASP, CSV injection). */
export const harmlessCell = (text: string): string =>
  /^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text;
