/**
 * The values of the form path (validateUpdateListItem): every value is text, in the site's own format, and each column
 * answers for itself. ISO 8601 dates are refused here, as SharePoint does. [REC, LIVE]
 */
import { SharePointError, type FieldRow, type FieldType, type FieldValue } from '../engine';
import { fromZone } from '../odata/time';
import type { Call } from './wire';

export type Reading = { readonly value: FieldValue } | { readonly refused: string };

const refused = (message: string): Reading => ({ refused: message });
const badDate = refused('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
const badNumber = refused('The value of this field is not a valid number.');

function readNumber(text: string, { settings }: FieldRow, swedish: boolean): Reading {
  const plain = swedish ? text.replace(/[\s\u00a0\u2212]/g, (sign) => (sign === '\u2212' ? '-' : '')).replace(',', '.') : text.replaceAll(',', '');
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain)) return badNumber;
  const value = Number(plain);
  if (value < (settings.minimum ?? -Infinity) || value > (settings.maximum ?? Infinity))
    return refused(`The value of this field must be between ${settings.minimum} and ${settings.maximum}.`);
  return { value };
}

const swedishDate = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2})[:.](\d{2}))?$/;
const americanDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}) ?(AM|PM))?$/i;

function readDate(text: string, timeZone: string, swedish: boolean): Reading {
  const match = (swedish ? swedishDate : americanDate).exec(text);
  if (match === null) return badDate;
  const [, a = '', b = '', c = '', hourText = '0', minute = '00', half] = match;
  const [year, month, day] = swedish ? [a, b, c] : [c, a, b];
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  const two = (part: string | number): string => String(part).padStart(2, '0');
  const utc = fromZone(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00`, timeZone);
  return utc === null || Number(year) < 1900 || Number(year) > 8900 ? badDate : { value: utc };
}

function readPersons(text: string, call: Call): readonly number[] | undefined {
  const parsed: unknown = attemptJson(text);
  if (!Array.isArray(parsed)) return undefined;
  const ids = parsed.map((entry: unknown) => {
    const key = typeof entry === 'object' && entry !== null && 'Key' in entry ? entry.Key : undefined;
    return typeof key === 'string' ? principal(call, key) : undefined;
  });
  return ids.every((id) => id !== undefined) ? (ids as number[]) : undefined;
}

function principal(call: Call, key: string): number | undefined {
  try {
    return call.session.userByLoginName(key).id;
  } catch (error) {
    if (error instanceof SharePointError) return undefined;
    throw error;
  }
}

function attemptJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** '3', '3;#Text', '1;#;#2;#' */
function readIds(text: string): readonly number[] | undefined {
  const parts = text
    .split(';#')
    .filter((_part, index) => index % 2 === 0)
    .filter((part) => part !== '');
  return parts.every((part) => /^\d{1,10}$/.test(part)) ? parts.map(Number) : undefined;
}

const one = (ids: readonly number[] | undefined, message: string): Reading =>
  ids?.length === 1 && ids[0] !== undefined ? { value: ids[0] } : refused(message);
const many = (ids: readonly number[] | undefined, message: string): Reading =>
  ids === undefined ? refused(message) : { value: ids.length === 0 ? null : ids };
const noPerson = 'The user does not exist or is not unique.';
const noLookup = 'The value of this lookup field is not valid.';

function readChoice(text: string, { settings }: FieldRow): Reading {
  const known = settings.fillIn === true || (settings.choices ?? []).includes(text);
  return known ? { value: text } : refused(`'${text}' is not one of the choices of this field.`);
}

function readUrl(text: string): Reading {
  const [address = '', ...rest] = text.split(/,\s/);
  return { value: { Url: address, Description: rest.length === 0 ? address : rest.join(', ') } };
}

type Reader = (text: string, field: FieldRow, call: Call, swedish: boolean) => Reading;
const asText: Reader = (text) => ({ value: text });
const asNumber: Reader = (text, field, _call, swedish) => readNumber(text, field, swedish);
const unwritable: Reader = () => refused('This field is read only.');

const readers = {
  Text: (text, { settings }) =>
    text.length > (settings.maxLength ?? 255) ? refused(`This field can have no more than ${settings.maxLength ?? 255} characters.`) : { value: text },
  Note: asText,
  Guid: asText,
  ContentTypeId: asText,
  Number: asNumber,
  Currency: asNumber,
  Integer: asNumber,
  Boolean: (text) =>
    /^(1|true|yes|ja)$/i.test(text) ? { value: true } : /^(0|false|no|nej)$/i.test(text) ? { value: false } : refused('This field must be Yes or No.'),
  DateTime: (text, _field, call, swedish) => readDate(text, call.site.timeZone, swedish),
  Choice: (text, field) => readChoice(text, field),
  MultiChoice: (text) => ({ value: text.split(';#').filter((part) => part !== '') }),
  User: (text, _field, call) => one(readPersons(text, call), noPerson),
  UserMulti: (text, _field, call) => many(readPersons(text, call), noPerson),
  Lookup: (text) => one(readIds(text), noLookup),
  LookupMulti: (text) => many(readIds(text), noLookup),
  URL: readUrl,
  Counter: unwritable,
  Attachments: unwritable,
  Computed: unwritable,
  File: unwritable,
  ModStat: unwritable,
  Calculated: unwritable,
} satisfies Record<FieldType, Reader>;

/** One form value as its column reads it. */
export function readFormValue(call: Call, field: FieldRow, text: string | null): Reading {
  if (text === null || text === '' || text === '[]') return field.required ? refused("You can't leave this blank.") : { value: null };
  const read: Reader = readers[field.type];
  return read(text, field, call, call.session.web().language === 1053);
}
