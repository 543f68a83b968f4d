/** The session of one caller, and the names of what it works on. */
import type { FieldRow, FieldType, FieldValue, Guid } from './columns';
import type { CellPage, ItemPage, ItemQuery } from './query';
import type {
  Attachment,
  ChangeRow,
  Comment,
  ContentTypeRow,
  FileRow,
  FolderRow,
  GroupRow,
  ItemRow,
  ItemVersion,
  ListRow,
  Permissions,
  RecycleBinRow,
  RoleAssignmentRow,
  RoleDefinitionRow,
  UserRow,
  ViewRow,
  WebRow,
} from './rows';

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
