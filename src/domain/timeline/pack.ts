/** Rows for what must not overlap. */

export interface Boxed {
  readonly left: number;
  readonly right: number;
}
export interface Rows {
  /** The row of each, in the order they came. */
  readonly rowOf: readonly number[];
  readonly count: number;
}

/** How far each row is taken, so that the first with room is found without asking them all. */
function createRowEnds(most: number): { readonly take: (left: number, right: number) => number } {
  let leaves = 1;
  while (leaves < most) leaves *= 2;
  const least = new Float64Array(2 * leaves).fill(-Infinity);
  return {
    take: (left, right) => {
      let node = 1;
      while (node < leaves) node = least[2 * node]! <= left ? 2 * node : 2 * node + 1;
      const row = node - leaves;
      least[node] = right;
      for (node >>= 1; node >= 1; node >>= 1) least[node] = Math.min(least[2 * node]!, least[2 * node + 1]!);
      return row;
    },
  };
}

/**
 * Each goes to the highest row that has room for it, from the left: as few rows as there can be, since no more than so
 * many stand above each other anywhere. `apart`: the least distance between two in a row.
 */
export function pack(boxes: readonly Boxed[], apart: number): Rows {
  const ends = createRowEnds(boxes.length);
  const rowOf = new Array<number>(boxes.length).fill(0);
  const fromLeft = boxes.map((_, index) => index).sort((a, b) => boxes[a]!.left - boxes[b]!.left || a - b);
  for (const index of fromLeft) {
    const { left, right } = boxes[index]!;
    rowOf[index] = ends.take(left, right + apart);
  }
  return { rowOf, count: rowOf.reduce((most, row) => Math.max(most, row + 1), 0) };
}
