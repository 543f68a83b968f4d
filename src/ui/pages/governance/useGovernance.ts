import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { cadenceSetting } from '../../../data/report/cadence';
import type { Forum } from '../../../domain/forums/forums';
import { reportingOf, type Reporting } from '../../../domain/governance/reporting';
import type { Group } from '../../../domain/groups/coverage';
import { cadenceIn, type Cadence } from '../../../domain/report/cadence';
import type { Item } from '../../../schema/field';
import { forums } from '../../../schema/lists/forums';
import { groups } from '../../../schema/lists/groups';
import { proposals } from '../../../schema/lists/proposals';
import { settings } from '../../../schema/lists/settings';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import type { Asked } from '../../lists/readable';

export type Proposal = Item<typeof proposals>;

export interface Governance {
  /** All of them, those that rest as well. */
  readonly groups: readonly Group[];
  readonly reporting: Reporting;
  readonly forums: readonly Forum[];
  /** None where this person may not read them. */
  readonly proposals: readonly Proposal[];
  readonly cadence: Cadence | undefined;
}

/** Some tens of each: read whole, in one `$batch`. The groups are the page; the rest is told when it is here. */
export function useGovernance(): { readonly model: Governance | undefined; readonly error: DataError | null; readonly retry: () => void } {
  const { data } = useServices();
  const may = useMay();
  const [all, meetings, set, asked] = useQueries({
    queries: [
      { queryKey: ['groups', 'all'], queryFn: () => readList(data, groups) },
      { queryKey: ['forums', 'all'], queryFn: () => readList(data, forums) },
      { queryKey: ['settings', 'all'], queryFn: () => readList(data, settings) },
      { queryKey: ['proposals', 'governance'], queryFn: () => readList(data, proposals), enabled: may('read', 'proposals') },
    ],
  }) as [Asked<Group>, Asked<Forum>, Asked<Item<typeof settings>>, Asked<Proposal>];
  const model = React.useMemo((): Governance | undefined => {
    if (all.data === undefined) return undefined;
    const cadence = set.data?.find(({ title }) => title === cadenceSetting);
    return {
      groups: all.data,
      reporting: reportingOf(all.data),
      forums: (meetings.data ?? []).filter(({ active }) => active),
      proposals: asked.data ?? [],
      cadence: cadenceIn(cadence?.value),
    };
  }, [all.data, meetings.data, set.data, asked.data]);
  return { model, error: all.data === undefined ? all.error : null, retry: () => void all.refetch() };
}
