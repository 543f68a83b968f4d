import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { addLink } from '../../data/links/linkWrites';
import type { Result } from '../../data/ports';
import type { LinkNode } from '../../domain/links/keys';
import type { Joint } from '../../domain/links/relations';
import { changeStatus, type ExaminerRole } from '../../domain/review';
import { dayOf } from '../../domain/review/calendar';
import { rolesOf } from '../../domain/permissions';
import { signals } from '../../schema/lists/signals';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import type { Clustering } from './ClusterTick';
import { useLinksChanged } from './useChain';

export interface Joining {
  readonly here: LinkNode;
  readonly there: LinkNode;
  readonly joint: Joint;
  readonly note: string;
  readonly clustering: Pick<Clustering, 'signal' | 'isWanted' | 'reason'>;
}
/** What happened to the spaning's status; the link itself is made. */
export interface Joined {
  readonly cluster: 'none' | 'done' | 'refused';
}

const examinerRoles: readonly ExaminerRole[] = ['sammankallande', 'arbetsgrupp', 'agare'];

/** Makes the link, and lets the spaning's status follow when that was asked for. */
export function useJoin(): { readonly isBusy: boolean; join(joining: Joining): Promise<Result<Joined>> } {
  const { data, now } = useServices();
  const { user } = useMay();
  const client = useQueryClient();
  const changed = useLinksChanged();
  const [isBusy, setBusy] = React.useState(false);

  const follow = async ({ signal, isWanted, reason }: Joining['clustering']): Promise<Joined['cluster']> => {
    if (!signal || !isWanted || !user) return 'none';
    const held = rolesOf(user);
    const role = examinerRoles.find((one) => held.includes(one));
    const step = changeStatus(signal, 'klustrad', reason, { id: user.id, ...(role === undefined ? {} : { role }) }, dayOf(now()));
    if (!step.ok) return step.refusal === 'noReason' ? 'none' : 'refused';
    const answer = await data.repository(signals).patch(signal.id, step.change, signal.etag);
    if (answer.ok) client.setQueryData(['signals', 'one', signal.id], answer.value);
    void client.invalidateQueries(['signals']);
    return answer.ok ? 'done' : 'refused';
  };

  return {
    isBusy,
    join: async ({ here, there, joint, note, clustering }) => {
      setBusy(true);
      const [from, to] = joint.direction === 'forward' ? [here, there] : [there, here];
      const added = await addLink(data, { from, to, relation: joint.relation, note });
      const cluster = added.ok ? await follow(clustering) : 'none';
      setBusy(false);
      changed();
      return added.ok ? { ok: true, value: { cluster } } : added;
    },
  };
}
