import { useQuery, useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { readCadence } from '../../../data/report/cadence';
import type { ReportDraft } from '../../../data/report/drafts';
import { readHeads, readReport, type PublishedReport, type ReportHead } from '../../../data/report/published';
import { readReceipts, type Receipt } from '../../../data/report/receipts';
import type { Cadence } from '../../../domain/report/cadence';
import type { Item } from '../../../schema/field';
import { receipts } from '../../../schema/lists/receipts';
import { reportDrafts } from '../../../schema/lists/reportDrafts';
import { readList } from '../../app/readAll';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';

type Asked<T> = UseQueryResult<T, DataError>;

/** Published reports without their contents, latest first. */
export function useHeads(): Asked<readonly ReportHead[]> {
  const { data } = useServices();
  return useQuery({ queryKey: ['reports', 'heads'], queryFn: () => unwrap(readHeads(data)) });
}

/** null: nobody has set a rhythm. */
export function useCadence(): Asked<Cadence | null> {
  const { data } = useServices();
  return useQuery({ queryKey: ['settings', 'report.cadence'], queryFn: async () => (await unwrap(readCadence(data))) ?? null });
}

/** Drafts that are open. Others write in them: they are asked for again when the person comes back to the window. */
export function useOpenDrafts(): Asked<readonly ReportDraft[]> {
  const { data } = useServices();
  return useQuery({
    queryKey: ['reportDrafts', 'open'],
    queryFn: () => readList(data, reportDrafts, { where: [{ field: 'status', is: 'equal', value: 'oppet' }] }),
    refetchOnMount: 'always',
    refetchOnWindowFocus: true,
  });
}

/** null: there is no report of that number. */
export function useReport(number: number | undefined): Asked<PublishedReport | null> {
  const { data } = useServices();
  return useQuery({
    queryKey: ['reports', 'one', number],
    queryFn: async () => (number === undefined ? null : ((await unwrap(readReport(data, number))) ?? null)),
    enabled: number !== undefined,
  });
}

/** So many are checked when the list is opened; older ones when they are. */
const checked = 12;

/** Whether each is what was published: true, false, or not known yet. */
export function useChecks(heads: readonly ReportHead[]): ReadonlyMap<number, boolean | undefined> {
  const { data } = useServices();
  const answers = useQueries({
    queries: heads.slice(0, checked).map(({ number }) => ({
      queryKey: ['reports', 'one', number],
      queryFn: async () => (await unwrap(readReport(data, number))) ?? null,
    })),
  });
  return new Map(answers.map(({ data: report }, index) => [heads[index]?.number ?? 0, report?.isIntact]));
}

export function useReceipts(number: number): Asked<readonly Receipt[]> {
  const { data } = useServices();
  return useQuery({ queryKey: ['receipts', number], queryFn: () => unwrap(readReceipts(data, number)) });
}

/** How many people have read each, by its number. */
export function useReceiptCounts(): ReadonlyMap<number, number> | undefined {
  const { data } = useServices();
  const { data: found } = useQuery<readonly Pick<Item<typeof receipts>, 'report' | 'author'>[], DataError>({
    queryKey: ['receipts', 'counted'],
    queryFn: () => readList(data, receipts, { fields: ['report'] }),
  });
  if (found === undefined) return undefined;
  const readers = new Map<number, Set<number>>();
  for (const { report, author } of found) readers.set(report, (readers.get(report) ?? new Set<number>()).add(author.id));
  return new Map([...readers].map(([number, people]) => [number, people.size]));
}
