/** Members of a site's groups over SharePoint's REST. */
import type { GroupMembers, Member, SiteMembers } from '../members';
import type { Attempt, DataError, Result } from '../ports';
import type { Settled } from './delivery';
import { isError, succeeded, toError } from './errors';
import type { Call } from './exchange';
import { openSite, type SharePointOptions } from './index';
import { readOf, writeOf } from './pnp';

interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly Email?: string;
  readonly LoginName: string;
  readonly PrincipalType: number;
}
/** SP.PrincipalType: 1 a person; others are groups of the directory, also those that stand for everyone. */
const person = 1;
const selected = '$select=Id,Title,Email,LoginName,PrincipalType';

const memberOf = ({ Id, Title, Email, LoginName, PrincipalType }: UserRow): Member => ({
  id: Id,
  title: Title,
  login: LoginName,
  isGroup: PrincipalType !== person,
  ...(Email ? { email: Email } : {}),
});
const statusOf = (settled: Settled): number => ('status' in settled ? settled.status : 0);
const usersOf = (group: number): string => `sitegroups(${group})/users`;
const missing = (attempted: Attempt, field: 'person' | 'group'): DataError => ({ kind: 'notFound', attempted, list: '', field });

export function createMembers(options: SharePointOptions): SiteMembers {
  const { sp, transport } = openSite(options);
  const under = (call: Call, path: string): Call => ({ ...call, url: `${call.url}/${path}` });
  const get = (path: string): Promise<Settled> => transport.read(under(readOf(sp.web), path));
  /** Each of ours gives the same when it is sent twice, so that a lost answer is asked for again. */
  const post = async (path: string, body?: unknown): Promise<Settled> => {
    const [settled] = await transport.write([under(writeOf(sp.web, body === undefined ? {} : { body }), path)]);
    return settled ?? { trouble: 'offline' };
  };

  /** By title. What SharePoint answers when it is asked for a group that is not there differs by how it is asked. */
  async function groupIds(attempted: Attempt): Promise<Result<ReadonlyMap<string, number>>> {
    const answer = succeeded(await get('sitegroups?$select=Id,Title'), { attempted });
    if (isError(answer)) return { ok: false, error: answer };
    const { value } = JSON.parse(answer.text) as { readonly value: readonly { readonly Id: number; readonly Title: string }[] };
    return { ok: true, value: new Map(value.map(({ Id, Title }) => [Title, Id])) };
  }

  async function membersOf(group: number, attempted: Attempt): Promise<Result<readonly Member[]>> {
    const answer = succeeded(await get(`${usersOf(group)}?${selected}`), { attempted });
    if (isError(answer)) return { ok: false, error: answer };
    return { ok: true, value: (JSON.parse(answer.text) as { readonly value: readonly UserRow[] }).value.map(memberOf) };
  }

  async function stateOf(group: string, id: number | undefined): Promise<Result<GroupMembers>> {
    if (id === undefined) return { ok: true, value: { group, is: 'missing' } };
    const found = await membersOf(id, 'read');
    if (found.ok) return { ok: true, value: { group, is: 'known', members: found.value } };
    return found.error.kind === 'forbidden' ? { ok: true, value: { group, is: 'hidden' } } : found;
  }

  async function read(groups: readonly string[]): Promise<Result<readonly GroupMembers[]>> {
    const ids = await groupIds('read');
    if (!ids.ok) return ids;
    const states: GroupMembers[] = [];
    for (const state of await Promise.all(groups.map((group) => stateOf(group, ids.value.get(group))))) {
      if (!state.ok) return state;
      states.push(state.value);
    }
    return { ok: true, value: states };
  }

  async function add(group: string, who: string): Promise<Result<Member>> {
    const ensured = await post('ensureuser', { logonName: who });
    // 400 "The specified user … could not be found."
    if (statusOf(ensured) === 400) return { ok: false, error: { ...toError(ensured, { attempted: 'add' }), ...missing('add', 'person') } };
    const user = succeeded(ensured, { attempted: 'add' });
    if (isError(user)) return { ok: false, error: user };
    const member = memberOf(JSON.parse(user.text) as UserRow);
    const ids = await groupIds('add');
    if (!ids.ok) return ids;
    const id = ids.value.get(group);
    if (id === undefined) return { ok: false, error: missing('add', 'group') };
    // SharePoint says nothing of somebody who is in the group already.
    const present = await membersOf(id, 'add');
    if (!present.ok) return present;
    if (present.value.some((other) => other.id === member.id)) return { ok: false, error: { kind: 'duplicate', attempted: 'add', list: '', field: 'person' } };
    const added = succeeded(await post(usersOf(id), { LoginName: member.login }), { attempted: 'add' });
    return isError(added) ? { ok: false, error: added } : { ok: true, value: member };
  }

  async function remove(group: string, memberId: number): Promise<Result<void>> {
    const ids = await groupIds('remove');
    if (!ids.ok) return ids;
    const id = ids.value.get(group);
    if (id === undefined) return { ok: true, value: undefined };
    const removed = succeeded(await post(`${usersOf(id)}/removebyid(${memberId})`), { attempted: 'remove' });
    if (!isError(removed)) return { ok: true, value: undefined };
    if (removed.kind !== 'server' && removed.kind !== 'invalid') return { ok: false, error: removed };
    const left = await membersOf(id, 'remove');
    const isGone = left.ok && !left.value.some((member) => member.id === memberId);
    return isGone ? { ok: true, value: undefined } : { ok: false, error: removed };
  }

  return { read, add, remove };
}
