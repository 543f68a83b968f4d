/**
 * Rows of JSON as a form edits them. A row half written is a row all the same, and what it holds besides what the form
 * knows stays in it: somebody may have written there by hand.
 */
export type Row = Readonly<Record<string, unknown>>;
/** 'unreadable': the text is something else than a list of rows, and is left as it is. */
export type Rows = readonly Row[] | 'unreadable';

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

export function readRows(json: string): Rows {
  if (json.trim() === '') return [];
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) && parsed.every(isRow) ? parsed : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Each row with a key of its own, which is what a decision names an option by. */
export function writeRows(rows: readonly Row[], newKey: () => string): string {
  if (rows.length === 0) return '';
  const taken = new Set<string>();
  return JSON.stringify(
    rows.map((row) => {
      const own = row['key'];
      const key = typeof own === 'string' && own.trim() !== '' && !taken.has(own) ? own : newKey();
      taken.add(key);
      return { ...row, key };
    }),
  );
}

/** Text as it is, a number as it is written, nothing for what is neither. */
export function textOf(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value).replace('.', ',') : '';
}

/** What is emptied is taken out of the row. */
export function changed(rows: readonly Row[], index: number, part: Row): readonly Row[] {
  return rows.map((row, place) => {
    if (place !== index) return row;
    return Object.fromEntries(Object.entries({ ...row, ...part }).filter(([, value]) => value !== undefined && value !== ''));
  });
}

export function moved(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = without(rows, from);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

export const without = (rows: readonly Row[], index: number): readonly Row[] => rows.filter((_row, place) => place !== index);
export const inserted = (rows: readonly Row[], index: number, row: Row): readonly Row[] => [...rows.slice(0, index), row, ...rows.slice(index)];

/** "12,5" as 12.5; what is no number stays as it was typed, so that the form can say so at the field. */
export const numberOrText = (typed: string): number | string => {
  const text = typed.replace(/[\s\u00a0]/g, '');
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : typed;
};
