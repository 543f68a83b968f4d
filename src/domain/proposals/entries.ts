/** Rows that a note column keeps as JSON: somebody may have written there by hand, so each value is read with care. */
import { isDay } from '../../schema/kinds/days';

type Kind = 'text' | 'number' | 'bool' | 'day';
/** Which values a row has, and of what kind. */
export type EntryShape = Readonly<Record<string, Kind>>;
export interface Named {
  readonly key: string;
}

const readers = {
  text: (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
  number: (value: unknown) => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined),
  bool: (value: unknown) => (value === true ? true : undefined),
  day: (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined),
} satisfies Record<Kind, (value: unknown) => string | number | boolean | undefined>;

/** The rows, or that the text is no list at all. A row without a key or without what must be there is left out, as is the second of two with one key. */
export function readEntries<T extends Named>(text: string | undefined, shape: EntryShape, needed: keyof T & string): readonly T[] | 'unreadable' {
  if (text === undefined || text.trim() === '') return [];
  const parsed = parse(text);
  if (!Array.isArray(parsed)) return 'unreadable';
  const rows = new Map<string, T>();
  for (const value of parsed as readonly unknown[]) {
    const row = rowOf(value, shape);
    const key = row['key'];
    if (typeof key === 'string' && row[needed] !== undefined && !rows.has(key)) rows.set(key, row as unknown as T);
  }
  return [...rows.values()];
}

function rowOf(value: unknown, shape: EntryShape): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, kind]) => (readers[kind](given[name]) === undefined ? [] : [[name, readers[kind](given[name])]])),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
