/** Characters that no keyboard types and that XML and spreadsheets refuse; tab and line feed stay. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** A text as it is kept: composed (NFC), line ends as LF, no control characters, no blanks around it. */
export const tidyText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();

/** The same on one line. */
export const tidyLine = (text: string): string => tidyText(text).replace(/\s*\n\s*/g, ' ');
