/** Lines as RFC 5545 wants them: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */

const lineBreak = '\r\n';
/** Octets, without the line break. */
const longest = 75;

const octets = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);

/** Cut before the character that would be too much, never inside one: a client that decodes line by line reads it too. */
export function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character.codePointAt(0) ?? 0);
    if (used + size > longest) {
      result += `${lineBreak} `;
      used = 1;
    }
    result += character;
    used += size;
  }
  return result + lineBreak;
}

/** Controls, halves of characters, and what is no character at all; a tab and a line break are what a text may have of these. */
const isWritable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x0a) return true;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return !isControl && !isHalf && code !== 0xfffe && code !== 0xffff;
};

/** A value of type TEXT (section 3.3.11). */
export const textValue = (text: string): string =>
  [...text.replace(/\r\n?|\u2028|\u2029/g, '\n')]
    .filter(isWritable)
    .join('')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
