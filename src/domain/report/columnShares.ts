/** How the columns of a table share a page: no column is so narrow that it breaks its words, while there is room. */

/** Letters of a table's size between the margins of an A4. */
const lettersAcross = 88;
/** A longer word is broken, and a longer text stands on more lines. */
const longestWord = 17;
const longestText = 42;
/** Between a column and the next. */
const gap = 2.2;
/** What comes after is seldom wider. */
const rowsCounted = 200;

const wordLength = (text: string): number => text.split(/[\s\u00ad-]+/).reduce((longest, word) => Math.max(longest, word.length), 0);

/** Shares of 1, one a column. */
export function columnShares(heads: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const counted = rows.slice(0, rowsCounted);
  const columns = heads.map((head, index) => {
    const cells = counted.map((row) => row[index] ?? '');
    const least = gap + Math.min(longestWord, Math.max(2, ...[head, ...cells].map(wordLength)));
    const wanted = gap + Math.min(longestText, Math.max(...cells.map(({ length }) => length), wordLength(head)));
    return { least, more: Math.max(0.5, wanted - least) };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const more = columns.reduce((sum, column) => sum + column.more, 0);
  const spare = Math.max(0, lettersAcross - least);
  const total = Math.max(least, lettersAcross);
  return columns.map((column) => (column.least + (spare * column.more) / more) / total);
}
