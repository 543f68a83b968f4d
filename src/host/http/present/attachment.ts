/** SP.Attachment as SharePoint Online answers it. */
import type { Attachment, ItemRow, ListRow } from '../../engine';
import type { Entity } from '../wire';
import { itemUrl } from './item';

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));

export const attachmentEntity = (list: ListRow, item: ItemRow, { fileName, serverRelativeUrl }: Attachment): Entity => ({
  type: 'SP.Attachment',
  url: `${itemUrl(list, item)}/AttachmentFiles('${quoted(fileName)}')`,
  properties: {
    FileName: fileName,
    FileNameAsPath: { DecodedUrl: fileName },
    ServerRelativePath: { DecodedUrl: serverRelativeUrl },
    ServerRelativeUrl: serverRelativeUrl,
  },
});
