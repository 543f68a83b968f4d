import { decodeItem, storedFields, type Row } from '../../schema/codec';
import type { Field, Item, ItemValue, ListDefinition } from '../../schema/field';
import type { Comment, Person, Version } from '../ports';

/** A row as it was written, with what SharePoint adds. */
export interface StoredRow {
  readonly id: number;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly authorId: number;
  readonly editorId: number;
  readonly values: Row;
}

/** What the lists of one site share: lookups reach into each other's lists, persons are known to all. */
export interface MemorySite {
  readonly tables: Map<string, Table>;
  readonly people: readonly Person[];
  readonly user: Person;
  readonly now: () => Date;
}

export interface Change {
  readonly sequence: number;
  readonly id: number;
  readonly is: 'saved' | 'gone';
}

/** One list's rows, its recycle bin and its log of changes. */
export interface Table {
  readonly rows: Map<number, StoredRow>;
  readonly removed: Map<string, StoredRow>;
  readonly changes: Change[];
  /** Each item as it was after each save, oldest first. */
  readonly history: Map<number, readonly StoredRow[]>;
  readonly comments: Map<number, Comment[]>;
  readonly likes: Map<number, ReadonlySet<number>>;
  readonly files: Map<number, readonly StoredFile[]>;
  nextId: number;
  nextComment: number;
}
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const newTable = (): Table => ({
  rows: new Map(),
  removed: new Map(),
  changes: [],
  history: new Map(),
  comments: new Map(),
  likes: new Map(),
  files: new Map(),
  nextId: 1,
  nextComment: 0,
});

/** The table of a list, empty at first. */
export function tableOf(site: MemorySite, list: string): Table {
  const table = site.tables.get(list) ?? newTable();
  site.tables.set(list, table);
  return table;
}

/** The row as a REST answer would have it: references by name and id, dates and persons of the save. */
function answeredRow(site: MemorySite, list: ListDefinition, row: StoredRow): Row {
  const references = Object.values(list.fields).map((field) => expanded(site, field, row.values));
  const person = (id: number): Row => ({ Id: id, Title: personTitle(site, id) });
  return Object.assign(
    { 'odata.etag': `"${row.version}"`, Id: row.id, Created: row.created, Modified: row.modified, Author: person(row.authorId), Editor: person(row.editorId) },
    row.values,
    ...references,
  ) as Row;
}

/** The row as an item, read by the codec that reads SharePoint's answers. */
export const itemOf = <L extends ListDefinition>(site: MemorySite, list: L, row: StoredRow, keys?: readonly string[]): Item<L> =>
  decodeItem(list, answeredRow(site, list, row), keys);

/** The row as a version of its item, with what the columns held and nothing else. */
export function versionOf<L extends ListDefinition>(site: MemorySite, list: L, row: StoredRow): Version<L> {
  const values = storedFields(list, answeredRow(site, list, row)) as Partial<Item<L>>;
  const { id, title, email } = site.people.find((person) => person.id === row.editorId) ?? { id: row.editorId, title: '' };
  return { label: `${row.version}.0`, at: row.modified, by: { id, title, ...(email === undefined ? {} : { email }) }, values };
}

/** What a condition looks at: an empty column is empty here, whatever an item shows in its place. */
export function conditionValues(site: MemorySite, list: ListDefinition, row: StoredRow): Readonly<Record<string, ItemValue>> {
  const { id, created, modified, authorId, editorId } = row;
  return {
    ...storedFields(list, answeredRow(site, list, row)),
    id,
    created,
    modified,
    author: { id: authorId, title: '' },
    editor: { id: editorId, title: '' },
  };
}

function expanded(site: MemorySite, field: Field, values: Row): Row {
  const written = values[`${field.internal}Id`];
  if (written === undefined || written === null) return {};
  const ids = (Array.isArray(written) ? written : [written]) as readonly number[];
  const found = ids.map((id) => (field.kind === 'person' || field.kind === 'people' ? personRow(site, id) : targetRow(site, field, id)));
  return { [field.internal]: Array.isArray(written) ? found : found[0] };
}

const personTitle = (site: MemorySite, id: number): string => site.people.find((person) => person.id === id)?.title ?? '';

const personRow = (site: MemorySite, id: number): Row => {
  const person = site.people.find((one) => one.id === id);
  return { Id: id, Title: person?.title ?? '', EMail: person?.email ?? '' };
};

function targetRow(site: MemorySite, field: Field, id: number): Row {
  const { list } = field.settings as { readonly list: string };
  return { Id: id, Title: tableOf(site, list).rows.get(id)?.values['Title'] ?? null };
}
