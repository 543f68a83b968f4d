import * as React from 'react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DataError, Person } from '../../../../data/ports';
import { readVersion, readVersions, type FrozenPlan, type PlanVersion } from '../../../../data/revisions/planVersions';
import { readPlan, readRevisions, type Revision } from '../../../../data/revisions/readPlan';
import { contentOf, type PlanContent, type PlanItems, type Unreadable } from '../../../../domain/revisions/content';
import { unwrap } from '../../../app/queries';
import { useServices } from '../../../app/services';
import type { Side } from './livingUrl';

/** The versions that were approved, latest first. */
export function useVersions(assignment: number | undefined): UseQueryResult<readonly PlanVersion[], DataError> {
  const { data } = useServices();
  return useQuery({
    queryKey: ['planVersions', 'heads', assignment],
    queryFn: () => unwrap(readVersions(data, assignment ?? 0)),
    enabled: assignment !== undefined,
  });
}

/** Latest first. */
export function useRevisions(assignment: number | undefined): UseQueryResult<readonly Revision[], DataError> {
  const { data } = useServices();
  return useQuery({
    queryKey: ['revisions', 'of', assignment],
    queryFn: () => unwrap(readRevisions(data, assignment ?? 0)),
    enabled: assignment !== undefined,
  });
}

export interface ShownPlan {
  readonly content: PlanContent | Unreadable;
  /** Undefined: the plan as it is. */
  readonly frozen: FrozenPlan | undefined;
  readonly items: PlanItems | undefined;
}

const notThere = (): DataError => ({ kind: 'notFound', attempted: 'read', list: 'planVersions' });

/** All of a plan, as it is or as it was approved. */
export function usePlanContent(assignment: number | undefined, side: Side | undefined): UseQueryResult<ShownPlan, DataError> {
  const { data } = useServices();
  return useQuery<ShownPlan, DataError>({
    queryKey: side === 'now' ? ['activities', 'content', assignment] : ['planVersions', 'content', assignment, side],
    queryFn: async () => {
      if (typeof side === 'number') {
        const frozen = await unwrap(readVersion(data, assignment ?? 0, side));
        if (frozen === undefined) throw notThere();
        return { content: frozen.content, frozen, items: undefined };
      }
      const items = await unwrap(readPlan(data, assignment ?? 0));
      return { content: contentOf(items), frozen: undefined, items };
    },
    enabled: assignment !== undefined && side !== undefined,
    staleTime: side === 'now' ? 0 : Infinity, // what was approved does not change; the plan may have, in any of its lists
  });
}

/** Names of persons, who are numbers in what is kept of a plan. */
export function useNames(): (id: number) => string | undefined {
  const { data } = useServices();
  const { data: people } = useQuery<readonly Person[], DataError>({ queryKey: ['people'], queryFn: () => unwrap(data.people()) });
  return React.useCallback((id) => people?.find((person) => person.id === id)?.title, [people]);
}
