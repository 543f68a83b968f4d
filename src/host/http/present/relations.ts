/** What $expand brings into a web, a list and an item from the topics around them: views, content types, people, rights, files. */
import type { ItemRow, ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { attachmentEntity } from './attachment';
import { likedByInformation } from './comment';
import { contentTypeEntity } from './contentType';
import { fileEntity, folderEntity } from './file';
import { itemUrl } from './item';
import { isLibrary, listUrl } from './list';
import { groupEntity, userEntity } from './principal';
import { recycleBinEntity } from './recycleBin';
import { regionalSettingsEntity } from './regional';
import { roleAssignmentEntities, roleDefinitionEntity } from './role';
import { viewEntity } from './view';

type Navigation = NonNullable<Entity['navigation']>;

export function webRelations(call: Call): Navigation {
  const { session } = call;
  const group = (id: number): Entity | null => (id === 0 ? null : groupEntity(call, session.group({ id })));
  return {
    AssociatedMemberGroup: () => group(session.web().associatedMemberGroupId),
    AssociatedOwnerGroup: () => group(session.web().associatedOwnerGroupId),
    AssociatedVisitorGroup: () => group(session.web().associatedVisitorGroupId),
    ContentTypes: () => session.contentTypes(null).map((type) => contentTypeEntity(call, null, type)),
    CurrentUser: () => userEntity(call, session.user),
    Folders: () => session.folders(session.web().serverRelativeUrl).map((folder) => folderEntity(call, folder)),
    RecycleBin: () => session.recycleBin().map((row) => recycleBinEntity(call, row)),
    RegionalSettings: () => regionalSettingsEntity(call),
    RoleAssignments: () => roleAssignmentEntities(call, { kind: 'web' }, 'Web'),
    RoleDefinitions: () => session.roleDefinitions().map(roleDefinitionEntity),
    RootFolder: () => folderEntity(call, session.folder(session.web().serverRelativeUrl)),
    SiteGroups: () => session.groups().map((row) => groupEntity(call, row)),
    SiteUsers: () => session.users().map((user) => userEntity(call, user)),
  };
}

export function listRelations(call: Call, list: ListRow): Navigation {
  const { session } = call;
  return {
    ContentTypes: () => session.contentTypes(list.id).map((type) => contentTypeEntity(call, list, type)),
    DefaultView: () => {
      const view = session.views(list.id).find(({ isDefault }) => isDefault);
      return view ? viewEntity(call, list, view) : null;
    },
    RoleAssignments: () => roleAssignmentEntities(call, { kind: 'list', listId: list.id }, listUrl(list)),
    RootFolder: () => folderEntity(call, session.folder(list.serverRelativeUrl)),
    Views: () => session.views(list.id).map((view) => viewEntity(call, list, view)),
  };
}

type ItemNavigation = (call: Call, list: ListRow, item: ItemRow) => Entity | readonly Entity[] | null;

const address = (item: ItemRow): string => `${item.fileDirRef}/${item.fileLeafRef}`;

export const itemRelations = {
  AttachmentFiles: (call, list, item) => call.session.attachments(list.id, item.id).map((attachment) => attachmentEntity(list, item, attachment)),
  ContentType: (call, list, item) => {
    const type = call.session.contentTypes(list.id).find(({ id }) => id === item.contentTypeId);
    return type ? contentTypeEntity(call, list, type) : null;
  },
  File: (call, list, item) => (isLibrary(list) && item.fileSystemObjectType === 0 ? fileEntity(call, call.session.file(address(item))) : null),
  Folder: (call, _list, item) => (item.fileSystemObjectType === 1 ? folderEntity(call, call.session.folder(address(item))) : null),
  LikedByInformation: (call, list, item) => likedByInformation(call, list, item),
  RoleAssignments: (call, list, item) => roleAssignmentEntities(call, { kind: 'item', listId: list.id, itemId: item.id }, itemUrl(list, item)),
} satisfies Readonly<Record<string, ItemNavigation>>;
