/** Fields of lists and of the site: made from XML or properties, changed, removed, and what indexes and unique values ask. */
import { randomUUID } from 'node:crypto';
import type { FieldBy, FieldRow, FieldSettings, FieldType, Guid, Session } from '../engine';
import { applyFieldChange, readFieldChange } from './fieldProperties';
import { fieldsOf, fieldTables, furnishFields, insertField, removeField, replaceField, siteColumns, wrapValues, type StoredField } from './fieldTable';
import { parseFieldXml, printFieldXml } from './fieldXml';
import { duplicateField, duplicateValue, fieldMissing, fieldRefusal, notEmulated, tooManyIndexes } from './inputErrors';
import { encodeName, freeName } from './internalNames';
import { findList, listRow, type StoredList } from './lists';
import { uniqueViolation } from './storageError';
import type { Store } from './store';
import type { Topic } from './topic';
import { addToDefaultView, removeFromViews } from './views';
import { webIds } from './web';

/** Bits of SP.AddFieldOptions. */
const internalNameHint = 8;
const toDefaultView = 16;
const indexLimit = 20;
const indexable: ReadonlySet<FieldType> = new Set<FieldType>([
  'Text',
  'Number',
  'Integer',
  'Currency',
  'DateTime',
  'Choice',
  'Boolean',
  'Lookup',
  'User',
  'Guid',
  'Counter',
]);
const uniqueable: ReadonlySet<FieldType> = new Set<FieldType>(['Text', 'Number', 'Integer', 'Currency', 'DateTime', 'Choice', 'Lookup', 'User', 'Guid']);
const creatable: ReadonlySet<FieldType> = new Set<FieldType>([...indexable, 'Note', 'MultiChoice', 'LookupMulti', 'UserMulti', 'URL']);

/** Where a call's fields are: a list, or the site with the number 0. */
interface Place {
  readonly number: number;
  readonly list: StoredList | null;
}

function placeOf(store: Store, listId: Guid | null): Place {
  const list = listId === null ? null : listRow(store, listId);
  return { number: list?.number ?? siteColumns, list };
}

function requireDesign(store: Store, { list }: Place): void {
  if (list) store.require('manageLists', { kind: 'list', listId: list.id });
  else store.require('manageWeb', { kind: 'web' });
}

function fieldsAt(store: Store, { number, list }: Place): readonly StoredField[] {
  return fieldsOf(store.sql, number, list?.id ?? null);
}

function findField(fields: readonly StoredField[], by: FieldBy): StoredField | undefined {
  if ('id' in by) return fields.find((field) => field.id === by.id.toLowerCase());
  const wanted = ('title' in by ? by.title : by.internalNameOrTitle).toLowerCase();
  const titled =
    fields.find((field) => field.title.toLowerCase() === wanted && field.type !== 'Computed') ?? fields.find((field) => field.title.toLowerCase() === wanted);
  if ('title' in by) return titled;
  return fields.find((field) => field.internalName.toLowerCase() === wanted) ?? titled;
}

function fieldBy(store: Store, place: Place, by: FieldBy): StoredField {
  const field = findField(fieldsAt(store, place), by);
  if (!field) throw fieldMissing('id' in by ? by.id : 'title' in by ? by.title : by.internalNameOrTitle);
  return field;
}

const typeDefaults: Readonly<Partial<Record<FieldType, FieldSettings>>> = {
  Text: { maxLength: 255 },
  Note: { richText: false, numberOfLines: 6 },
  Choice: { fillIn: false, choices: [] },
  MultiChoice: { fillIn: false, choices: [] },
  DateTime: { dateOnly: false },
  Lookup: { lookupField: 'Title' },
  LookupMulti: { lookupField: 'Title' },
  User: { selectGroups: false },
  UserMulti: { selectGroups: false },
};

interface NewField {
  readonly type: FieldType;
  readonly id: Guid | null;
  readonly hint: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, string>>;
}

function addField(store: Store, place: Place, spec: NewField): FieldRow {
  requireDesign(store, place);
  if (!creatable.has(spec.type)) throw notEmulated(`A field of the type ${spec.type}`);
  const fields = fieldsAt(store, place);
  const id = spec.id ?? randomUUID();
  if (fields.some((field) => field.id === id)) throw duplicateField();
  const change = readFieldChange(spec.properties, spec.type);
  const title = change.title ?? spec.hint ?? '';
  if (title.trim() === '') throw fieldRefusal('A column needs a display name.');
  const internalName = freeName(encodeName(spec.hint ?? title), new Set(fields.map((field) => field.internalName.toLowerCase())));
  const blank = {
    id,
    internalName,
    title,
    type: spec.type,
    description: '',
    group: 'Custom Columns',
    required: false,
    indexed: false,
    unique: false,
    hidden: false,
    readOnly: false,
    sealed: false,
    builtin: false,
    defaultValue: null,
    version: 1,
    settings: { ...typeDefaults[spec.type], ...otherAttributes(spec.attributes) },
  } satisfies Omit<FieldRow, 'listId'>;
  const field = applyFieldChange<Omit<FieldRow, 'listId'>>(blank, change);
  requireSound(store, field, fields);
  insertField(store.sql, place.number, field);
  noteChange(store, place, field.id, 1);
  return fieldBy(store, place, { id });
}

function otherAttributes(attributes: Readonly<Record<string, string>>): FieldSettings {
  const entries = Object.entries(attributes).map(([name, value]) => [`@${name}`, value]);
  return entries.length === 0 ? {} : { other: Object.fromEntries(entries) as Readonly<Record<string, string>> };
}

