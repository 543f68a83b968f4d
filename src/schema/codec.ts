/** Between SharePoint's rows and the product's items. */
import type { Draft, DraftValue, Field, Item, ItemMeta, ItemValue, ListDefinition, PersonValue } from './field';
import { kindOf } from './kinds';
import { personOf } from './kinds/many';
import type { Row } from './kinds/kind';

export type { Row } from './kinds/kind';

const nobody: PersonValue = { id: 0, title: '' };

/** In minimal metadata the ETag is `odata.etag`; verbose keeps it in `__metadata`; without metadata it is nowhere. */
function etagOf(row: Row): string {
  const verbose = row.__metadata as { readonly etag?: unknown } | undefined;
  const etag = row['odata.etag'] ?? row['@odata.etag'] ?? verbose?.etag;
  return typeof etag === 'string' ? etag : '';
}

function metaOf(row: Row): ItemMeta {
  return {
    id: typeof row.Id === 'number' ? row.Id : Number(row.ID),
    etag: etagOf(row),
    created: String(row.Created ?? ''),
    modified: String(row.Modified ?? ''),
    author: personOf(row.Author) ?? nobody,
    editor: personOf(row.Editor) ?? nobody,
  };
}

/** What the columns really hold: no defaults for what is empty. */
export function storedFields(list: ListDefinition, row: Row, keys: readonly string[] = Object.keys(list.fields)): Readonly<Record<string, ItemValue>> {
  const entries = keys.flatMap((key) => {
    const field = list.fields[key];
    const value = field === undefined ? undefined : kindOf(field).decode(field, row);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function standIn(field: Field): ItemValue | undefined {
  if (field.presence === 'optional') return undefined;
  return field.default ?? kindOf(field).empty(field);
}

/**
 * A row as an item. A required column that is empty, because somebody saved past our forms or the column is younger
 * than the item, gives its default, or else the kind's empty value. With `keys`, only those fields are filled in.
 */
export function decodeItem<L extends ListDefinition>(list: L, row: Row, keys: readonly string[] = Object.keys(list.fields)): Item<L> {
  return { ...standIns(list, keys), ...storedFields(list, row, keys), ...metaOf(row) } as unknown as Item<L>;
}

/** What an item has in required fields whose columns hold nothing. */
export function standIns(list: ListDefinition, keys: readonly string[]): Readonly<Record<string, ItemValue>> {
  const entries = keys.flatMap((key) => {
    const field = list.fields[key];
    const value = field && standIn(field);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** The body of a change: only what the draft names. Undefined is left alone, null clears. */
export function encodeDraft<L extends ListDefinition>(list: L, draft: Partial<Draft<L>>): Row {
  const parts = Object.entries(draft as Readonly<Record<string, DraftValue | null | undefined>>).map(([key, value]) => {
    const field = list.fields[key];
    if (field === undefined) throw new Error(`${list.key} has no field ${key}`);
    return value === undefined ? {} : kindOf(field).encode(field, value);
  });
  return Object.assign({}, ...parts) as Row;
}

/** The body of an add: defaults written out, so that every client and every importer gets the same; the client key in its column. */
export function encodeNew<L extends ListDefinition>(list: L, draft: Draft<L>, clientKey: string): Row {
  const defaults = Object.entries(list.fields).flatMap(([key, field]) => (field.default === undefined ? [] : [[key, field.default] as const]));
  const written = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== null));
  const whole = { ...Object.fromEntries(defaults), ...written, ...('clientKey' in list.fields ? { clientKey } : {}) };
  return encodeDraft(list, whole as Partial<Draft<L>>);
}

/** What a form edits: the item's fields as they would be written back. */
export function draftOf<L extends ListDefinition>(list: L, item: Item<L>): Draft<L> {
  const values = item as unknown as Readonly<Record<string, ItemValue | undefined>>;
  const entries = Object.entries(list.fields).flatMap(([key, field]) => {
    const value = values[key];
    return value === undefined ? [] : [[key, kindOf(field).draft(value)] as const];
  });
  return Object.fromEntries(entries) as unknown as Draft<L>;
}
