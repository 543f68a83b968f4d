/**
 * The seam between the wire (http/, odata/, caml/) and the store (store/): what a small SharePoint can do,
 * in plain values. Nothing here knows HTTP or SQL, and nothing knows foresight.
 *
 * Reads run at once. Writes are grouped: many `write` calls waiting in the same turn of the event loop share one
 * transaction and one fsync, each under its own savepoint, and a promise resolves only when its work is on disk.
 */
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

export interface ListRow {
  readonly id: Guid;
  readonly title: string;
  readonly description: string;
  readonly urlName: string; // 'Signals' of 'Lists/Signals', or the folder of a library
  readonly serverRelativeUrl: string; // '/sites/framsyn/Lists/Signals'
  readonly baseTemplate: number; // 100 list, 101 library
  readonly created: string;
  readonly itemCount: number;
  readonly lastItemModified: string;
  readonly lastItemDeleted: string;
  readonly hidden: boolean;
  readonly enableVersioning: boolean;
  readonly majorVersionLimit: number;
  readonly enableAttachments: boolean;
  readonly enableFolderCreation: boolean;
  readonly contentTypesEnabled: boolean;
  readonly noCrawl: boolean;
  readonly onQuickLaunch: boolean;
  readonly readSecurity: 1 | 2; // 2: readers see their own items only
  readonly writeSecurity: 1 | 2 | 4; // 2: own items only, 4: none
  readonly hasUniqueRoleAssignments: boolean;
  readonly version: number;
  readonly changeSequence: number;
  readonly settings: Readonly<Record<string, string | number | boolean | null>>; // other list properties that were set and are answered back
}

export interface ItemRow {
  readonly id: number;
  readonly listId: Guid;
  readonly uniqueId: Guid;
  readonly version: number; // 1, 2, 3 …: the ETag and the version label follow it
  readonly created: string;
  readonly modified: string;
  readonly authorId: number;
  readonly editorId: number;
  readonly contentTypeId: string;
  readonly hasAttachments: boolean;
  readonly hasUniqueRoleAssignments: boolean;
  readonly fileSystemObjectType: 0 | 1;
  readonly fileLeafRef: string | null;
  readonly fileDirRef: string | null;
  readonly values: Readonly<Record<string, FieldValue>>; // by internal name, Title among them
}

/** A name as the caller wrote it: ['OwnerId'], ['Owner', 'Title'] (OData) or ['Owner'] with lookupId (CAML FieldRef LookupId). */
export interface FieldPath {
  readonly path: readonly string[];
  readonly lookupId?: boolean;
}
export type Literal = string | number | boolean | null | { readonly date: string };
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Predicate[] }
  | { readonly kind: 'not'; readonly operand: Predicate }
  | { readonly kind: 'compare'; readonly operator: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly field: FieldPath; readonly value: Literal }
  | { readonly kind: 'startswith' | 'substringof'; readonly field: FieldPath; readonly value: string }
  | { readonly kind: 'isNull'; readonly field: FieldPath; readonly negated: boolean }
  | { readonly kind: 'in'; readonly field: FieldPath; readonly values: readonly Literal[] }
  | { readonly kind: 'membership'; readonly group: number | 'currentUserGroups'; readonly field: FieldPath };

export interface Order {
  readonly field: FieldPath;
  readonly descending: boolean;
}
export interface ItemQuery {
  readonly where?: Predicate;
  readonly order?: readonly Order[];
  readonly top: number;
  /** From a skip token: `p_ID` and, when ordered, the last value of each order column. */
  readonly after?: Readonly<Record<string, string>>;
  readonly backwards?: boolean;
  /** Join columns that select and expand add; they count towards the limit of 12. Internal names. */
  readonly joins?: readonly string[];
  /** Internal names wanted; absent: all. */
  readonly fields?: readonly string[];
  /** CAML answers silently partial instead of the threshold error; OData is refused. */
  readonly dialect: 'odata' | 'caml';
  readonly folder?: string;
  readonly recursive?: boolean;
}
export interface ItemPage {
  readonly items: readonly ItemRow[];
  /** What the next page's skip token says; absent on the last page. */
  readonly next?: Readonly<Record<string, string>>;
  /** Exact count of index or table rows that the query touched: a gate in the tests (quality P13). */
  readonly rowsExamined: number;
}

