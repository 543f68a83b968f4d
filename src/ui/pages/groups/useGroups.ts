import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Group, Membership } from '../../../domain/groups/coverage';
import type { Item } from '../../../schema/field';
import { groups } from '../../../schema/lists/groups';
import { memberships } from '../../../schema/lists/memberships';
import { settings } from '../../../schema/lists/settings';
import { useServices } from '../../app/services';
import { readList } from '../../app/readAll';
import { readable, type Asked } from '../../lists/readable';
import type { NameList } from './groupUrl';

export type Setting = Item<typeof settings>;
export const settingOf = { units: 'organisation.units', municipalities: 'organisation.municipalities' } as const satisfies Record<NameList, string>;

export interface GroupFacts {
  readonly groups: readonly Group[] | undefined;
  /** Nothing while it is on its way; null: this person may not read them. */
  readonly seats: readonly Membership[] | null | undefined;
  readonly settings: Readonly<Partial<Record<NameList, Setting>>>;
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** Some tens of each: read whole, in one `$batch`. */
export function useGroups(): GroupFacts {
  const { data } = useServices();
  const [all, seats, names] = useQueries({
    queries: [
      { queryKey: ['groups', 'all'], queryFn: () => readList(data, groups) },
      { queryKey: ['memberships', 'all'], queryFn: () => readList(data, memberships) },
      { queryKey: ['settings', 'all'], queryFn: () => readList(data, settings) },
    ],
  }) as [Asked<Group>, Asked<Membership>, Asked<Setting>];
  const setting = (list: NameList): Setting | undefined => names.data?.find(({ title }) => title === settingOf[list]);
  const units = setting('units');
  const municipalities = setting('municipalities');
  return {
    groups: all.data,
    seats: readable(seats),
    settings: { ...(units ? { units } : {}), ...(municipalities ? { municipalities } : {}) },
    error: all.data === undefined ? all.error : null,
    retry: () => void all.refetch(),
  };
}
