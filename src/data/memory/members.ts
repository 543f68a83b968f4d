/** Members of groups in memory, for tests: as SharePoint answers. */
import type { Member, SiteMembers } from '../members';
import type { Attempt, DataError } from '../ports';

export interface MemoryMembersOptions {
  /** The directory: whom `add` can find. */
  readonly people: readonly Member[];
  /** Ids of those who are in each group. */
  readonly groups: Readonly<Record<string, readonly number[]>>;
  /** Whether the one who asks may change groups. */
  readonly isOwner?: boolean;
}

const refusal = (kind: DataError['kind'], attempted: Attempt, field?: string): { readonly ok: false; readonly error: DataError } => ({
  ok: false,
  error: { kind, attempted, list: '', ...(field === undefined ? {} : { field }) },
});

export function createMemoryMembers({ people, groups, isOwner = true }: MemoryMembersOptions): SiteMembers {
  const held = new Map(Object.entries(groups).map(([group, ids]) => [group, [...ids]]));
  const find = (who: string): Member | undefined => {
    const wanted = who.toLowerCase();
    return people.find(({ login, email, title, isGroup }) =>
      [login, email, login.split('|').pop(), isGroup ? title : undefined].some((name) => name?.toLowerCase() === wanted),
    );
  };
  return {
    read: async (asked) => ({
      ok: true,
      value: asked.map((group) => {
        const ids = held.get(group);
        return ids === undefined ? { group, is: 'missing' } : { group, is: 'known', members: people.filter(({ id }) => ids.includes(id)) };
      }),
    }),
    add: async (group, who) => {
      const member = find(who);
      if (member === undefined) return refusal('notFound', 'add', 'person');
      const ids = held.get(group);
      if (ids === undefined) return refusal('notFound', 'add', 'group');
      if (ids.includes(member.id)) return refusal('duplicate', 'add', 'person');
      if (!isOwner) return refusal('forbidden', 'add');
      ids.push(member.id);
      return { ok: true, value: member };
    },
    remove: async (group, id) => {
      if (!isOwner) return refusal('forbidden', 'remove');
      held.set(
        group,
        (held.get(group) ?? []).filter((other) => other !== id),
      );
      return { ok: true, value: undefined };
    },
  };
}