/** A page as bare values: a row holds one value for each of the query's `fields`, in their order, and may hold more after them. */
export interface CellPage {
  readonly rows: readonly (readonly FieldValue[])[];
  readonly next?: Readonly<Record<string, string>>;
}

export interface ItemVersion {
  readonly versionId: number;
  readonly label: string;
  readonly created: string;
  readonly editorId: number;
  readonly isCurrent: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
}
export interface Attachment {
  readonly fileName: string;
  readonly serverRelativeUrl: string;
}
export interface Comment {
  readonly id: number;
  readonly itemId: number;
  readonly listId: Guid;
  readonly parentId: number;
  readonly text: string;
  readonly authorId: number;
  readonly created: string;
  readonly likes: readonly number[];
  readonly replyCount: number;
}
export interface UserRow {
  readonly id: number;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly isSiteAdmin: boolean;
  readonly principalType: 1 | 4;
  readonly aadObjectId: Guid | null;
}
export interface GroupRow {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly ownerId: number;
  readonly ownerIsGroup: boolean;
  readonly allowMembersEditMembership: boolean;
  readonly onlyAllowMembersViewMembership: boolean;
  readonly allowRequestToJoinLeave: boolean;
  readonly autoAcceptRequestToJoinLeave: boolean;
  readonly requestToJoinLeaveEmailSetting: string;
}
export interface Permissions {
  readonly High: string;
  readonly Low: string;
} // decimal strings, as SharePoint answers them
export interface RoleDefinitionRow {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly order: number;
  readonly roleTypeKind: number;
  readonly permissions: Permissions;
}
export interface RoleAssignmentRow {
  readonly principalId: number;
  readonly roleDefinitionIds: readonly number[];
}
export interface ViewRow {
  readonly id: Guid;
  readonly listId: Guid;
  readonly title: string;
  readonly query: string;
  readonly fields: readonly string[];
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly personal: boolean;
  readonly serverRelativeUrl: string;
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
}
export interface ContentTypeRow {
  readonly id: string;
  readonly listId: Guid | null;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  readonly fieldIds: readonly Guid[];
}
export interface ChangeRow {
  readonly sequence: number;
  readonly listId: Guid;
  readonly itemId: number | null;
  readonly uniqueId: Guid | null;
  readonly type: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
  readonly time: string;
  readonly object: 'item' | 'list' | 'field' | 'view' | 'web' | 'user' | 'group';
}
export interface RecycleBinRow {
  readonly id: Guid;
  readonly title: string;
  readonly leafName: string;
  readonly dirName: string;
  readonly itemType: number;
  readonly deletedDate: string;
  readonly deletedById: number;
  readonly authorId: number;
  readonly state: 1 | 2;
  readonly size: number;
}
export interface FileRow {
  readonly uniqueId: Guid;
  readonly name: string;
  readonly serverRelativeUrl: string;
  readonly length: number;
  readonly created: string;
  readonly modified: string;
  readonly majorVersion: number;
  readonly authorId: number;
  readonly editorId: number;
  readonly listId: Guid | null;
  readonly itemId: number | null;
  readonly etagVersion: number;
}
export interface FolderRow {
  readonly uniqueId: Guid;
  readonly name: string;
  readonly serverRelativeUrl: string;
  readonly itemCount: number;
  readonly created: string;
  readonly modified: string;
  readonly listId: Guid | null;
}
export interface WebRow {
  readonly id: Guid;
  readonly siteId: Guid;
  readonly title: string;
  readonly description: string;
  readonly serverRelativeUrl: string;
  readonly language: number;
  readonly created: string;
  readonly lastItemModified: string;
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
  readonly associatedOwnerGroupId: number;
  readonly associatedMemberGroupId: number;
  readonly associatedVisitorGroupId: number;
}

export type ListBy = { readonly id: Guid } | { readonly title: string } | { readonly url: string };
export type FieldBy = { readonly id: Guid } | { readonly title: string } | { readonly internalNameOrTitle: string };
export type Securable =
  { readonly kind: 'web' } | { readonly kind: 'list'; readonly listId: Guid } | { readonly kind: 'item'; readonly listId: Guid; readonly itemId: number };

/** What one caller can do. Every call checks that caller's rights, trims what they may not see, and throws SharePointError. Synchronous. */
export interface Session {
  readonly user: UserRow;
  web(): WebRow;
  updateWeb(change: Readonly<Record<string, unknown>>): void;

