/** Slips of the finger: a letter too many, too few, another one, or two that changed places. */

const longest = 48;
const rows = [new Uint8Array(longest), new Uint8Array(longest), new Uint8Array(longest)];

/** True when at most `slips` make one of the words the other. */
export function isWithin(typed: string, word: string, slips: number): boolean {
  return Math.abs(typed.length - word.length) <= slips && leastSlips(typed, word, slips, false) <= slips;
}

/** True when at most `slips` make what was typed a beginning of the word. */
export function isWithinStart(typed: string, word: string, slips: number): boolean {
  return word.length >= typed.length - slips && leastSlips(typed, word.slice(0, typed.length + slips), slips, true) <= slips;
}

/** Optimal string alignment, row by row over the typed word; given up once no cell of a row is within reach. */
function leastSlips(typed: string, word: string, slips: number, anyEnd: boolean): number {
  let [before, above, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= word.length; column += 1) above[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    row[0] = line;
    let least = line;
    for (let column = 1; column <= word.length; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(above[column]! + 1, row[column - 1]! + 1, above[column - 1]! + (letter === other ? 0 : 1));
      const isSwapped = line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && other === typed.charCodeAt(line - 2);
      if (isSwapped) cost = Math.min(cost, before[column - 2]! + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    // Two rows back counts as well: a swap reaches over one.
    if (least > slips + 1) return least;
    [before, above, row] = [above, row, before];
  }
  if (!anyEnd) return above[word.length]!;
  let least = slips + 1;
  for (let column = 0; column <= word.length; column += 1) least = Math.min(least, above[column]!);
  return least;
}
