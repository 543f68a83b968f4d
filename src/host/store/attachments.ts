/** Attachments of list items, kept in the site's file beside the items. Each change of them is a change of the item. */
import { SharePointError, type Attachment, type Guid, type Session } from '../engine';
import { requireFileName } from './fileNames';
import { editableItem, visibleItem, type ReachedItem } from './itemAccess';
import { touchItem } from './items';
import { invalid, notFound } from './refusals';
import type { Store } from './store';
import { fold } from './text';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS attachments (
  list_number INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (list_number, item_id, name_key)
) STRICT;
`;

/** SharePoint Online's limit for an attachment; files in libraries may be larger there. */
export const maximumBytes = 250 * 1024 * 1024;

/** [MEM] the code; the words are SharePoint's. */
export function requireSize(content: Uint8Array): void {
  if (content.byteLength > maximumBytes)
    throw new SharePointError(400, '-2130575250, Microsoft.SharePoint.SPException', 'The file is larger than the maximum size of 250 MB.');
}

type Attachments = Pick<Session, 'attachments' | 'attachment' | 'addAttachment' | 'replaceAttachment' | 'deleteAttachment'>;
const here = 'list_number = ? AND item_id = ?';

function session(store: Store): Attachments {
  const { sql } = store;

  const attachmentOf = ({ list, itemId }: ReachedItem, fileName: string): Attachment => ({
    fileName,
    serverRelativeUrl: `${list.serverRelativeUrl}/Attachments/${itemId}/${fileName}`,
  });

  function existing({ list, itemId }: ReachedItem, fileName: string): string {
    const row = sql.get(`SELECT name FROM attachments WHERE ${here} AND name_key = ?`, list.number, itemId, fold(fileName));
    if (!row) throw notFound();
    return String(row['name']);
  }
  function changed(item: ReachedItem): void {
    const any = sql.get(`SELECT 1 FROM attachments WHERE ${here} LIMIT 1`, item.list.number, item.itemId) !== undefined;
    touchItem(store, item.list, item.itemId, { hasAttachments: any });
  }

  function addAttachment(listId: Guid, itemId: number, fileName: string, content: Uint8Array): Attachment {
    const item = editableItem(store, listId, itemId);
    if (!item.list.enableAttachments) throw invalid('Attachments are not enabled for this list.');
    requireFileName(fileName);
    requireSize(content);
    if (sql.get(`SELECT 1 FROM attachments WHERE ${here} AND name_key = ?`, item.list.number, itemId, fold(fileName))) {
      throw new SharePointError(
        400,
        '-2130575257, Microsoft.SharePoint.SPException',
        'The specified name is already in use.\n\nAn attachment with the same name already exists. Please use a different name.',
      );
    }
    sql.run(
      'INSERT INTO attachments (list_number, item_id, name_key, name, content) VALUES (?, ?, ?, ?, ?)',
      item.list.number,
      itemId,
      fold(fileName),
      fileName,
      content,
    );
    changed(item);
    return attachmentOf(item, fileName);
  }

  return {
    attachments(listId, itemId) {
      const item = visibleItem(store, listId, itemId);
      return sql
        .all(`SELECT name FROM attachments WHERE ${here} ORDER BY name_key`, item.list.number, itemId)
        .map((row) => attachmentOf(item, String(row['name'])));
    },
    attachment(listId, itemId, fileName) {
      const item = visibleItem(store, listId, itemId);
      store.require('openItems', item.on);
      const content = sql.get(`SELECT content FROM attachments WHERE ${here} AND name_key = ?`, item.list.number, itemId, fold(fileName))?.['content'];
      if (!(content instanceof Uint8Array)) throw notFound();
      return content;
    },
    addAttachment,
    replaceAttachment(listId, itemId, fileName, content) {
      const item = editableItem(store, listId, itemId);
      requireSize(content);
      sql.run(`UPDATE attachments SET content = ? WHERE ${here} AND name = ?`, content, item.list.number, itemId, existing(item, fileName));
      changed(item);
    },
    deleteAttachment(listId, itemId, fileName) {
      const item = editableItem(store, listId, itemId);
      sql.run(`DELETE FROM attachments WHERE ${here} AND name = ?`, item.list.number, itemId, existing(item, fileName));
      changed(item);
    },
  };
}

export const attachmentsTopic: Topic<Attachments> = {
  tables,
  session,
  listDeleted(store, list) {
    store.sql.run('DELETE FROM attachments WHERE list_number = ?', list.number);
  },
  itemDeleted(store, list, itemId) {
    store.sql.run(`DELETE FROM attachments WHERE ${here}`, list.number, itemId);
  },
};