  lists(): readonly ListRow[];
  list(by: ListBy): ListRow;
  createList(spec: { title: string; description?: string; baseTemplate: number; settings?: Readonly<Record<string, unknown>> }): ListRow;
  updateList(listId: Guid, change: Readonly<Record<string, unknown>>, etag?: string): ListRow;
  deleteList(listId: Guid, etag?: string): void;
  recycleList(listId: Guid): Guid;
  reserveItemId(listId: Guid): number;

  /** listId null: site columns. */
  fields(listId: Guid | null): readonly FieldRow[];
  field(listId: Guid | null, by: FieldBy): FieldRow;
  /** options: SP.AddFieldOptions bit mask (8 = AddFieldInternalNameHint, 16 = AddFieldToDefaultView). */
  createFieldAsXml(listId: Guid | null, schemaXml: string, options: number): FieldRow;
  createField(listId: Guid | null, spec: Readonly<Record<string, unknown>> & { title: string; type: FieldType }): FieldRow;
  updateField(listId: Guid | null, fieldId: Guid, change: Readonly<Record<string, unknown>>): FieldRow;
  deleteField(listId: Guid | null, fieldId: Guid): void;
  fieldXml(field: FieldRow): string;

  items(listId: Guid, query: ItemQuery): ItemPage;
  /**
   * The same page for who needs no item objects, which cost more than all the rest of a page. A query object that is used
   * again is worked out only once.
   */
  cells(listId: Guid, query: ItemQuery & { readonly fields: readonly string[] }): CellPage;
  /** Single reads do not count towards the lookup limit; an item that may not be seen does not exist (404). */
  item(listId: Guid, itemId: number): ItemRow;
  addItem(listId: Guid, values: Readonly<Record<string, FieldValue>>, options?: { folder?: string; form?: boolean }): ItemRow;
  /** etag: absent or '*' overwrites; a mismatch throws 412. version false: no new version (system update). */
  updateItem(
    listId: Guid,
    itemId: number,
    values: Readonly<Record<string, FieldValue>>,
    options?: { etag?: string; form?: boolean; version?: boolean },
  ): ItemRow;
  deleteItem(listId: Guid, itemId: number, etag?: string): void;
  recycleItem(listId: Guid, itemId: number): Guid;
  versions(listId: Guid, itemId: number): readonly ItemVersion[];
  deleteVersion(listId: Guid, itemId: number, versionId: number): void;
  /** The ETag as answered, quotes included: "3" or "guid,3" as the switch says. */
  etag(item: Pick<ItemRow, 'uniqueId' | 'version'>): string;
  lookupTexts(listId: Guid, field: FieldRow, ids: readonly number[]): ReadonlyMap<number, ItemRow>;

  attachments(listId: Guid, itemId: number): readonly Attachment[];
  attachment(listId: Guid, itemId: number, fileName: string): Uint8Array;
  addAttachment(listId: Guid, itemId: number, fileName: string, content: Uint8Array): Attachment;
  replaceAttachment(listId: Guid, itemId: number, fileName: string, content: Uint8Array): void;
  deleteAttachment(listId: Guid, itemId: number, fileName: string): void;

  comments(listId: Guid, itemId: number, parentId: number): readonly Comment[];
  addComment(listId: Guid, itemId: number, text: string, parentId: number): Comment;
  deleteComment(listId: Guid, itemId: number, commentId: number): void;
  likeComment(listId: Guid, itemId: number, commentId: number, liked: boolean): void;
  likedBy(listId: Guid, itemId: number): readonly { readonly userId: number; readonly time: string }[];
  setLike(listId: Guid, itemId: number, liked: boolean): number;
  setRating(listId: Guid, itemId: number, rating: number): number;

  views(listId: Guid): readonly ViewRow[];
  createView(listId: Guid, spec: Readonly<Record<string, unknown>> & { Title: string }): ViewRow;
  updateView(listId: Guid, viewId: Guid, change: Readonly<Record<string, unknown>>): ViewRow;
  setViewFields(listId: Guid, viewId: Guid, fields: readonly string[]): void;
  deleteView(listId: Guid, viewId: Guid): void;

  contentTypes(listId: Guid | null): readonly ContentTypeRow[];
  createContentType(spec: { id?: string; parentId?: string; name: string; description?: string; group?: string }): ContentTypeRow;
  addAvailableContentType(listId: Guid, contentTypeId: string): ContentTypeRow;
  updateContentType(listId: Guid | null, id: string, change: Readonly<Record<string, unknown>>): ContentTypeRow;
  deleteContentType(listId: Guid | null, id: string): void;