/** The rules that a field must meet however it was made or changed. */
function requireSound(store: Store, field: Omit<FieldRow, 'listId'>, others: readonly StoredField[]): void {
  if (field.indexed && !indexable.has(field.type)) throw fieldRefusal(`The column ${field.title} cannot be indexed: its type is ${field.type}.`);
  if (field.unique && !uniqueable.has(field.type)) throw fieldRefusal(`The column ${field.title} cannot hold unique values: its type is ${field.type}.`);
  if (field.unique && !field.indexed) throw fieldRefusal(`The column ${field.title} must be indexed to hold unique values.`);
  if (field.indexed && others.filter((other) => other.indexed && other.id !== field.id).length >= indexLimit) throw tooManyIndexes();
  const { lookupList } = field.settings;
  if (field.type !== 'Lookup' && field.type !== 'LookupMulti') return;
  const target = lookupList === undefined ? undefined : findList(store.sql, lookupList);
  if (!target) throw fieldRefusal(`The lookup column ${field.title} names a list that does not exist.`);
  if (!findField(fieldsOf(store.sql, target.number, target.id), { internalNameOrTitle: field.settings.lookupField ?? 'Title' }))
    throw fieldRefusal(`The lookup column ${field.title} shows a column that does not exist.`);
}

function noteChange(store: Store, { list }: Place, fieldId: Guid, type: 1 | 2 | 3): void {
  store.record({ ...(list && { listId: list.id }), uniqueId: fieldId, type, object: 'field' });
  if (list) store.sql.run('UPDATE lists SET version = version + 1 WHERE id = ?', list.id);
}

function changeField(store: Store, place: Place, fieldId: Guid, bag: Readonly<Record<string, unknown>>): FieldRow {
  requireDesign(store, place);
  const field = fieldBy(store, place, { id: fieldId });
  const { SchemaXml: xml, ...properties } = bag;
  const declared = xml === undefined ? undefined : redeclare(store, place, field, xml);
  const change = readFieldChange({ ...declared, ...properties }, field.type);
  if (change.title !== undefined && field.sealed && field.builtin) throw fieldRefusal(`The column ${field.title} is sealed.`);
  const next = { ...applyFieldChange(field, change), version: field.version + 1 };
  if (next.type !== field.type && !next.type.endsWith('Multi')) throw notEmulated('Turning a column of several values into one of a single value');
  requireSound(store, next, fieldsAt(store, place));
  if (next.type !== field.type && place.list) wrapValues(store.sql, place.number, field);
  try {
    replaceField(store.sql, place.number, next);
  } catch (error) {
    throw uniqueViolation(error) ? duplicateValue(field.title) : error;
  }
  noteChange(store, place, field.id, 2);
  return fieldBy(store, place, { id: field.id });
}

/** A new SchemaXml may change all but what the field is. */
function redeclare(store: Store, place: Place, field: StoredField, xml: unknown): Readonly<Record<string, unknown>> {
  const declaration = parseFieldXml(String(xml), (reference) => resolveList(store, place, reference));
  if (declaration.type !== field.type) throw notEmulated(`Changing the type of a field from ${field.type} to ${declaration.type}`);
  return declaration.properties;
}

function resolveList(store: Store, { list }: Place, reference: string): Guid {
  if (reference === 'Self' && list) return list.id;
  const bare = reference.replace(/[{}]/g, '').toLowerCase();
  const url = `${store.options.serverRelativeUrl}/${reference.replace(/^\//, '')}`;
  const row = store.sql.get('SELECT id FROM lists WHERE recycled = 0 AND (id = ? OR fold(url) = fold(?))', bare, url);
  if (!row) throw fieldRefusal(`The list ${reference} that the lookup names does not exist.`);
  return String(row['id']);
}

type FieldsPart = Pick<Session, 'fields' | 'field' | 'createFieldAsXml' | 'createField' | 'updateField' | 'deleteField' | 'fieldXml'>;

function fieldsSession(store: Store): FieldsPart {
  return {
    fields: (listId) => fieldsAt(store, placeOf(store, listId)),
    field: (listId, by) => fieldBy(store, placeOf(store, listId), by),
    createFieldAsXml(listId, schemaXml, options) {
      const place = placeOf(store, listId);
      const { name, ...declaration } = parseFieldXml(schemaXml, (reference) => resolveList(store, place, reference));
      const field = addField(store, place, { ...declaration, hint: options & internalNameHint ? name : null });
      if (place.list && options & toDefaultView) addToDefaultView(store.sql, place.number, field.internalName);
      return field;
    },
    createField(listId, spec) {
      const { title, type, ...properties } = spec;
      const kind = properties['AllowMultipleValues'] === true && (type === 'Lookup' || type === 'User') ? (`${type}Multi` as const) : type;
      return addField(store, placeOf(store, listId), { type: kind, id: null, hint: null, properties: { ...properties, Title: title }, attributes: {} });
    },
    updateField: (listId, fieldId, change) => changeField(store, placeOf(store, listId), fieldId, change),
    deleteField(listId, fieldId) {
      const place = placeOf(store, listId);
      requireDesign(store, place);
      const field = fieldBy(store, place, { id: fieldId });
      if (field.builtin || field.sealed) throw fieldRefusal(`The column ${field.title} cannot be deleted.`);
      removeField(store.sql, place.number, field);
      if (place.list) removeFromViews(store.sql, place.number, field.internalName);
      noteChange(store, place, field.id, 3);
    },
    fieldXml: (field) => printFieldXml(field, field.listId === null ? webIds(store.sql).id : `{${field.listId}}`),
  };
}

export const fieldsTopic: Topic<FieldsPart> = {
  tables: fieldTables,
  seed: (sql, _options, { isNew }) => {
    if (isNew) furnishFields(sql, { number: siteColumns, baseTemplate: 100 });
  },
  session: fieldsSession,
};
