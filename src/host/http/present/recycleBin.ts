/** SP.RecycleBinItem as SharePoint Online answers it. */
import type { RecycleBinRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { dateText, userOf } from './texts';

export function recycleBinEntity(call: Call, row: RecycleBinRow): Entity {
  const [author, deletedBy] = [userOf(call, row.authorId), userOf(call, row.deletedById)];
  return {
    type: 'SP.RecycleBinItem',
    url: `Web/RecycleBin('${row.id}')`,
    properties: {
      AuthorEmail: author?.email ?? '',
      AuthorName: author?.title ?? '',
      DeletedByEmail: deletedBy?.email ?? '',
      DeletedByName: deletedBy?.title ?? '',
      DeletedDate: row.deletedDate,
      DeletedDateLocalFormatted: dateText(call, row.deletedDate, false),
      DirName: row.dirName,
      DirNamePath: { DecodedUrl: row.dirName },
      Id: row.id,
      ItemState: row.state,
      ItemType: row.itemType,
      LeafName: row.leafName,
      LeafNamePath: { DecodedUrl: row.leafName },
      Size: String(row.size),
      Title: row.title,
    },
  };
}
