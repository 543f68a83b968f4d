/** What a site consists of besides its columns, as plain values: lists, items, people, rights, files. */
import type { FieldValue, Guid } from './columns';

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
