/** Which properties of SP.List a client may set, of what type, and where they are kept. */
import type { ListRow } from '../engine';
import { invalidArgument, notEmulated, readOnlyProperty, unknownProperty, wrongType } from './inputErrors';
import type { SqlValue } from './store';

type Kind = 'text' | 'flag' | 'count' | 'readSecurity' | 'writeSecurity' | 'unemulatedFlag' | 'unemulatedText';

/** Properties that have a column, because queries and rules read them. */
const columns: Readonly<Record<string, { readonly column: string; readonly kind: Kind }>> = {
  Title: { column: 'title', kind: 'text' },
  Description: { column: 'description', kind: 'text' },
  Hidden: { column: 'hidden', kind: 'flag' },
  EnableVersioning: { column: 'enable_versioning', kind: 'flag' },
  MajorVersionLimit: { column: 'major_version_limit', kind: 'count' },
  EnableAttachments: { column: 'enable_attachments', kind: 'flag' },
  EnableFolderCreation: { column: 'enable_folder_creation', kind: 'flag' },
  ContentTypesEnabled: { column: 'content_types_enabled', kind: 'flag' },
  NoCrawl: { column: 'no_crawl', kind: 'flag' },
  OnQuickLaunch: { column: 'on_quick_launch', kind: 'flag' },
  ReadSecurity: { column: 'read_security', kind: 'readSecurity' },
  WriteSecurity: { column: 'write_security', kind: 'writeSecurity' },
};

/** Properties that are kept and answered back, and have no effect here. */
const kept: Readonly<Record<string, Kind>> = {
  CrawlNonDefaultViews: 'flag',
  DefaultContentApprovalWorkflowId: 'text',
  DefaultDisplayFormUrl: 'text',
  DefaultEditFormUrl: 'text',
  DefaultItemOpenUseListSetting: 'flag',
  DefaultNewFormUrl: 'text',
  Direction: 'text',
  DisableCommenting: 'flag',
  DisableGridEditing: 'flag',
  DraftVersionVisibility: 'count',
  EnableRequestSignOff: 'flag',
  ExemptFromBlockDownloadOfNonViewableFiles: 'flag',
  ImageUrl: 'text',
  IsApplicationList: 'flag',
  IsPrivate: 'flag',
  ListExperienceOptions: 'count',
  MajorWithMinorVersionsLimit: 'count',
  MultipleDataList: 'flag',
  ParserDisabled: 'flag',
  ValidationMessage: 'text',
  AllowContentTypes: 'flag',
  TemplateFeatureId: 'text',
  EnableMinorVersions: 'unemulatedFlag',
  EnableModeration: 'unemulatedFlag',
  ForceCheckout: 'unemulatedFlag',
  IrmEnabled: 'unemulatedFlag',
  IrmExpire: 'unemulatedFlag',
  IrmReject: 'unemulatedFlag',
  EnableAssignToEmail: 'unemulatedFlag',
  ValidationFormula: 'unemulatedText',
};
const readOnly = new Set([
  'Id',
  'Created',
  'ItemCount',
  'BaseTemplate',
  'BaseType',
  'EntityTypeName',
  'ListItemEntityTypeFullName',
  'ParentWebUrl',
  'LastItemModifiedDate',
  'LastItemDeletedDate',
  'LastItemUserModifiedDate',
  'HasUniqueRoleAssignments',
]);

export interface ListChange {
  readonly columns: Readonly<Record<string, SqlValue>>;
  readonly settings: ListRow['settings'];
}

/** Sorts a client's properties into columns and settings; refuses the unknown, the mistyped and what is not emulated. */
export function readListChange(change: Readonly<Record<string, unknown>>): ListChange {
  const toColumns: Record<string, SqlValue> = {};
  const settings: Record<string, string | number | boolean | null> = {};
  for (const [property, value] of Object.entries(change)) {
    const column = Object.hasOwn(columns, property) ? columns[property] : undefined;
    const kind = column?.kind ?? (Object.hasOwn(kept, property) ? kept[property] : undefined);
    if (kind === undefined) throw readOnly.has(property) ? readOnlyProperty(property) : unknownProperty(property, 'SP.List');
    const checked = readers[kind](value, property);
    if (column) toColumns[column.column] = typeof checked === 'boolean' ? Number(checked) : checked;
    else settings[property] = checked;
  }
  return { columns: toColumns, settings };
}

type Reader = (value: unknown, property: string) => string | number | boolean;
const readers = {
  text: (value) => {
    if (typeof value !== 'string') throw wrongType('Edm.String');
    return value;
  },
  flag: (value) => {
    if (typeof value !== 'boolean') throw wrongType('Edm.Boolean');
    return value;
  },
  count: (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType('Edm.Int32');
    if (value < 0 || value > 50_000) throw invalidArgument('Value does not fall within the expected range.');
    return value;
  },
  readSecurity: oneOf(1, 2),
  writeSecurity: oneOf(1, 2, 4),
  unemulatedFlag: (value, property) => {
    if (typeof value !== 'boolean') throw wrongType('Edm.Boolean');
    if (value) throw notEmulated(`SP.List.${property}`);
    return value;
  },
  unemulatedText: (value, property) => {
    if (value !== null && typeof value !== 'string') throw wrongType('Edm.String');
    if (value) throw notEmulated(`SP.List.${property}`);
    return '';
  },
} as const satisfies Record<Kind, Reader>;

function oneOf(...allowed: readonly number[]): Reader {
  return (value) => {
    if (typeof value !== 'number') throw wrongType('Edm.Int32');
    if (!allowed.includes(value)) throw invalidArgument('Value does not fall within the expected range.');
    return value;
  };
}
