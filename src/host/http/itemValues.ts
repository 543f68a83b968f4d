/** The body of an item's add or change, checked against the list's columns: REST names and JSON types to engine values. */
import { SharePointError, type FieldRow, type FieldType, type FieldValue, type ListRow } from '../engine';
import { toUtcSecond } from '../odata/time';
import { itemTypeName } from './present/list';
import { restName } from './present/field';
import type { Call } from './wire';

const code = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const invalid = (message: string): SharePointError => new SharePointError(400, code, message);

const noSuchProperty = (name: string, list: ListRow): SharePointError =>
  invalid(`The property '${name}' does not exist on type '${itemTypeName(list)}'. Make sure to only use property names that are defined by the type.`);

/** [MEM: text] A number for a text, a text for a number: the commonest failure in the field. */
const wrongType = (name: string, edm: string): SharePointError =>
  invalid(`Cannot convert a primitive value to the expected type '${edm}'. See the inner exception for more details. (${name})`);

type Reader = (value: unknown, name: string) => FieldValue;

const text: Reader = (value, name) => {
  if (typeof value !== 'string') throw wrongType(name, 'Edm.String');
  return value;
};
const number =
  (edm: string): Reader =>
  (value, name) => {
    if (typeof value !== 'number' || (edm === 'Edm.Int32' && !Number.isSafeInteger(value))) throw wrongType(name, edm);
    return value;
  };
const flag: Reader = (value, name) => {
  if (typeof value !== 'boolean') throw wrongType(name, 'Edm.Boolean');
  return value;
};
const date: Reader = (value, name) => {
  const utc = typeof value === 'string' ? toUtcSecond(value) : null;
  if (utc === null) throw wrongType(name, 'Edm.DateTime');
  return utc;
};
const texts: Reader = (value, name) => {
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) throw wrongType(name, 'Collection(Edm.String)');
  return value.length === 0 ? null : (value as string[]);
};
const ids: Reader = (value, name) => {
  if (!Array.isArray(value) || !value.every((entry) => Number.isSafeInteger(entry))) throw wrongType(name, 'Collection(Edm.Int32)');
  return value.length === 0 ? null : (value as number[]);
};
const url: Reader = (value, name) => {
  if (typeof value !== 'object' || value === null || !('Url' in value) || typeof value.Url !== 'string') throw wrongType(name, 'SP.FieldUrlValue');
  const description = 'Description' in value ? value.Description : undefined;
  if (description !== undefined && description !== null && typeof description !== 'string') throw wrongType(name, 'SP.FieldUrlValue');
  return { Url: value.Url, Description: description ?? value.Url };
};

/** Null: a column that nobody writes through REST. */
const readers = {
  Text: text,
  Note: text,
  Choice: text,
  Number: number('Edm.Double'),
  Currency: number('Edm.Double'),
  Integer: number('Edm.Int32'),
  Boolean: flag,
  DateTime: date,
  MultiChoice: texts,
  Lookup: number('Edm.Int32'),
  User: number('Edm.Int32'),
  LookupMulti: ids,
  UserMulti: ids,
  URL: url,
  Guid: text,
  ContentTypeId: text,
  Counter: null,
  Attachments: null,
  Computed: null,
  File: null,
  ModStat: null,
  Calculated: null,
} satisfies Record<FieldType, Reader | null>;

/** Properties of every item that SharePoint takes and ignores on a write. [MEM] */
const ignored: ReadonlySet<string> = new Set([
  'Id',
  'ID',
  'GUID',
  'Created',
  'Modified',
  'AuthorId',
  'EditorId',
  'Attachments',
  'FileSystemObjectType',
  'OData__UIVersionString',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'ComplianceAssetId',
]);

interface Writable {
  readonly field: FieldRow;
  readonly read: Reader | null;
}
const known = new WeakMap<readonly FieldRow[], ReadonlyMap<string, Writable>>();

function writables(fields: readonly FieldRow[]): ReadonlyMap<string, Writable> {
  const before = known.get(fields);
  if (before !== undefined) return before;
  const suffix = (field: FieldRow): string => (field.type.startsWith('Lookup') || field.type.startsWith('User') ? 'Id' : '');
  const names = new Map(fields.map((field): [string, Writable] => [restName(field.internalName) + suffix(field), { field, read: readers[field.type] }]));
  known.set(fields, names);
  return names;
}

/** Values by internal name; 400 on a property that the list has not, and on a JSON value of the wrong type. */
export function itemValues(call: Call, list: ListRow): Readonly<Record<string, FieldValue>> {
  const names = writables(call.session.fields(list.id));
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(call.body)) {
    if (ignored.has(name)) continue;
    const writable = names.get(name);
    if (writable === undefined) throw noSuchProperty(name, list);
    const { field, read } = writable;
    if (read === null || field.readOnly) continue; // taken and ignored, as the system's own above [MEM]
    values[field.internalName] = value === null ? null : read(value, name);
  }
  return values;
}
