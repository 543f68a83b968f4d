/** What a client may write into an item: names and types, default values, and the stricter rules of forms. */
import type { FieldValue } from '../engine';
import type { StoredField } from './fieldTable';
import { invalidChoice, notEmulated, readOnlyProperty, requiredField, unknownProperty } from './inputErrors';
import { encodeName } from './internalNames';
import { allFields, fieldNamed } from './itemTable';
import type { RowFacts } from './itemWrite';
import type { StoredList } from './lists';
import type { Store } from './store';
import { parseDate, readValue, storedDate } from './values';

export interface WantedItem {
  readonly values: ReadonlyMap<StoredField, FieldValue>;
  readonly facts: Partial<RowFacts>;
}

/** SP.Data.<url name>ListItem: what an unknown property is said not to exist on. */
export function entityTypeName(list: StoredList): string {
  const name = encodeName(list.urlName).replaceAll('_', '_x005f_').replaceAll('_x005f_x0020_x005f_', '_x0020_');
  return `SP.Data.${name.charAt(0).toUpperCase()}${name.slice(1)}ListItem`;
}

/**
 * Who and when belong to SharePoint. Only the form path sets them, for whoever has full control of the list; that is how
 * migrations keep an item's history. Whose an item is, own-items rules read from the very column, so it holds at once.
 */
const restorable: Readonly<Record<string, keyof RowFacts>> = { Author: 'author_id', Editor: 'editor_id', Created: 'created', Modified: 'modified' };

export function readItem(store: Store, list: StoredList, bag: Readonly<Record<string, FieldValue>>, form: boolean): WantedItem {
  const values = new Map<StoredField, FieldValue>();
  const facts: { -readonly [Key in keyof RowFacts]?: RowFacts[Key] } = {};
  for (const [name, raw] of Object.entries(bag)) {
    const field = fieldNamed(store.sql, list, name);
    if (!field) throw unknownProperty(name, entityTypeName(list));
    if (field.internalName === 'ContentTypeId' && typeof raw === 'string') facts.content_type_id = raw;
    else if (field.internalName === 'FileLeafRef') throw notEmulated('Renaming a file or folder by FileLeafRef');
    else if (restorable[field.internalName]) Object.assign(facts, readHistory(store, list, field, raw, form));
    else if (field.column === null) throw readOnlyProperty(name);
    else values.set(field, readValue(store, field, raw));
  }
  if (form) requireForm(values);
  return { values, facts };
}

function readHistory(store: Store, list: StoredList, field: StoredField, raw: FieldValue, form: boolean): Partial<RowFacts> {
  const column = restorable[field.internalName];
  if (!form || !column) throw readOnlyProperty(field.internalName);
  for (const right of ['manageLists', 'managePermissions'] as const) store.require(right, { kind: 'list', listId: list.id });
  const value = readValue(store, field, raw);
  if (value === null) throw requiredField(field.title);
  return { [column]: value };
}

function requireForm(values: ReadonlyMap<StoredField, FieldValue>): void {
  for (const [field, value] of values) {
    if (field.required && value === null) throw requiredField(field.title);
    if (value !== null) requireChoices(field, Array.isArray(value) ? value : [value]);
  }
}

/** `items.add` takes any text for a choice [MEM]; a form takes what the column offers, unless it may be filled in. */
function requireChoices(field: StoredField, chosen: readonly unknown[]): void {
  const { choices, fillIn } = field.settings;
  if (!choices || fillIn) return;
  if (chosen.some((choice) => !choices.includes(String(choice)))) throw invalidChoice(field.title);
}

/** A new item has the default of every column that the client did not name; in a form the required ones must have something. */
export function withDefaults(store: Store, list: StoredList, wanted: WantedItem, form: boolean): WantedItem {
  const values = new Map(wanted.values);
  for (const field of allFields(store.sql, list)) {
    if (field.column === null || values.has(field)) continue;
    const value = defaultOf(store, field);
    if (value !== null) values.set(field, value);
    else if (form && field.required) throw requiredField(field.title);
  }
  return { ...wanted, values };
}

/** Defaults are text in the field's definition: 1 and 0 for yes and no, `[today]` for the day, `;#a;#b;#` for several choices. */
function defaultOf(store: Store, field: StoredField): FieldValue {
  const text = field.defaultValue;
  if (text === null || text === '') return null;
  if (field.type === 'Boolean') return text === '1' || text.toUpperCase() === 'TRUE';
  if (field.type === 'Number' || field.type === 'Currency' || field.type === 'Integer') return Number.isFinite(Number(text)) ? Number(text) : null;
  if (field.type === 'MultiChoice') return text.split(';#').filter((choice) => choice !== '');
  if (field.type === 'DateTime') {
    const instant = text.toLowerCase() === '[today]' ? Date.parse(store.now()) : parseDate(text);
    return instant === undefined ? null : storedDate(instant, field, store.options.timeZone);
  }
  return field.type === 'Text' || field.type === 'Choice' || field.type === 'Note' ? text : null;
}
