/** Where we look and where we do not: what has been seen, counted over two dimensions, and the emptiest of their cells. */
import { categoryCodes } from '../categories';
import type { Blip } from '../radar/blip';
import { horizons } from '../radar/geometry';

export const dimensions = ['category', 'horizon', 'place', 'scope', 'sourceKind'] as const;
export type Dimension = (typeof dimensions)[number];
export const isDimension = (name: string): name is Dimension => (dimensions as readonly string[]).includes(name);

/** Every value that there is, also those that nobody has seen anything of; of places only those that have been named. */
const allValues = {
  category: categoryCodes,
  horizon: horizons,
  scope: ['lokal', 'regional', 'nationell', 'europeisk', 'global'],
  sourceKind: ['egen', 'samtal', 'media', 'myndighet', 'forskning', 'naringsliv', 'annat'],
} as const satisfies Readonly<Record<Exclude<Dimension, 'place'>, readonly string[]>>;
const mostPlaces = 12;

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Places as people wrote them, most often named first; how it was written the first time stands for all. */
function placesOf(blips: readonly Blip[]): readonly string[] {
  const named = new Map<string, { readonly text: string; count: number }>();
  for (const { place } of blips) {
    if (place === undefined || folded(place) === '') continue;
    const known = named.get(folded(place));
    if (known) known.count += 1;
    else named.set(folded(place), { text: place.trim(), count: 1 });
  }
  return [...named]
    .sort(([a, { count: countA }], [b, { count: countB }]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, mostPlaces)
    .map(([, { text }]) => text);
}

function valueOf(blip: Blip, dimension: Dimension): string | undefined {
  if (dimension !== 'place') return blip[dimension];
  return blip.place === undefined || folded(blip.place) === '' ? undefined : folded(blip.place);
}

export interface CoverageCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}
export interface Coverage {
  readonly rows: readonly { readonly value: string; readonly total: number }[];
  readonly columns: readonly { readonly value: string; readonly total: number }[];
  /** Row by row. */
  readonly cells: readonly CoverageCell[];
  readonly highest: number;
  /** What lacks a value in one of the two, or has a place too seldom named. */
  readonly unknown: number;
}

/** Two dimensions, not the same. */
export function coverageOf(blips: readonly Blip[], across: Dimension, down: Dimension): Coverage {
  const oldestFirst = [...blips].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1));
  const valuesOf = (dimension: Dimension): readonly string[] => (dimension === 'place' ? placesOf(oldestFirst) : allValues[dimension]);
  const identity = (dimension: Dimension, value: string): string => (dimension === 'place' ? folded(value) : value);
  const [rows, columns] = [valuesOf(down), valuesOf(across)];
  const counts = new Map<string, number>();
  for (const blip of blips) {
    const [row, column] = [valueOf(blip, down), valueOf(blip, across)];
    if (row === undefined || column === undefined) continue;
    counts.set(JSON.stringify([row, column]), (counts.get(JSON.stringify([row, column])) ?? 0) + 1);
  }
  const countOf = (row: string, column: string): number => counts.get(JSON.stringify([identity(down, row), identity(across, column)])) ?? 0;
  const cells = rows.flatMap((row) => columns.map((column) => ({ row, column, count: countOf(row, column) })));
  const sum = (some: readonly CoverageCell[]): number => some.reduce((total, { count }) => total + count, 0);
  return {
    rows: rows.map((value) => ({ value, total: sum(cells.filter(({ row }) => row === value)) })),
    columns: columns.map((value) => ({ value, total: sum(cells.filter(({ column }) => column === value)) })),
    cells,
    highest: Math.max(0, ...cells.map(({ count }) => count)),
    unknown: blips.length - sum(cells),
  };
}

/** The emptiest cells: fewest in the cell, then in its row and column together, then as they stand in the table. */
export function emptiest({ rows, columns, cells }: Coverage, most: number): readonly CoverageCell[] {
  const totals = (some: Coverage['rows']): ReadonlyMap<string, number> => new Map(some.map(({ value, total }) => [value, total]));
  const [rowTotals, columnTotals] = [totals(rows), totals(columns)];
  const around = ({ row, column }: CoverageCell): number => (rowTotals.get(row) ?? 0) + (columnTotals.get(column) ?? 0);
  return [...cells].sort((a, b) => a.count - b.count || around(a) - around(b)).slice(0, most);
}

/** How full a cell is beside the fullest: 0 for none, 1 to 4 by quarters. */
export const fullness = (count: number, highest: number): 0 | 1 | 2 | 3 | 4 =>
  count === 0 || highest === 0 ? 0 : (Math.min(4, Math.ceil((4 * count) / highest)) as 1 | 2 | 3 | 4);
