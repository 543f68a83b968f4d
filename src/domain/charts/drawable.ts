/** What of a report's part can be drawn; a published report is drawn from what was written down, whatever that was. */
import { isUnknown } from '../report/cells';
import type { Cell, Drawing, ReportColumn, ReportPart } from '../report/document';

/** As many rows as a drawing has; a series over time keeps its latest. Names of more series or columns would leave no room for them. */
export const mostRows = { bars: 30, stacked: 30, matrix: 30, lines: 120 } as const satisfies Readonly<Record<DrawnKind, number>>;
const mostColumns = { bars: 1, stacked: 8, lines: 8, matrix: 12 } as const satisfies Readonly<Record<DrawnKind, number>>;
export type DrawnKind = Exclude<Drawing['kind'], 'none'>;

export interface PlacedColumn {
  readonly column: ReportColumn;
  /** Its place in each row. */
  readonly at: number;
}
export type Drawable =
  | {
      readonly is: 'drawn';
      readonly kind: DrawnKind;
      /** What names the rows. */
      readonly named: PlacedColumn;
      readonly columns: readonly PlacedColumn[];
      readonly planned?: PlacedColumn;
      /** The row that the finding is about, within `rows`. */
      readonly finding?: number;
      readonly rows: readonly (readonly Cell[])[];
      readonly leftOutRows: number;
      readonly leftOutColumns: number;
    }
  /** Only a table was meant; there is nothing; or a value under nought, which none of the drawings has a place for. */
  | { readonly is: 'table' }
  | { readonly is: 'empty' }
  | { readonly is: 'negative'; readonly column: ReportColumn };

const keysOf = {
  bars: (drawing) => [drawing.value],
  stacked: (drawing) => drawing.parts,
  lines: (drawing) => drawing.series,
  matrix: (drawing) => drawing.columns,
} satisfies { readonly [Kind in DrawnKind]: (drawing: Extract<Drawing, { kind: Kind }>) => readonly string[] };

/** A number that has a place on a scale. */
export const valueOf = (cell: Cell | undefined): number | undefined => (typeof cell === 'number' && !isUnknown(cell) ? cell : undefined);

export function drawableOf({ table, drawing }: Pick<ReportPart, 'table' | 'drawing'>): Drawable {
  const [first] = table.columns;
  if (drawing.kind === 'none' || !first || !(drawing.kind in keysOf)) return { is: 'table' };
  const place = (key: string | undefined): PlacedColumn | undefined => {
    const at = table.columns.findIndex((column) => column.key === key);
    const column = table.columns[at];
    return column && { column, at };
  };
  const { kind } = drawing;
  const wanted = (keysOf[kind] as (drawing: Drawing) => readonly string[])(drawing).flatMap((key) => place(key) ?? []);
  if (wanted.length === 0) return { is: 'table' };
  if (table.rows.length === 0) return { is: 'empty' };
  const planned = drawing.kind === 'bars' ? place(drawing.planned) : undefined;
  const columns = wanted.slice(0, mostColumns[kind]);
  const below = [...wanted, ...(planned ? [planned] : [])].find(({ at }) => table.rows.some((row) => (valueOf(row[at]) ?? 0) < 0));
  if (below) return { is: 'negative', column: below.column };
  const rows = kind === 'lines' ? table.rows.slice(-mostRows.lines) : table.rows.slice(0, mostRows[kind]);
  return {
    is: 'drawn',
    kind,
    named: { column: first, at: 0 },
    columns,
    planned,
    finding: drawing.kind === 'bars' ? drawing.row : undefined,
    rows,
    leftOutRows: table.rows.length - rows.length,
    leftOutColumns: wanted.length - columns.length,
  };
}
