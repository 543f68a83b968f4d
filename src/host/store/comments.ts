/** Comments on items, with replies, and likes and ratings. */
import { SharePointError, type Comment, type Guid, type Session } from '../engine';
import { fieldsByName } from './fieldTable';
import { itemTable } from './lists';
import { visibleItem, type ReachedItem } from './itemAccess';
import { accessDenied, invalid } from './refusals';
import type { SqlRow, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS comments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_number INTEGER NOT NULL,
  item_id INTEGER NOT NULL,
  parent_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  author_id INTEGER NOT NULL,
  created TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS comments_by_item ON comments(list_number, item_id, parent_id);
CREATE TABLE IF NOT EXISTS comment_likes (comment_id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (comment_id, user_id)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item_likes (
  list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, user_id INTEGER NOT NULL, time TEXT NOT NULL, PRIMARY KEY (list_number, item_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS item_ratings (
  list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, user_id INTEGER NOT NULL, rating INTEGER NOT NULL, PRIMARY KEY (list_number, item_id, user_id)
) STRICT, WITHOUT ROWID;
`;
/** What a comment hangs under when it answers no other. */
const noParent = 0;

type Comments = Pick<Session, 'comments' | 'addComment' | 'deleteComment' | 'likeComment' | 'likedBy' | 'setLike' | 'setRating'>;

function session(store: Store): Comments {
  const { sql } = store;

  function commentFrom(row: SqlRow, listId: Guid): Comment {
    const id = Number(row['id']);
    return {
      id,
      itemId: Number(row['item_id']),
      listId,
      parentId: Number(row['parent_id']),
      text: String(row['text']),
      authorId: Number(row['author_id']),
      created: String(row['created']),
      likes: sql.all('SELECT user_id FROM comment_likes WHERE comment_id = ? ORDER BY user_id', id).map((like) => Number(like['user_id'])),
      replyCount: Number(
        sql.get(
          'SELECT count(*) AS n FROM comments WHERE list_number = ? AND item_id = ? AND parent_id = ?',
          row['list_number'] ?? 0,
          row['item_id'] ?? 0,
          id,
        )?.['n'],
      ),
    };
  }
  function comment({ list, itemId }: ReachedItem, commentId: number): Comment {
    const row = sql.get('SELECT * FROM comments WHERE id = ? AND list_number = ? AND item_id = ?', commentId, list.number, itemId);
    // [MEM]
    if (!row) throw new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'The comment does not exist.');
    return commentFrom(row, list.id);
  }

  function addComment(listId: Guid, itemId: number, text: string, parentId: number): Comment {
    const item = visibleItem(store, listId, itemId);
    requireContributor(store, item);
    if (text.trim() === '') throw invalid('The comment text cannot be empty.');
    // Replies are one level deep: an answer to a reply is refused [MEM].
    if (parentId !== noParent && comment(item, parentId).parentId !== noParent) throw invalid('A reply cannot be replied to.');
    const { lastInsertRowid: id } = sql.run(
      'INSERT INTO comments (list_number, item_id, parent_id, text, author_id, created) VALUES (?, ?, ?, ?, ?, ?)',
      item.list.number,
      itemId,
      parentId,
      text,
      store.caller.id,
      store.now(),
    );
    return comment(item, id);
  }

  function deleteComment(listId: Guid, itemId: number, commentId: number): void {
    const item = visibleItem(store, listId, itemId);
    const found = comment(item, commentId);
    if (found.authorId !== store.caller.id && !store.may('manageLists', { kind: 'list', listId: item.list.id })) throw accessDenied();
    sql.run(
      'DELETE FROM comment_likes WHERE comment_id IN (SELECT id FROM comments WHERE id = ? OR (list_number = ? AND item_id = ? AND parent_id = ?))',
      commentId,
      item.list.number,
      itemId,
      commentId,
    );
    sql.run('DELETE FROM comments WHERE id = ? OR (list_number = ? AND item_id = ? AND parent_id = ?)', commentId, item.list.number, itemId, commentId);
  }

  function setLike(listId: Guid, itemId: number, liked: boolean): number {
    const item = visibleItem(store, listId, itemId);
    const { number } = item.list;
    if (liked)
      sql.run('INSERT OR IGNORE INTO item_likes (list_number, item_id, user_id, time) VALUES (?, ?, ?, ?)', number, itemId, store.caller.id, store.now());
    else sql.run('DELETE FROM item_likes WHERE list_number = ? AND item_id = ? AND user_id = ?', number, itemId, store.caller.id);
    const count = Number(sql.get('SELECT count(*) AS n FROM item_likes WHERE list_number = ? AND item_id = ?', number, itemId)?.['n']);
    showOnItem(store, item, { LikesCount: count });
    return count;
  }

  function setRating(listId: Guid, itemId: number, rating: number): number {
    const item = visibleItem(store, listId, itemId);
    if (!Number.isInteger(rating) || rating < 1 || rating > 5) throw invalid('Value does not fall within the expected range.');
    const { number } = item.list;
    sql.run('INSERT INTO item_ratings VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET rating = excluded.rating', number, itemId, store.caller.id, rating);
    const row = sql.get('SELECT avg(rating) AS average, count(*) AS n FROM item_ratings WHERE list_number = ? AND item_id = ?', number, itemId);
    const average = Number(row?.['average']);
    showOnItem(store, item, { AverageRating: average, RatingCount: Number(row?.['n']) });
    return average;
  }

  return {
    comments(listId, itemId, parentId) {
      const { list } = visibleItem(store, listId, itemId);
      return sql
        .all('SELECT * FROM comments WHERE list_number = ? AND item_id = ? AND parent_id = ? ORDER BY id DESC', list.number, itemId, parentId)
        .map((row) => commentFrom(row, list.id));
    },
    addComment,
    deleteComment,
    likeComment(listId, itemId, commentId, liked) {
      comment(visibleItem(store, listId, itemId), commentId);
      if (liked) sql.run('INSERT OR IGNORE INTO comment_likes (comment_id, user_id) VALUES (?, ?)', commentId, store.caller.id);
      else sql.run('DELETE FROM comment_likes WHERE comment_id = ? AND user_id = ?', commentId, store.caller.id);
    },
    likedBy(listId, itemId) {
      const { list } = visibleItem(store, listId, itemId);
      return sql
        .all('SELECT user_id, time FROM item_likes WHERE list_number = ? AND item_id = ? ORDER BY time, user_id', list.number, itemId)
        .map((row) => ({ userId: Number(row['user_id']), time: String(row['time']) }));
    },
    setLike,
    setRating,
  };
}

/**
 * Who only reads a list reads its comments; who contributes to it comments, on other people's items too: the own-items
 * rule of a list is about the item's columns [MEM].
 */
function requireContributor(store: Store, item: ReachedItem): void {
  store.require('editListItems', item.hasOwnScope ? item.on : { kind: 'list', listId: item.list.id });
}

/** Lists with ratings on have columns for them; SharePoint writes those without a new version. */
function showOnItem(store: Store, { list, itemId }: ReachedItem, values: Readonly<Record<string, number>>): void {
  const fields = fieldsByName(store.sql, list.number, list.id);
  for (const [name, value] of Object.entries(values)) {
    const column = fields.get(name.toLowerCase())?.column;
    if (column) store.sql.run(`UPDATE ${itemTable(list)} SET ${column} = ? WHERE id = ?`, value, itemId);
  }
}

function dropAll(store: Store, condition: string, ...values: readonly number[]): void {
  store.sql.run(`DELETE FROM comment_likes WHERE comment_id IN (SELECT id FROM comments WHERE ${condition})`, ...values);
  for (const table of ['comments', 'item_likes', 'item_ratings']) store.sql.run(`DELETE FROM ${table} WHERE ${condition}`, ...values);
}

export const commentsTopic: Topic<Comments> = {
  tables,
  session,
  listDeleted: (store, list) => dropAll(store, 'list_number = ?', list.number),
  itemDeleted: (store, list, itemId) => dropAll(store, 'list_number = ? AND item_id = ?', list.number, itemId),
};
