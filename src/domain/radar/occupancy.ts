import type { Box } from './geometry';

/** What is taken is kept to this many units: a square of the grid is one bit, and 64 units of a row one word. */
export const grain = 2;
/** Closer than this and two marks would be one target: WCAG 2.2, 2.5.8, with half a unit to spare. */
export const leastDistance = 24.5;
const bits = 32;

interface Rows {
  readonly words: Uint32Array;
  readonly width: number;
  readonly half: number;
}

const blank = (half: number): Rows => {
  const width = Math.ceil((2 * half) / bits) + 1;
  return { words: new Uint32Array(width * 2 * half), width, half };
};

/** The bits of a word from `from` up to, but not with, `to`. */
const mask = (from: number, to: number): number => (to - from >= bits ? 0xffffffff : ((1 << (to - from)) - 1) << from);

/** How far to each side of a centre others keep away, row by row from its own row on; its bits, not its units. */
const keptApart = Array.from({ length: Math.ceil(leastDistance / grain) }, (_, row) => Math.ceil(Math.sqrt(leastDistance ** 2 - (row * grain) ** 2) / grain));

interface Span {
  readonly first: number;
  readonly last: number;
}
const spanOf = (low: number, high: number, half: number): Span => ({ first: Math.floor(low / grain) + half, last: Math.ceil(high / grain) + half });

const outside = ({ first, last }: Span, half: number): boolean => first < 0 || last > 2 * half;

function isClear({ words, width }: Rows, columns: Span, rows: Span): boolean {
  for (let word = columns.first >> 5; word <= (columns.last - 1) >> 5; word += 1) {
    const wanted = mask(Math.max(0, columns.first - word * bits), Math.min(bits, columns.last - word * bits));
    for (let index = rows.first * width + word, end = rows.last * width; index < end; index += width) {
      if (((words[index] ?? 0) & wanted) !== 0) return false;
    }
  }
  return true;
}

function fill({ words, width }: Rows, columns: Span, rows: Span): void {
  for (let word = columns.first >> 5; word <= (columns.last - 1) >> 5; word += 1) {
    const wanted = mask(Math.max(0, columns.first - word * bits), Math.min(bits, columns.last - word * bits));
    for (let index = rows.first * width + word, end = rows.last * width; index < end; index += width) words[index] = (words[index] ?? 0) | wanted;
  }
}

/** What stands where, as a grid of bits: a place is tried against the grid, never against all that stands there. */
export function createOccupancy(radius: number) {
  const half = Math.ceil(radius / grain) + 2;
  const taken = blank(half);
  const near = blank(half); // where no other mark's centre may be

  const take = ({ left, top, right, bottom }: Box): void => fill(taken, spanOf(left, right, half), spanOf(top, bottom, half));
  return {
    isFree: ({ left, top, right, bottom }: Box): boolean => {
      const columns = spanOf(left, right, half);
      const rows = spanOf(top, bottom, half);
      return !outside(columns, half) && !outside(rows, half) && isClear(taken, columns, rows);
    },
    /** No other mark is so near that the two would share a target. */
    isApart: (x: number, y: number): boolean => {
      const column = x / grain + half;
      return ((near.words[(y / grain + half) * near.width + (column >> 5)] ?? 0) & (1 << (column & 31))) === 0;
    },
    take,
    /** A mark's centre, on the grid: others keep their distance. */
    centre: (x: number, y: number): void => {
      const [column, row] = [x / grain + half, y / grain + half];
      keptApart.forEach((reach, away) => {
        const columns = { first: Math.max(0, column - reach + 1), last: Math.min(2 * half, column + reach) };
        if (row + away < 2 * half) fill(near, columns, { first: row + away, last: row + away + 1 });
        if (away > 0 && row >= away) fill(near, columns, { first: row - away, last: row - away + 1 });
      });
    },
  };
}

export type Occupancy = ReturnType<typeof createOccupancy>;
