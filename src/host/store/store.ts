/** What every topic of the store (lists, fields, items, security, files …) is given: the open database and the caller. */
import type { ChangeRow, Guid, Securable, SiteOptions, Switches, UserRow } from '../engine';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Prepared-statement cache over one node:sqlite connection. */
export interface Sql {
  all(statement: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  /** The same rows as arrays, which are twice as fast to make: for pages of items. */
  cells(statement: string, ...values: readonly SqlValue[]): readonly (readonly SqlValue[])[];
  get(statement: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  /** A change. What is remembered of the site is forgotten with it, unless the table holds content alone. */
  run(statement: string, ...values: readonly SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number };
  /** A change that the caller makes to what is remembered as well, which therefore stays. */
  amend(statement: string, ...values: readonly SqlValue[]): void;
  exec(statements: string): void;
  /** Counts the rows that statements with `examine()` in their WHERE have visited since the site was opened. */
  readonly examined: { readonly rows: number };
  /** Changes with every statement that writes to this table of content: what was read from it at the same number still holds. */
  generation(table: string): number;
}

/** Bits of SP.BasePermissions that the host enforces: the PermissionKind number, 1-based, as Microsoft documents it. */
export const permissionKinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  openItems: 6,
  viewVersions: 7,
  deleteVersions: 8,
  cancelCheckout: 9,
  managePersonalViews: 10,
  manageLists: 12,
  viewFormPages: 13,
  viewPages: 18,
  addAndCustomizePages: 19,
  manageSubwebs: 24,
  createGroups: 25,
  managePermissions: 26,
  browseDirectories: 27,
  browseUserInfo: 28,
  addDelPrivateWebParts: 29,
  manageWeb: 31,
  useClientIntegration: 37,
  useRemoteApis: 38,
  manageAlerts: 39,
  createAlerts: 40,
  editMyUserInfo: 41,
  enumeratePermissions: 63,
  open: 17,
  viewUsageData: 22,
  createSscSite: 23,
} as const;
export type PermissionKind = keyof typeof permissionKinds;

export interface Store {
  readonly sql: Sql;
  readonly options: SiteOptions;
  readonly switches: Switches;
  readonly caller: UserRow;
  /** Now, ISO 8601 in UTC to the second: SharePoint keeps no fractions. */
  readonly now: () => string;
  /** True when the caller may do it; a list or item that inherits is judged by its nearest scope. */
  readonly may: (permission: PermissionKind, on: Securable) => boolean;
  /** Throws 403 -2147024891, System.UnauthorizedAccessException when the caller may not. */
  readonly require: (permission: PermissionKind, on: Securable) => void;
  /** Writes a row to the change log; lists count their own sequence. */
  readonly record: (
    change: Omit<ChangeRow, 'sequence' | 'time' | 'uniqueId' | 'itemId' | 'listId'> & { listId?: Guid; itemId?: number; uniqueId?: Guid },
  ) => void;
}
