/** Which columns of a list a file can fill, and how the headers of a file are understood. */
import type { Field, Kind, ListDefinition } from '../../schema/field';

/** A person or another item is named by its id in SharePoint, which no file knows. */
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
  time: false,
} satisfies Record<Kind, boolean>;

/**
 * The fields that a file can fill, required ones first. Who only adds gets those of the form; who also edits, everything
 * that an export holds, so that what was exported comes back whole.
 */
export function importFields(list: ListDefinition, who: 'adds' | 'edits'): readonly string[] {
  const isOffered = ([key, field]: readonly [string, Field]): boolean =>
    key !== 'clientKey' && canBeRead[field.kind] && (who === 'edits' || field.form !== 'none' || field.presence === 'required');
  const offered = Object.entries(list.fields).filter(isOffered);
  const required = offered.filter(([, { presence }]) => presence === 'required');
  return [...required, ...offered.filter(([, { presence }]) => presence !== 'required')].map(([key]) => key);
}

/** Everything that a field may be called in a header, and a choice in a cell: labels in both languages, keys and codes. */
export interface ImportNames {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Case, accents and signs do not matter: "Tids-horisont" is "tidshorisont". */
export const fold = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

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
  give((column, name) => name.length > 3 && (column.startsWith(name) || (column.length > 3 && name.startsWith(column))));
  return mapping;
}

/** The required fields that no column fills. */
export const missingFields = (list: ListDefinition, fields: readonly string[], mapping: Mapping): readonly string[] =>
  fields.filter((key) => list.fields[key]?.presence === 'required' && !mapping.includes(key));

/** A column given to a field; whichever column had it before is skipped. */
export const mapColumn = (mapping: Mapping, column: number, field: string | null): Mapping =>
  mapping.map((given, index) => (index === column ? field : given === field ? null : given));
