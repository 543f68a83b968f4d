/** An item as words: cells of a sheet, and what free text is searched in. */
import type { Field, Item, ItemValue, ListDefinition, TimeColumn, TimeKind, TimePrecision, TimeValue, UrlValue } from './field';
import { kindOf } from './kinds';
import { timeColumnNames, timeKinds, timePrecisions } from './kinds/time';

export interface SheetColumn<L extends ListDefinition> {
  readonly key: string;
  readonly header: string;
  readonly cell: (item: Item<L>) => string;
}

/** What columns and choices are called in the reader's language; the schema's own words are Swedish. */
export interface SheetWords {
  label(field: string): string;
  choice(field: string, code: string): string;
  readonly yes: string;
  readonly no: string;
  /** Of the columns that a time has, and what stands in them. */
  timeColumn(part: TimeColumn): string;
  timeWord(code: TimeKind | TimePrecision): string;
}

const timeWords: Readonly<Record<TimeKind | TimePrecision, string>> = { ...timeKinds, ...timePrecisions };

function valueOf<L extends ListDefinition>(item: Item<L>, key: string): ItemValue | undefined {
  return (item as unknown as Readonly<Record<string, ItemValue | undefined>>)[key];
}

function wordsOf<L extends ListDefinition>(field: Field, item: Item<L>, key: string): string {
  const value = valueOf(item, key);
  return value === undefined ? '' : kindOf(field).text(field, value);
}

function cellOf<L extends ListDefinition>(field: Field, item: Item<L>, key: string, words: SheetWords | undefined): string {
  const value = valueOf(item, key);
  if (value === undefined) return '';
  if (field.kind === 'url') return linkOf(value as UrlValue);
  if (words === undefined) return wordsOf(field, item, key);
  if (field.kind === 'choice') return words.choice(key, String(value));
  if (field.kind === 'choices') return (value as readonly string[]).map((code) => words.choice(key, code)).join('; ');
  if (field.kind === 'bool') return value === true ? words.yes : words.no;
  return wordsOf(field, item, key);
}

/** A link with its text, as SharePoint's own lists write it. */
const linkOf = ({ url, text }: UrlValue): string => (text === undefined ? url : `${url}, ${text}`);

/** Also in the full width that keyboards for Chinese and Japanese write, which some programs take for the same. */
const formula = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/**
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it. An apostrophe in front makes it text; numbers
 * stay numbers. One that is there already gets another, so that `unguarded` gives back exactly what was written.
 */
export const guarded = (text: string): string => (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

/** A time has a column for each of what it consists of, as in SharePoint, so that nothing of it is lost and its days can be sorted. */
function timeSheetColumns<L extends ListDefinition>(key: string, label: string, words: SheetWords | undefined): readonly SheetColumn<L>[] {
  const cells: Readonly<Record<TimeColumn, (time: TimeValue) => string>> = {
    kind: ({ kind }) => words?.timeWord(kind) ?? timeWords[kind],
    start: ({ start }) => start ?? '',
    end: ({ end }) => end ?? '',
    precision: ({ precision }) => words?.timeWord(precision) ?? timeWords[precision],
  };
  return (Object.keys(cells) as TimeColumn[]).map((part) => ({
    key: `${key}.${part}`,
    header: `${label}: ${words?.timeColumn(part) ?? timeColumnNames[part]}`,
    cell: (item) => {
      const time = valueOf(item, key) as TimeValue | undefined;
      return time === undefined ? '' : cells[part](time);
    },
  }));
}

/** The columns of a list as a sheet: the id, then the fields as the list has them, without the client key. Nobody's name unless a field holds it. */
export function sheetColumns<L extends ListDefinition>(list: L, words?: SheetWords): readonly SheetColumn<L>[] {
  const fields = Object.entries(list.fields).filter(([key]) => key !== 'clientKey');
  return [
    { key: 'id', header: 'Id', cell: (item) => String(item.id) },
    ...fields.flatMap(([key, field]): readonly SheetColumn<L>[] => {
      const header = words?.label(key) ?? field.label;
      if (field.kind === 'time') return timeSheetColumns(key, header, words);
      return [{ key, header, cell: (item: Item<L>) => cellOf(field, item, key, words) }];
    }),
  ];
}

/** The text that free-text search looks in: the fields that say so, in the list's order. */
export function searchText<L extends ListDefinition>(list: L, item: Item<L>): string {
  return Object.entries(list.fields)
    .filter(([, field]) => field.search === true)
    .map(([key, field]) => wordsOf(field, item, key))
    .filter((text) => text !== '')
    .join('\n');
}
