import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readTraceRows, type TraceRows } from '../../../data/links/traceReads';
import type { DataError } from '../../../data/ports';
import { knowledgeChainOf, type KnowledgeChain } from '../../../domain/learning/gaps';
import { traceOf, type Trace } from '../../../domain/links/measures';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';

export interface Traced {
  /** Most steps to a decision go through its proposal: who may not read those sees too little to count them. */
  readonly isWhole: boolean;
  readonly trace: Trace;
  readonly knowledge: KnowledgeChain;
  readonly untraced: TraceRows['decisions'];
  readonly ledOn: TraceRows['signals'];
}

/** The measures, counted once the rows are here. */
export function useTrace(): { readonly traced: Traced | undefined; readonly error: DataError | null; readonly retry: () => void } {
  const { data } = useServices();
  const may = useMay();
  const isUnknown = useQueryClient().getQueryState(['currentUser'])?.status === 'error';
  const {
    data: rows,
    error,
    refetch,
  } = useQuery<TraceRows, DataError>({
    queryKey: ['links', 'trace'],
    queryFn: () => unwrap(readTraceRows(data, (list) => isUnknown || may('read', list))),
    enabled: isUnknown || may('read', 'links'),
    refetchOnMount: 'always', // decisions and effects are written elsewhere
  });
  const isWhole = isUnknown || may('read', 'proposals');
  const traced = React.useMemo((): Traced | undefined => {
    if (!rows) return undefined;
    const trace = traceOf({ links: rows.links, decisions: rows.decisions.map(({ id }) => id), signals: rows.signals.map(({ id }) => id) });
    const [hasTrace, hasOutcome] = [new Set(trace.decisions.traced), new Set(trace.signals.withOutcome)];
    return {
      isWhole,
      trace,
      knowledge: knowledgeChainOf(rows.learnings),
      untraced: [...rows.decisions].reverse().filter(({ id }) => !hasTrace.has(id)),
      ledOn: rows.signals.filter(({ id }) => hasOutcome.has(id)),
    };
  }, [rows, isWhole]);
  return { traced, error: rows === undefined ? error : null, retry: () => void refetch() };
}
