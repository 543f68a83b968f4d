/** One row of RenderListDataAsStream: text as the site's language writes it, lookups and persons as arrays of objects. [REC] */
import type { FieldRow, FieldType, ItemRow, ListRow, Permissions, UrlValue } from '../../engine';
import type { Call } from '../wire';
import { dateText, relatedTexts, textOf, valueOf } from './texts';

/** '0x7ffffffffffbffff' */
export const permissionMask = ({ High, Low }: Permissions): string => `0x${((BigInt(High) << 32n) | BigInt(Low)).toString(16)}`;

interface Cell {
  readonly call: Call;
  readonly list: ListRow;
  readonly item: ItemRow;
  readonly field: FieldRow;
  readonly timeZone: string;
}
type Cells = (cell: Cell) => Readonly<Record<string, unknown>>;

const text: Cells = ({ call, list, item, field }) => ({ [field.internalName]: textOf(call, list, item, field) });

const persons: Cells = ({ call, list, item, field }) => {
  const all = relatedTexts(call, list, item, field);
  return {
    [field.internalName]: all.length === 0 ? '' : all.map(({ id, text: title, email = '' }) => ({ id: String(id), title, email, sip: email, picture: '' })),
  };
};

const lookups: Cells = ({ call, list, item, field }) => {
  const all = relatedTexts(call, list, item, field);
  return { [field.internalName]: all.length === 0 ? '' : all.map(({ id, text: shown }) => ({ lookupId: id, lookupValue: shown, isSecretFieldValue: false })) };
};

const number: Cells = (cell) => {
  const value = valueOf(cell.item, cell.field);
  return { ...text(cell), [`${cell.field.internalName}.`]: value === null ? '' : Number(value).toFixed(14) };
};

const date: Cells = ({ call, item, field, timeZone }) => {
  const value = valueOf(item, field);
  const iso = typeof value === 'string' ? value : '';
  return { [field.internalName]: iso === '' ? '' : dateText(call, iso, field.settings.dateOnly === true, timeZone), [`${field.internalName}.`]: iso };
};

const link: Cells = ({ item, field }) => {
  const value = valueOf(item, field) as UrlValue | null;
  return { [field.internalName]: value?.Url ?? '', [`${field.internalName}.desc`]: value?.Description ?? '' };
};

const flag: Cells = (cell) => ({ ...text(cell), [`${cell.field.internalName}.value`]: valueOf(cell.item, cell.field) === true ? '1' : '0' });

const cells = {
  Text: text,
  Note: text,
  Choice: text,
  Integer: text,
  Counter: text,
  Guid: text,
  ContentTypeId: text,
  Computed: text,
  File: text,
  ModStat: text,
  Calculated: text,
  User: persons,
  UserMulti: persons,
  Lookup: lookups,
  LookupMulti: lookups,
  Number: number,
  Currency: number,
  DateTime: date,
  URL: link,
  Boolean: flag,
  MultiChoice: ({ item, field }) => ({ [field.internalName]: valueOf(item, field) ?? '' }),
  Attachments: ({ item, field }) => ({ [field.internalName]: item.hasAttachments ? '1' : '0' }),
} satisfies Record<FieldType, Cells>;

/** A row with the columns asked for, and those that always come. */
export function streamRow(
  call: Call,
  list: ListRow,
  item: ItemRow,
  fields: readonly FieldRow[],
  mask: string,
  timeZone: string,
): Readonly<Record<string, unknown>> {
  const leaf = item.fileLeafRef ?? `${item.id}_.000`;
  return {
    ID: String(item.id),
    PermMask: mask,
    FSObjType: String(item.fileSystemObjectType),
    UniqueId: `{${item.uniqueId.toUpperCase()}}`,
    ContentTypeId: item.contentTypeId,
    FileRef: `${item.fileDirRef ?? list.serverRelativeUrl}/${leaf}`,
    FileLeafRef: leaf,
    ...Object.assign({}, ...fields.map((field) => cells[field.type]({ call, list, item, field, timeZone }))),
  };
}
