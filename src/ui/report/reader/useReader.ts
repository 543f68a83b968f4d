import { useQueries, useQuery } from '@tanstack/react-query';
import type { DataError, DataSource } from '../../../data/ports';
import { readHeads, readReport, type PublishedReport, type ReportHead } from '../../../data/report/published';
import { readReceipts, type Receipt } from '../../../data/report/receipts';
import type { Decision, Handling, Proposal } from '../../../domain/proposals/path';
import type { Item } from '../../../schema/field';
import { decisions } from '../../../schema/lists/decisions';
import { groups } from '../../../schema/lists/groups';
import { handlings } from '../../../schema/lists/handlings';
import { proposals } from '../../../schema/lists/proposals';
import { receipts } from '../../../schema/lists/receipts';
import { unwrap } from '../../app/queries';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { readable, type Asked } from '../../lists/readable';

type Group = Item<typeof groups>;
export type Asking = number | 'latest';

/** What has come of the proposals since: nothing while it is on its way, null for who may not read it. */
export interface LiveProposals {
  readonly proposals: readonly Proposal[] | null | undefined;
  readonly handlings: readonly Handling[] | null | undefined;
  readonly decisions: readonly Decision[] | null | undefined;
  readonly groups: readonly Group[] | null | undefined;
}

export interface Reading {
  /** null: there is none. */
  readonly report: PublishedReport | null | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
  readonly live: LiveProposals;
  readonly receipts: readonly Receipt[] | null | undefined;
}

const fields = {
  proposals: ['title', 'status', 'round', 'submittedOn', 'handlingBody', 'decisionBody', 'created'],
  handlings: ['proposal', 'round', 'body', 'date', 'stance'],
  decisions: ['proposal', 'round', 'body', 'date', 'outcome', 'option', 'wording', 'corrects'],
  groups: ['title', 'type'],
} as const;

/** Of the latest report, whose number is not known when it is asked for: nobody else has written so many since. */
const latestReceipts = 200;

async function receiptsOf(data: DataSource, asked: Asking): Promise<readonly Receipt[]> {
  if (asked !== 'latest') return unwrap(readReceipts(data, asked));
  return (await unwrap(data.repository(receipts).page({ top: latestReceipts }))).items;
}

/**
 * The report with what has come of it since. All of it is asked for in one turn, also what this person turns out not to be
 * let in to, so that a first view is one `$batch`; once it is known who reads, the closed lists are left alone.
 */
export function useReader(asked: Asking): Reading {
  const { data } = useServices();
  const may = useMay();
  const mayRead = (list: Parameters<typeof may>[1]): boolean => !may.isSure || may('read', list);
  const report = useQuery<PublishedReport | null, DataError>({
    queryKey: ['reports', 'read', asked],
    queryFn: async () => (await unwrap(readReport(data, asked))) ?? null,
    meta: { keep: true },
  });
  const reads = useQueries({
    queries: [
      { queryKey: ['proposals', 'reader'], queryFn: () => readList(data, proposals, { fields: fields.proposals }), enabled: mayRead('proposals') },
      { queryKey: ['handlings', 'reader'], queryFn: () => readList(data, handlings, { fields: fields.handlings }), enabled: mayRead('handlings') },
      { queryKey: ['decisions', 'reader'], queryFn: () => readList(data, decisions, { fields: fields.decisions }) },
      { queryKey: ['groups', 'reader'], queryFn: () => readList(data, groups, { fields: fields.groups }) },
      { queryKey: ['receipts', 'reader', asked], queryFn: () => receiptsOf(data, asked), enabled: mayRead('receipts') },
    ],
  }) as [Asked<Proposal>, Asked<Handling>, Asked<Decision>, Asked<Group>, Asked<Receipt>];
  const [own, handled, decided, bodies, receipted] = reads;
  return {
    report: report.data,
    error: report.data === undefined ? report.error : null,
    retry: () => void Promise.all([report, ...reads].map((read) => read.refetch())),
    live: {
      proposals: mayRead('proposals') ? readable(own) : null,
      handlings: mayRead('handlings') ? readable(handled) : null,
      decisions: readable(decided),
      groups: readable(bodies),
    },
    receipts: mayRead('receipts') ? readable(receipted) : null,
  };
}

/** Every published version, without its content. */
export function useHeads(isWanted: boolean): {
  readonly heads: readonly ReportHead[] | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
} {
  const { data } = useServices();
  const {
    data: heads,
    error,
    refetch,
  } = useQuery<readonly ReportHead[], DataError>({
    queryKey: ['reports', 'heads'],
    queryFn: () => unwrap(readHeads(data)),
    enabled: isWanted,
  });
  return { heads, error: heads === undefined ? error : null, retry: () => void refetch() };
}
