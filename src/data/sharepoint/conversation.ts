import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { Comment, Conversation, Likes, Result } from '../ports';
import { refuseComment } from '../conversationRules';
import { isError, succeeded } from './errors';
import { readOf, standardHeaders } from './pnp';
import { callTo, deleteFrom, failed, remembered, rowsAt, type Scope } from './scope';

const attempts = 4;

/** Comments and likes of a list's items, over SharePoint's comment and reputation services. */
export function conversationOf<L extends ListDefinition>(scope: Scope<L>): Conversation {
  const { site, list, addressed } = scope;
  const { transport, sp, siteUrl } = site;
  const askOne = async (call: ReturnType<typeof readOf>): Promise<Result<Row>> => {
    const answer = succeeded(await transport.read(call), { attempted: 'read', list });
    return isError(answer) ? { ok: false, error: answer } : { ok: true, value: JSON.parse(answer.text) as Row };
  };
  const me = remembered(() => askOne(readOf(sp.web.currentUser.select('Id'))));
  const listRow = remembered(() => askOne(readOf(addressed.list.select('Id'))));
  const allOf = (id: number) => callTo(scope, id, 'Comments');

  async function comments(id: number): Promise<Result<readonly Comment[]>> {
    const rows = await rowsAt(scope, allOf(id));
    return rows.ok ? { ok: true, value: rows.value.map(commentFrom).sort((a, b) => Number(a.id) - Number(b.id)) } : rows;
  }

  /**
   * A comment has no key that would make sending it again harmless. So it is sent once, and what came of it is read:
   * mine, with these words, younger than all that was there before. When there is none, the lost call was not carried
   * out and goes again; when there are two, because the browser itself sent it twice, the second one goes.
   */
  async function say(id: number, text: string): Promise<Result<Comment>> {
    const refused = refuseComment(list.key, text);
    if (refused !== undefined) return { ok: false, error: refused };
    const [author, before] = await Promise.all([me(), comments(id)]);
    if (!author.ok) return { ok: false, error: { ...author.error, attempted: 'add' } };
    if (!before.ok) return { ok: false, error: { ...before.error, attempted: 'add' } };
    const newest = Math.max(0, ...before.value.map((comment) => Number(comment.id)));
    const isThis = (comment: Comment): boolean =>
      Number(comment.id) > newest && comment.author.id === author.value.Id && canonical(comment.text) === canonical(text);
    for (let attempt = 1; ; attempt += 1) {
      const posted = await transport.once(callTo(scope, id, 'Comments', { method: 'POST', body: { text } }));
      const isLost = 'trouble' in posted && posted.trouble === 'offline';
      if (!isLost && !('status' in posted && posted.status < 300)) return failed(posted, 'add', list);
      const after = await comments(id);
      const [said, ...echoes] = after.ok ? after.value.filter(isThis) : [];
      await Promise.all(echoes.map((echo) => unsay(id, echo.id)));
      if (said !== undefined) return { ok: true, value: said };
      if (!isLost && 'status' in posted) return { ok: true, value: commentFrom(JSON.parse(posted.text) as Row) };
      if (!after.ok || attempt === attempts) return failed(posted, 'add', list);
    }
  }
  const unsay: Conversation['unsay'] = (id, commentId) =>
    deleteFrom(scope, 'remove', callTo(scope, id, `Comments(${encodeURIComponent(commentId)})`, { method: 'DELETE' }), allOf(id));

  /** `likedBy` is asked with POST, as @pnp/sp asks it: its `likedByInformation` "does not work", its maintainers say. */
  async function likes(id: number): Promise<Result<Likes>> {
    const [author, likers] = await Promise.all([me(), rowsAt(scope, callTo(scope, id, 'likedBy', { method: 'POST' }))]);
    if (!author.ok) return author;
    if (!likers.ok) return likers;
    return { ok: true, value: { count: likers.value.length, isMine: likers.value.some((liker) => liker.id === author.value.Id) } };
  }

  /** A person likes an item once: the same call again changes nothing. */
  async function like(id: number, isLiked: boolean): Promise<Result<Likes>> {
    const found = await listRow();
    if (!found.ok) return { ok: false, error: { ...found.error, attempted: 'change' } };
    const service = `${siteUrl}/_api/Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)`;
    const url = `${service}?@a1='{${String(found.value.Id)}}'&@a2='${id}'&@a3=${isLiked}`;
    const [written] = await transport.write([{ method: 'POST', url, headers: standardHeaders }]);
    return written !== undefined && 'status' in written && written.status < 300 ? likes(id) : failed(written, 'change', list);
  }

  return { comments, say, unsay, likes, like };
}

interface Identity {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly email?: unknown;
}
function commentFrom(row: Row): Comment {
  const { id, name, email } = (row.author ?? {}) as Identity;
  const known = typeof email === 'string' && email !== '' ? { email } : {};
  return {
    id: String(row.id),
    text: String(row.text ?? ''),
    author: { id: Number(id), title: String(name ?? ''), ...known },
    created: String(row.createdDate ?? ''),
  };
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The service may trim a text and write markup as entities; it is the same text still. */
const canonical = (text: string): string =>
  text
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\r\n?/g, '\n')
    .trim();
