import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLiveFacts, type LiveFacts } from '../../data/report/liveFacts';
import type { DataError } from '../../data/ports';
import { dayOf } from '../../domain/review/calendar';
import type { ReportDocument, ReportPeriod } from '../../domain/report/document';
import type { ReportFigures } from '../../domain/report/figures';
import { unwrap } from '../app/queries';
import { useServices, useTranslator } from '../app/services';
import { documentOf } from './wording/documentOf';
import { loadSpeech, type ReportSpeech } from './wording/speech';

export interface LiveReport {
  /** In the reader's language; nothing until it is made. */
  readonly document: ReportDocument | undefined;
  readonly error: DataError | null;
  readonly isLoading: boolean;
  readonly refetch: () => void;
}

/**
 * The report as the data have it now, for a period. The first time everything is read at once; when the page is looked at anew
 * only what has changed since.
 */
export function useLiveReport(period: ReportPeriod): LiveReport {
  const { data, now } = useServices();
  const translator = useTranslator();
  const client = useQueryClient();
  const today = dayOf(now());
  const { from, to } = period;
  const facts = useQuery<LiveFacts, DataError>({
    queryKey: ['liveReport', 'facts', from, to, today],
    queryFn: () => createLiveFacts(data, { from, to }, today),
    staleTime: Infinity,
  });
  const figures = useQuery<ReportFigures, DataError>({
    queryKey: ['liveReport', 'figures', from, to, today],
    queryFn: () => unwrap((facts.data as LiveFacts).figures()),
    enabled: facts.data !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
    keepPreviousData: true,
  });
  const speech = useQuery<ReportSpeech>({
    queryKey: ['liveReport', 'speech', translator.locale, today],
    queryFn: () => loadSpeech(translator.locale, now),
    staleTime: Infinity,
  });
  const document = React.useMemo(() => figures.data && speech.data && documentOf(figures.data, speech.data), [figures.data, speech.data]);
  const refetch = React.useCallback(() => void client.invalidateQueries(['liveReport', 'figures', from, to, today]), [client, from, to, today]);
  return { document, error: figures.error, isLoading: document === undefined && figures.error === null, refetch };
}
