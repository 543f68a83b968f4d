/**
 * The properties of a list's items in the REST dialect: which there are, how each is read from a row, and which come by
 * default. Worked out once for a list's columns and kept as long as the store answers the same array of them.
 */
import type { FieldRow, ItemRow } from '../../engine';
import { restName } from './field';

export interface ItemColumn {
  readonly name: string; // 'Title', 'OwnerId', 'OData__UIVersionString'
  readonly read: (item: ItemRow) => unknown;
  /** Internal name of the column behind it. */
  readonly field?: string;
  /** The same for every item: no column stands behind it. */
  readonly constant?: string | null;
  /** Costs a join: lookups and persons, twelve a query. */
  readonly join?: boolean;
}

export interface ItemColumns {
  readonly byDefault: readonly ItemColumn[];
  readonly all: ReadonlyMap<string, ItemColumn>;
  /** Lookups and persons by REST name: what $expand can follow. */
  readonly related: ReadonlyMap<string, FieldRow>;
}

/** SharePoint's version labels: 1.0, 2.0 … */
export const versionLabel = (version: number): string => `${version}.0`;

const system: readonly ItemColumn[] = [
  { name: 'FileSystemObjectType', read: (item) => item.fileSystemObjectType, field: 'FSObjType' },
  { name: 'Id', read: (item) => item.id, field: 'ID' },
  { name: 'ServerRedirectedEmbedUri', read: () => null, constant: null },
  { name: 'ServerRedirectedEmbedUrl', read: () => '', constant: '' },
  { name: 'ContentTypeId', read: (item) => item.contentTypeId, field: 'ContentTypeId' },
];
const systemAfter: readonly ItemColumn[] = [
  { name: 'ComplianceAssetId', read: () => null, constant: null },
  { name: 'ID', read: (item) => item.id, field: 'ID' },
  { name: 'Modified', read: (item) => item.modified, field: 'Modified' },
  { name: 'Created', read: (item) => item.created, field: 'Created' },
  { name: 'AuthorId', read: (item) => item.authorId, field: 'Author', join: true },
  { name: 'EditorId', read: (item) => item.editorId, field: 'Editor', join: true },
  { name: 'OData__UIVersionString', read: (item) => item.values._UIVersionString, field: '_UIVersionString' },
  { name: 'Attachments', read: (item) => item.hasAttachments, field: 'Attachments' },
  { name: 'GUID', read: (item) => item.uniqueId, field: 'GUID' },
];
/** Only when $select names them. */
const selectable: readonly ItemColumn[] = [
  { name: 'UniqueId', read: (item) => item.uniqueId, field: 'UniqueId' },
  { name: 'FileLeafRef', read: (item) => item.fileLeafRef ?? `${item.id}_.000`, field: 'FileLeafRef' },
  { name: 'FileDirRef', read: (item) => item.fileDirRef, field: 'FileDirRef' },
  { name: 'FileRef', read: (item) => (item.fileDirRef === null ? null : `${item.fileDirRef}/${item.fileLeafRef ?? `${item.id}_.000`}`), field: 'FileRef' },
  { name: 'FSObjType', read: (item) => item.fileSystemObjectType, field: 'FSObjType' },
  { name: 'OData__UIVersion', read: (item) => item.values._UIVersion, field: '_UIVersion' },
  { name: 'owshiddenversion', read: (item) => item.version, field: 'owshiddenversion' },
  { name: 'HasUniqueRoleAssignments', read: (item) => item.hasUniqueRoleAssignments },
];

const isRelated = (field: FieldRow): boolean => field.type.startsWith('Lookup') || field.type.startsWith('User');
const unread: ReadonlySet<FieldRow['type']> = new Set(['Computed', 'Counter', 'File', 'Attachments', 'ContentTypeId', 'ModStat']);

function columnOf(field: FieldRow): ItemColumn {
  const { internalName } = field;
  const name = restName(internalName);
  if (isRelated(field)) return { name: `${name}Id`, read: (item) => item.values[internalName] ?? null, field: internalName, join: true };
  return { name, read: (item) => item.values[internalName] ?? null, field: internalName };
}

const known = new WeakMap<readonly FieldRow[], ItemColumns>();

/** The item properties of a list with these columns. */
export function itemColumns(fields: readonly FieldRow[]): ItemColumns {
  const before = known.get(fields);
  if (before !== undefined) return before;
  const reserved = new Set([...system, ...systemAfter, ...selectable].map((column) => column.name));
  const own = fields
    .filter((field) => !unread.has(field.type))
    .map((field) => ({ field, column: columnOf(field) }))
    .filter(({ column }) => !reserved.has(column.name));
  const isDefault = ({ field }: { field: FieldRow }): boolean => !field.builtin || field.internalName === 'Title';
  const byDefault = [...system, ...own.filter(isDefault).map(({ column }) => column), ...systemAfter];
  const columns: ItemColumns = {
    byDefault,
    all: new Map([...byDefault, ...selectable, ...own.map(({ column }) => column)].map((column) => [column.name, column])),
    related: new Map(fields.filter(isRelated).map((field) => [restName(field.internalName), field])),
  };
  known.set(fields, columns);
  return columns;
}
