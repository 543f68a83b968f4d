import type { Comment, Conversation, DataError, Likes, Result } from '../ports';
import { refuseComment } from '../conversationRules';
import type { MemorySite, Table } from './table';

type Fail = (kind: DataError['kind'], attempted: DataError['attempted']) => { readonly ok: false; readonly error: DataError };

/** Comments and likes in memory. */
export function memoryConversation(site: MemorySite, list: string, table: Table, now: () => string, fail: Fail): Conversation {
  const said = (id: number): Comment[] => table.comments.get(id) ?? [];
  const likesOf = (id: number): Result<Likes> => {
    const likers = table.likes.get(id) ?? new Set();
    return { ok: true, value: { count: likers.size, isMine: likers.has(site.user.id) } };
  };
  return {
    comments: async (id) => (table.rows.has(id) ? { ok: true, value: [...said(id)] } : fail('notFound', 'read')),
    say: async (id, text) => {
      const refused = refuseComment(list, text);
      if (refused !== undefined) return { ok: false, error: refused };
      if (!table.rows.has(id)) return fail('notFound', 'add');
      const { id: authorId, title, email } = site.user;
      const author = { id: authorId, title, ...(email === undefined ? {} : { email }) };
      const comment: Comment = { id: String((table.nextComment += 1)), text, author, created: now() };
      table.comments.set(id, [...said(id), comment]);
      return { ok: true, value: comment };
    },
    unsay: async (id, commentId) => {
      if (!table.rows.has(id)) return fail('notFound', 'remove');
      table.comments.set(
        id,
        said(id).filter((comment) => comment.id !== commentId),
      );
      return { ok: true, value: undefined };
    },
    likes: async (id) => (table.rows.has(id) ? likesOf(id) : fail('notFound', 'read')),
    like: async (id, isLiked) => {
      if (!table.rows.has(id)) return fail('notFound', 'change');
      const likers = new Set(table.likes.get(id));
      if (isLiked) likers.add(site.user.id);
      else likers.delete(site.user.id);
      table.likes.set(id, likers);
      return likesOf(id);
    },
  };
}
