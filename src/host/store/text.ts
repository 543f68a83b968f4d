/**
 * Text as SharePoint compares it on a Swedish site: upper and lower case are equal, å, ä and ö are letters of their own
 * after z, and other accents part otherwise equal words. SQLite's NOCASE knows ASCII only, and Node's driver cannot add a
 * collation, so text columns carry a key beside them that compares byte by byte and can be indexed.
 */
const tail = '\u0001'; // below every printable character, so that a word sorts before its continuations
/** å before ä, although their code points stand the other way round. */
const places: Readonly<Record<string, string>> = { å: '\u00e4', ä: '\u00e5', ö: '\u00f6' };
const ascii = /^[\x02-\x7f]*$/;

/** Case and composition taken away: what decides whether two texts are the same. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return [...text.normalize('NFC').toLowerCase().replaceAll(tail, '\ufffd')].map((letter) => places[letter] ?? letter).join('');
}

/** `fold`, with other accents off, and the accented form after it when there were any. Equal exactly when `fold` is equal. */
export function sortKey(text: string): string {
  const folded = fold(text);
  if (ascii.test(folded)) return folded;
  const plain = [...folded].map(plainLetter).join('');
  return plain === folded ? folded : `${plain}${tail}${folded}`;
}

const letters = new Set(Object.values(places));
function plainLetter(letter: string): string {
  return letters.has(letter) ? letter : letter.normalize('NFD').replace(/\p{Mark}/gu, '');
}

/** The smallest text that is greater than every text with this beginning. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** SQL for the folded text in a key column: what stands after the tail, else all of it. */
export function foldedOf(keyColumn: string): string {
  return `(CASE instr(${keyColumn}, char(1)) WHEN 0 THEN ${keyColumn} ELSE substr(${keyColumn}, instr(${keyColumn}, char(1)) + 1) END)`;
}
