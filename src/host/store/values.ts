/** Field values in and out: what JSON a column takes, what SQLite keeps of it, and what it is read back as. */
import type { FieldType, FieldValue, UrlValue } from '../engine';
import type { StoredField } from './fieldTable';
import { invalidDate, invalidLookup, invalidNumber, invalidText, invalidUrl, wrongType } from './inputErrors';
import { findList, itemTable } from './lists';
import type { SqlValue, Store } from './store';
import { isoSeconds, startOfDay } from './zone';

type Reader = (value: unknown, field: StoredField, store: Store) => FieldValue;

const isoDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(8901, 0, 1);

/** An instant from ISO 8601; without a zone it is read as UTC [MEM]. Undefined when it is no date. */
export function parseDate(text: string): number | undefined {
  if (!isoDate.test(text)) return undefined;
  const zoned = /(Z|[+-]\d\d:\d\d)$/.test(text) || text.length === 10 ? text : `${text}Z`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The form in which a date column is kept and compared. */
export function storedDate(instant: number, field: Pick<StoredField, 'settings'>, timeZone: string): string {
  return isoSeconds(field.settings.dateOnly ? startOfDay(instant, timeZone) : instant);
}

const readText: Reader = (value, field) => {
  if (typeof value !== 'string') throw wrongType('Edm.String');
  if (value.length > (field.settings.maxLength ?? 255)) throw invalidText();
  return value === '' ? null : value;
};
const readNote: Reader = (value) => {
  if (typeof value !== 'string') throw wrongType('Edm.String');
  return value === '' ? null : value;
};
const readNumber: Reader = (value, { title, settings: { minimum, maximum } }) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType('Edm.Double');
  if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity))
    throw invalidNumber(`The value of ${title} must be between ${minimum ?? '-∞'} and ${maximum ?? '∞'}.`);
  return value;
};
const readInteger: Reader = (value, field, store) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType('Edm.Int32');
  return readNumber(value, field, store);
};
const readBoolean: Reader = (value) => {
  if (typeof value !== 'boolean') throw wrongType('Edm.Boolean');
  return value;
};
const readDate: Reader = (value, field, store) => {
  const instant = typeof value === 'string' ? parseDate(value) : undefined;
  if (instant === undefined) throw wrongType('Edm.DateTime');
  if (instant < earliest || instant >= latest) throw invalidDate();
  return storedDate(instant, field, store.options.timeZone);
};
const readChoices: Reader = (value) => {
  if (!Array.isArray(value) || !value.every((choice): choice is string => typeof choice === 'string')) throw wrongType('Collection(Edm.String)');
  const unique = [...new Set(value.filter((choice) => choice !== ''))];
  return unique.length === 0 ? null : unique;
};
const readReference: Reader = (value, field, store) => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType('Edm.Int32');
  if (!referenceExists(store, field, value)) throw invalidLookup(field.title, value);
  return value;
};
const readReferences: Reader = (value, field, store) => {
  if (!Array.isArray(value)) throw wrongType('Collection(Edm.Int32)');
  const unique = [...new Set(value.map((id: unknown) => Number(readReference(id, field, store))))];
  return unique.length === 0 ? null : unique;
};
const readUrl: Reader = (value) => {
  if (typeof value !== 'object' || value === null || !('Url' in value) || typeof value.Url !== 'string') throw wrongType('SP.FieldUrlValue');
  const description = 'Description' in value && value.Description !== null ? value.Description : value.Url;
  if (typeof description !== 'string') throw wrongType('Edm.String');
  if (value.Url === '') return null;
  if (value.Url.length > 255 || description.length > 255 || !/^(https?:\/\/|mailto:|ftp:\/\/|file:\/\/|\/)/i.test(value.Url)) throw invalidUrl();
  return { Url: value.Url, Description: description };
};
const readGuid: Reader = (value) => {
  if (typeof value !== 'string' || !/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(value)) throw wrongType('Edm.Guid');
  return value.replace(/[{}]/g, '').toLowerCase();
};

const readers: Readonly<Partial<Record<FieldType, Reader>>> = {
  Text: readText,
  Choice: readText,
  Note: readNote,
  Number: readNumber,
  Currency: readNumber,
  Integer: readInteger,
  Boolean: readBoolean,
  DateTime: readDate,
  MultiChoice: readChoices,
  Lookup: readReference,
  User: readReference,
  LookupMulti: readReferences,
  UserMulti: readReferences,
  URL: readUrl,
  Guid: readGuid,
};

function referenceExists({ sql }: Store, { type, settings }: StoredField, id: number): boolean {
  if (type.startsWith('User')) {
    if (sql.get('SELECT 1 FROM users WHERE id = ?', id)) return true;
    return settings.selectGroups === true && sql.get('SELECT 1 FROM groups WHERE id = ?', id) !== undefined;
  }
  const target = settings.lookupList === undefined ? undefined : findList(sql, settings.lookupList);
  return target !== undefined && sql.get(`SELECT 1 FROM ${itemTable(target)} WHERE id = ?`, id) !== undefined;
}

/** A client's value as the column keeps it; refuses the wrong JSON type and what the column's rules forbid. */
export function readValue(store: Store, field: StoredField, value: unknown): FieldValue {
  if (value === null) return null;
  const read = readers[field.type];
  if (!read) throw wrongType('Edm.String');
  return read(value, field, store);
}

/** For SQLite: several values and URLs are JSON. */
export function toSql(value: FieldValue): SqlValue {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

const jsonTypes: ReadonlySet<FieldType> = new Set<FieldType>(['MultiChoice', 'LookupMulti', 'UserMulti', 'URL']);

/** Whether SQLite's value is the field's own. */
export function isStoredAsRead(type: FieldType): boolean {
  return type !== 'Boolean' && type !== 'Attachments' && !jsonTypes.has(type);
}

export function fromSql(type: FieldType, value: SqlValue | undefined): FieldValue {
  if (value === null || value === undefined) return null;
  if (type === 'Boolean' || type === 'Attachments') return value === 1;
  if (jsonTypes.has(type)) return JSON.parse(String(value)) as readonly string[] | readonly number[] | UrlValue;
  return typeof value === 'number' ? value : String(value);
}
