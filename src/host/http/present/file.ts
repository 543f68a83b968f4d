/** SP.File and SP.Folder as SharePoint Online answers them. */
import type { FileRow, FolderRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { itemEntity } from './item';
import { attempt, userOf } from './texts';
import { userEntity } from './principal';

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));
const parentOf = (url: string): string => url.slice(0, url.lastIndexOf('/'));

/** Files name their guid in the ETag, whatever form items use. */
export const fileETag = (file: FileRow): string => `"{${file.uniqueId.toUpperCase()}},${file.etagVersion}"`;

/** The list item behind a file, or null where it has none. */
function listItem(call: Call, file: FileRow): Entity | null {
  const { listId, itemId } = file;
  if (listId === null || itemId === null) return null;
  return itemEntity(call, call.session.list({ id: listId }), call.session.item(listId, itemId));
}

export function fileEntity(call: Call, file: FileRow): Entity {
  const author = (id: number): Entity | null => {
    const user = userOf(call, id);
    return user ? userEntity(call, user) : null;
  };
  return {
    type: 'SP.File',
    url: `Web/GetFileByServerRelativePath(decodedurl='${quoted(file.serverRelativeUrl)}')`,
    etag: fileETag(file),
    properties: {
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `{${file.uniqueId.toUpperCase()}},${file.etagVersion},1`,
      CustomizedPageStatus: 0,
      ETag: fileETag(file),
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IrmEnabled: false,
      Length: String(file.length),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: file.majorVersion,
      MinorVersion: 0,
      Name: file.name,
      ServerRelativeUrl: file.serverRelativeUrl,
      TimeCreated: file.created,
      TimeLastModified: file.modified,
      Title: '',
      UIVersion: file.majorVersion * 512,
      UIVersionLabel: `${file.majorVersion}.0`,
      UniqueId: file.uniqueId,
    },
    navigation: { Author: () => author(file.authorId), ModifiedBy: () => author(file.editorId), ListItemAllFields: () => listItem(call, file) },
    onDemand: {
      ListId: () => file.listId,
      ServerRelativePath: () => ({ DecodedUrl: file.serverRelativeUrl }),
      SiteId: () => call.session.web().siteId,
      WebId: () => call.session.web().id,
    },
  };
}

export function folderEntity(call: Call, folder: FolderRow): Entity {
  const { session } = call;
  const url = folder.serverRelativeUrl;
  return {
    type: 'SP.Folder',
    url: `Web/GetFolderByServerRelativePath(decodedurl='${quoted(url)}')`,
    properties: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: folder.itemCount,
      Name: folder.name,
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: folder.created,
      TimeLastModified: folder.modified,
      UniqueId: folder.uniqueId,
      WelcomePage: '',
    },
    navigation: {
      Files: () => session.files(url).map((file) => fileEntity(call, file)),
      Folders: () => session.folders(url).map((inner) => folderEntity(call, inner)),
      ParentFolder: () => {
        const parent = attempt(() => session.folder(parentOf(url)));
        return parent ? folderEntity(call, parent) : null;
      },
    },
    onDemand: { ServerRelativePath: () => ({ DecodedUrl: url }) },
  };
}
