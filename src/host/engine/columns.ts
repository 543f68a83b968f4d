/** Columns, and what they hold, as plain values. */
export type Guid = string; // lower case, without braces

export const fieldTypes = [
  'Text',
  'Note',
  'Number',
  'Integer',
  'Currency',
  'Boolean',
  'DateTime',
  'Choice',
  'MultiChoice',
  'Lookup',
  'LookupMulti',
  'User',
  'UserMulti',
  'URL',
  'Counter',
  'Guid',
  'Attachments',
  'ContentTypeId',
  'Computed',
  'File',
  'ModStat',
  'Calculated',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Dates are ISO 8601 in UTC with `Z`; lookups and persons are ids; an empty multi-value is null, as SharePoint answers it. */
export type FieldValue = string | number | boolean | null | readonly number[] | readonly string[] | UrlValue;
export interface UrlValue {
  readonly Url: string;
  readonly Description: string;
}

export interface FieldRow {
  readonly id: Guid;
  readonly listId: Guid | null; // null: a site column
  readonly internalName: string;
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  readonly builtin: boolean;
  readonly defaultValue: string | null;
  readonly version: number;
  readonly settings: FieldSettings;
}
export interface FieldSettings {
  readonly choices?: readonly string[];
  readonly fillIn?: boolean;
  readonly maxLength?: number;
  readonly richText?: boolean;
  readonly numberOfLines?: number;
  readonly appendOnly?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly dateOnly?: boolean;
  readonly lookupList?: Guid;
  readonly lookupField?: string;
  readonly selectGroups?: boolean;
  readonly formula?: string;
  readonly showInNewForm?: boolean;
  readonly showInEditForm?: boolean;
  readonly showInDisplayForm?: boolean;
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  readonly clientSideComponentId?: Guid;
  readonly customFormatter?: string;
  /** Other properties that were set and are answered back (EditFormat, JSLink …); attributes of field XML begin with '@'. */
  readonly other?: Readonly<Record<string, string | number | boolean | null>>;
}
