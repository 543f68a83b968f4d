import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { GroupMembers, Member, SiteMembers } from '../../data/members';
import type { DataError, Result } from '../../data/ports';
import { groupTitles } from '../../domain/permissions';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';

const key = ['setup', 'members'];

export interface Members {
  readonly groups: readonly GroupMembers[] | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
  /** What came of it; the groups shown follow. */
  readonly add: (group: string, who: string) => Promise<Result<Member>>;
  readonly remove: (group: string, member: Member) => Promise<Result<void>>;
}

const lost = (attempted: DataError['attempted']): { readonly ok: false; readonly error: DataError } => ({
  ok: false,
  error: { kind: 'offline', attempted, list: '' },
});

/** The people in the groups of ours, and the changing of them. */
export function useMembers(): Members {
  const { members: open } = useServices();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery<readonly GroupMembers[], DataError>({
    queryKey: key,
    queryFn: () => unwrap(via((members) => members.read(Object.values(groupTitles)), 'read')),
    enabled: open !== undefined,
  });

  /** The part of the program that asks may be gone, and then nothing is known to have been done. */
  async function via<T>(ask: (members: SiteMembers) => Promise<Result<T>>, attempted: DataError['attempted']): Promise<Result<T>> {
    const members = await open?.().catch(() => undefined);
    return members === undefined ? lost(attempted) : ask(members);
  }
  const show = (group: string, change: (members: readonly Member[]) => readonly Member[]): void => {
    client.setQueryData<readonly GroupMembers[]>(key, (groups) =>
      groups?.map((state) => (state.group === group && state.is === 'known' ? { ...state, members: change(state.members) } : state)),
    );
  };
  return {
    groups: data,
    error,
    retry: () => void refetch(),
    add: async (group, who) => {
      const added = await via((members) => members.add(group, who), 'add');
      if (added.ok) show(group, (members) => [...members, added.value]);
      return added;
    },
    remove: async (group, member) => {
      const removed = await via((members) => members.remove(group, member.id), 'remove');
      if (removed.ok) show(group, (members) => members.filter(({ id }) => id !== member.id));
      return removed;
    },
  };
}
