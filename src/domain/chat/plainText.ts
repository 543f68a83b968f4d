/** Text that people have pasted, as the schema's fields hold it. */

/**
 * What SharePoint refuses to save (see schema/kinds/words.ts), what nobody sees (zero width, soft hyphens), and what turns
 * the direction of the text around it: a name or an address could read as another one. Marks of direction that belong to
 * Arabic and Hebrew stay, and so does the joiner that emoji are made with.
 */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** Without those; every line break is one sign, every blank an ordinary one. */
export const withoutUnwanted = (text: string): string =>
  text
    .replace(unwanted, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ');

/** No blanks at the ends of lines, and never two empty lines together. */
export function tidyLines(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trimEnd());
  return trimmed
    .filter((line, index) => line !== '' || trimmed[index - 1] !== '')
    .join('\n')
    .trim();
}

/** As somebody wrote it, readable and safe to store; the same again when it already is. */
export const plainText = (text: string): string => tidyLines(withoutUnwanted(text).split('\n'));

/** At most `length` characters, never half a sign. */
export function hardCut(text: string, length: number): string {
  const end = Math.max(0, length);
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

/** At most `length` characters, with `mark` where something was cut; between two words when there is a blank in the second half. */
export function cutAtWord(text: string, length: number, mark = '…'): string {
  if (text.length <= length) return text;
  const room = hardCut(text, length - mark.length + 1);
  const blank = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
  const cut = blank > length / 2 ? room.slice(0, blank) : hardCut(text, length - mark.length);
  return cut.trimEnd() + mark;
}
