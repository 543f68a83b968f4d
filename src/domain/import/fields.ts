/** Which columns of a list a file can fill, and how the headers of a file are understood. */
import type { Field, Kind, ListDefinition, TimeColumn } from '../../schema/field';
import { fold } from './fold';

/** A person or another item is named by its id in SharePoint, which no file knows; some items are found by their titles. */
const canBeRead = {
  text: true,
  note: true,
  markdown: true,
  number: true,
  bool: true,
  date: true,
  dateTime: true,
  choice: true,
  choices: true,
  url: true,
  person: false,
  people: false,
  lookup: false,
  lookups: false,
  time: true,
} satisfies Record<Kind, boolean>;

/** The columns that a time has in an export, and may have in any file: 'time.start' is the start of the field 'time'. */
export const timeColumns = ['kind', 'start', 'end', 'precision'] as const satisfies readonly TimeColumn[];
export interface TimePart {
  readonly field: string;
  readonly part: TimeColumn;
}
export const partKey = (field: string, part: TimeColumn): string => `${field}.${part}`;
export function timePartOf(key: string): TimePart | undefined {
  const [field = '', name] = key.split('.');
  const part = timeColumns.find((one) => one === name);
  return part === undefined ? undefined : { field, part };
}

/**
 * The fields that a file can fill, required ones first. Who only adds gets those of the form; who also edits, everything
 * that an export holds, so that what was exported comes back whole. `named`: the lookups whose items are known by title.
 */
export function importFields(list: ListDefinition, who: 'adds' | 'edits', named: readonly string[] = []): readonly string[] {
  const isOffered = ([key, field]: readonly [string, Field]): boolean =>
    key !== 'clientKey' && (canBeRead[field.kind] || named.includes(key)) && (who === 'edits' || field.form !== 'none' || field.presence === 'required');
  const offered = Object.entries(list.fields).filter(isOffered);
  const required = offered.filter(([, { presence }]) => presence === 'required');
  return [...required, ...offered.filter(([, { presence }]) => presence !== 'required')].flatMap(([key, { kind }]) =>
    kind === 'time' ? [key, ...timeColumns.map((part) => partKey(key, part))] : [key],
  );
}

/** Everything that a field may be called in a header, and a choice in a cell: labels in both languages, keys and codes. */
export interface ImportNames {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** What a lookup may name: its key → the ids that have a title. */
  readonly items?: ItemNames;
}
export type ItemNames = Readonly<Record<string, ReadonlyMap<string, readonly number[]>>>;

/** A title as it is looked for: its case and its spaces do not matter. */
export const titleKey = (title: string): string => title.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** Items by their titles; two may have the same. */
export function byTitle(items: readonly { readonly id: number; readonly title: string }[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const { id, title } of items) found.set(titleKey(title), [...(found.get(titleKey(title)) ?? []), id]);
  return found;
}

export { fold };

/** Column by column: the key of a field, or null for "skip". */
export type Mapping = readonly (string | null)[];

/** What each header most likely is: by its whole name first, then by a name that it begins with. A field is given once. */
export function guessMapping(header: readonly string[], fields: readonly string[], names: ImportNames): Mapping {
  const folded = header.map(fold);
  const taken = new Set<string>();
  const mapping: (string | null)[] = header.map(() => null);
  const give = (fits: (column: string, name: string) => boolean): void => {
    folded.forEach((column, index) => {
      if (mapping[index] !== null || column === '') return;
      const found = fields.find((key) => !taken.has(key) && (names.fields[key] ?? []).some((name) => fits(column, fold(name))));
      if (found === undefined) return;
      taken.add(found);
      mapping[index] = found;
    });
  };
  give((column, name) => column === name);
  // A column that is what another field is called, which no file fills, is not the one that begins like it.
  const others = new Set(Object.keys(names.fields).flatMap((key) => (fields.includes(key) ? [] : (names.fields[key] ?? []).map(fold))));
  const isOther = (column: string): boolean => others.has(column);
  give((column, name) => !isOther(column) && name.length > 3 && (column.startsWith(name) || (column.length > 3 && name.startsWith(column))));
  return mapping;
}

/** The required fields that no column fills. */
export const missingFields = (list: ListDefinition, fields: readonly string[], mapping: Mapping): readonly string[] =>
  fields.filter((key) => list.fields[key]?.presence === 'required' && !mapping.includes(key));

/** A column given to a field; whichever column had it before is skipped. */
export const mapColumn = (mapping: Mapping, column: number, field: string | null): Mapping =>
  mapping.map((given, index) => (index === column ? field : given === field ? null : given));
