import * as React from 'react';
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { linksAt } from '../../../../data/links/linkReads';
import type { DataError } from '../../../../data/ports';
import type { LinkNode } from '../../../../domain/links/keys';
import { pathOf, type Decision, type Handling, type Proposal, type ProposalPath } from '../../../../domain/proposals/path';
import { dayOf } from '../../../../domain/review/calendar';
import type { Item } from '../../../../schema/field';
import { activities } from '../../../../schema/lists/activities';
import { decisions } from '../../../../schema/lists/decisions';
import { groups } from '../../../../schema/lists/groups';
import { handlings } from '../../../../schema/lists/handlings';
import { proposals } from '../../../../schema/lists/proposals';
import { unwrap } from '../../../app/queries';
import { readList } from '../../../app/readAll';
import { useServices } from '../../../app/services';
import type { Group } from '../useProposals';

/** All that a proposal's page knows of it. */
export interface Dossier {
  readonly proposal: Proposal;
  readonly path: ProposalPath;
  /** Of every round. */
  readonly handlings: readonly Handling[];
  readonly decisions: readonly Decision[];
  readonly groups: readonly Group[];
  readonly today: string;
}
export interface FoundProposal {
  readonly dossier: Dossier | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** A proposal, what happened to it, and the bodies: one `$batch`. */
export function useProposal(id: number): FoundProposal {
  const { data, now } = useServices();
  const today = dayOf(now());
  const where = [{ field: 'proposal', is: 'equal', value: id }] as const;
  const reads = useQueries({
    queries: [
      { queryKey: ['proposals', 'one', id], queryFn: () => unwrap(data.repository(proposals).get(id)), refetchOnWindowFocus: true },
      { queryKey: ['handlings', 'of', id], queryFn: () => readList(data, handlings, { where }), refetchOnWindowFocus: true },
      { queryKey: ['decisions', 'of', id], queryFn: () => readList(data, decisions, { where }), refetchOnWindowFocus: true },
      { queryKey: ['groups', 'all'], queryFn: () => readList(data, groups) },
    ],
  }) as [
    UseQueryResult<Proposal, DataError>,
    UseQueryResult<readonly Handling[], DataError>,
    UseQueryResult<readonly Decision[], DataError>,
    UseQueryResult<readonly Group[], DataError>,
  ];
  const [own, handled, decided, bodies] = reads;
  const dossier = React.useMemo<Dossier | undefined>(() => {
    // What is gone is gone, whatever was read of it before.
    if (!own.data || own.error?.kind === 'notFound' || !handled.data || !decided.data || (!bodies.data && !bodies.isError)) return undefined;
    return {
      proposal: own.data,
      path: pathOf(own.data, handled.data, decided.data, today),
      handlings: handled.data,
      decisions: decided.data,
      groups: bodies.data ?? [],
      today,
    };
  }, [own.data, own.error, handled.data, decided.data, bodies.data, bodies.isError, today]);
  const refused = reads.slice(0, 3).filter(({ isError }) => isError);
  return {
    dossier,
    error: dossier ? null : (refused[0]?.error ?? null),
    retry: () => refused.forEach((read) => void read.refetch()),
  };
}

export type StartedActivity = Item<typeof activities>;

/** The activities that a proposal and its decisions were carried out in. */
export function useStarted({ proposal, decisions: made }: Dossier, isWanted: boolean): UseQueryResult<readonly StartedActivity[], DataError> {
  const { data } = useServices();
  const nodes: readonly LinkNode[] = [{ list: 'proposals', id: proposal.id }, ...made.map(({ id }): LinkNode => ({ list: 'decisions', id }))];
  return useQuery<readonly StartedActivity[], DataError>({
    queryKey: ['activities', 'startedBy', ...nodes.map(({ id }) => id)],
    queryFn: async () => {
      const links = await unwrap(linksAt(data, 'from', nodes));
      const ids = [...new Set(links.filter(({ to, relation }) => to.list === 'activities' && relation === 'genomforsI').map(({ to }) => to.id))];
      if (ids.length === 0) return [];
      const found = await readList(data, activities, {
        where: [{ field: 'id', is: 'oneOf', value: ids.slice(0, 100) }],
        fields: ['title', 'status', 'time', 'timeLabel', 'lastDone', 'nextPlanned', 'responsibleRole', 'estimatedHours'],
      });
      return [...found].sort((a, b) => a.id - b.id);
    },
    enabled: isWanted,
  });
}

/** The type of a group, as far as it is known. */
export const typeOf = (all: readonly Group[], body: { readonly id: number } | undefined): Group['type'] | undefined =>
  body && all.find(({ id }) => id === body.id)?.type;