  users(): readonly UserRow[];
  userById(id: number): UserRow;
  userByLoginName(loginName: string): UserRow;
  userByEmail(email: string): UserRow;
  ensureUser(loginName: string): UserRow;
  updateUser(id: number, change: Readonly<Record<string, unknown>>): UserRow;
  groups(): readonly GroupRow[];
  group(by: { readonly id: number } | { readonly name: string }): GroupRow;
  groupsOf(userId: number): readonly GroupRow[];
  groupMembers(groupId: number): readonly UserRow[];
  createGroup(spec: Readonly<Record<string, unknown>> & { Title: string }): GroupRow;
  updateGroup(groupId: number, change: Readonly<Record<string, unknown>>): void;
  setGroupOwner(groupId: number, principalId: number): void;
  removeGroup(groupId: number): void;
  addToGroup(groupId: number, loginName: string): UserRow;
  removeFromGroup(groupId: number, userId: number): void;

  roleDefinitions(): readonly RoleDefinitionRow[];
  createRoleDefinition(spec: { name: string; description: string; order: number; permissions: Permissions }): RoleDefinitionRow;
  updateRoleDefinition(id: number, change: Readonly<Record<string, unknown>>): void;
  deleteRoleDefinition(id: number): void;
  roleAssignments(on: Securable): readonly RoleAssignmentRow[];
  addRoleAssignment(on: Securable, principalId: number, roleDefinitionId: number): void;
  removeRoleAssignment(on: Securable, principalId: number, roleDefinitionId?: number): void;
  breakRoleInheritance(on: Securable, copy: boolean, clearSubscopes: boolean): void;
  resetRoleInheritance(on: Securable): void;
  effectivePermissions(on: Securable, userId?: number): Permissions;

  /** listId null: the whole web. sequence: changes after it; limit: at most that many, oldest first. */
  changes(listId: Guid | null, after: number | null, limit: number): readonly ChangeRow[];
  latestChange(listId: Guid | null): number;
  recycleBin(): readonly RecycleBinRow[];
  restore(id: Guid): void;
  deleteFromRecycleBin(id: Guid | 'all'): void;

  file(serverRelativeUrl: string): FileRow;
  fileContent(serverRelativeUrl: string): Uint8Array;
  files(folderServerRelativeUrl: string): readonly FileRow[];
  putFile(folderServerRelativeUrl: string, name: string, content: Uint8Array, overwrite: boolean): FileRow;
  deleteFile(serverRelativeUrl: string): void;
  recycleFile(serverRelativeUrl: string): Guid;
  folder(serverRelativeUrl: string): FolderRow;
  folders(serverRelativeUrl: string): readonly FolderRow[];
  createFolder(serverRelativeUrl: string): FolderRow;
  deleteFolder(serverRelativeUrl: string): void;
}

/** Switches that make the host as unkind as the real thing, for tests. */
export interface Switches {
  listViewThreshold: number; // 5000
  lookupLimit: number; // 12
  etagForm: 'version' | 'guid';
}

export interface SiteOptions {
  readonly file: string; // the SQLite file, or ':memory:'
  readonly serverRelativeUrl: string; // '/sites/framsyn'
  readonly title: string;
  readonly language: number; // 1053
  /** IANA zone of the site: date-only values are this zone's midnight, in UTC. */
  readonly timeZone: string;
  /** The first users; the first of them is the site's owner. */
  readonly users: readonly { readonly loginName: string; readonly title: string; readonly email: string; readonly aadObjectId?: Guid }[];
  readonly switches?: Partial<Switches>;
  readonly now?: () => Date;
  /** Told of every page of items, for gates and benchmarks: what it cost is known nowhere else. */
  readonly observe?: (page: { readonly listId: Guid; readonly returned: number; readonly rowsExamined: number }) => void;
}

export interface Site {
  readonly serverRelativeUrl: string;
  readonly timeZone: string;
  readonly switches: Switches;
  read<T>(loginName: string, work: (session: Session) => T): T;
  /** Resolves when the work is committed and fsynced; rejects with what the work threw, its changes undone. */
  write<T>(loginName: string, work: (session: Session) => T): Promise<T>;
  close(): Promise<void>;
}
/** `src/host/store/site.ts` exports `openSite(options: SiteOptions): Site`. */

/** A refusal in SharePoint's own words. */
export class SharePointError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'SharePointError';
  }
}
