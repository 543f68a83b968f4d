import { guarded } from '../../schema/columns';

export type Separator = ';' | ',' | '\t';

/** A sheet of texts: the first row names the columns. */
export type Sheet = readonly (readonly string[])[];

/** Excel takes a file for UTF-8 only when it begins so. */
export const byteOrderMark = '\ufeff';

/**
 * RFC 4180: lines end with CRLF, a quotation mark within quotes is doubled. The separator there is a comma, which an
 * Excel with Swedish settings does not split at: it wants a semicolon, so both are offered. Whatever may be a separator
 * somewhere is quoted. No cell runs as a formula. Line breaks within a cell are LF, as spreadsheets write them.
 */
export const csvText = (sheet: Sheet, separator: Separator): string =>
  `${byteOrderMark}${sheet.map((row) => row.map(csvCell).join(separator)).join('\r\n')}\r\n`;

function csvCell(text: string): string {
  const safe = guarded(text.replace(/\r\n?/g, '\n'));
  return /[",;\t|\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
