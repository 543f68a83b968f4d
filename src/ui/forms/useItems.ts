import * as React from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import type { Item, ListDefinition } from '../../schema/field';
import { useServices } from '../app/services';
import { unwrap } from '../app/queries';

/** An item as a picker shows it. */
export interface Titled {
  readonly id: number;
  readonly title: string;
}

/** So many titles are read at once; a longer list is searched on the server, by the beginning of the title. */
const mostRead = 2_000;

const titled = (item: Item<ListDefinition>): Titled => ({ id: item.id, title: String((item as Readonly<Record<string, unknown>>)['title'] ?? '') });

/** The definition of a list by its key. The pickers alone need every list, so the table comes when one is drawn. */
export function useList(key: string): ListDefinition | undefined {
  return (
    useQuery<ListDefinition | null>({
      queryKey: ['schema', key],
      queryFn: async () => (await import('../../schema/lists')).listByKey(key) ?? null,
      staleTime: Infinity,
      cacheTime: Infinity,
    }).data ?? undefined
  );
}

export interface Choosable {
  readonly items: readonly Titled[];
  readonly state: 'loading' | 'ready' | 'failed';
  readonly retry: () => void;
}

/** The items that can be picked: all of them, or the newest and those whose title begins as what was typed. */
export function useChoosable(list: ListDefinition | undefined, typed: string): Choosable {
  const { data } = useServices();
  const key = list?.key ?? '';
  const all = useQuery<{ readonly items: readonly Titled[]; readonly isWhole: boolean }, DataError>({
    queryKey: [key, 'titles'],
    enabled: list !== undefined,
    queryFn: async () => {
      if (list === undefined) return { items: [], isWhole: true };
      const page = await unwrap(data.repository(list).page({ fields: ['title'] as never, top: mostRead }));
      return { items: page.items.map(titled), isWhole: page.next === undefined };
    },
  });
  const beginning = typed.trim();
  const canAsk = list?.fields['title']?.indexed === true && all.data?.isWhole === false && beginning.length >= 2;
  const found = useQuery<readonly Titled[], DataError>({
    queryKey: [key, 'titles', beginning],
    enabled: canAsk,
    keepPreviousData: true,
    queryFn: async () => {
      if (list === undefined) return [];
      const where = [{ field: 'title' as never, is: 'startsWith' as const, value: beginning }];
      return (await unwrap(data.repository(list).page({ where, fields: ['title'] as never, top: 50 }))).items.map(titled);
    },
  });
  const items = React.useMemo(() => {
    const byId = new Map([...(all.data?.items ?? []), ...(canAsk ? (found.data ?? []) : [])].map((item) => [item.id, item]));
    return [...byId.values()];
  }, [all.data, found.data, canAsk]);
  return { items, state: all.data ? 'ready' : all.isError ? 'failed' : 'loading', retry: () => void all.refetch() };
}

/** The titles of picked items; what cannot be read keeps its number. */
export function useTitles(list: ListDefinition | undefined, ids: readonly number[]): ReadonlyMap<number, string> {
  const { data } = useServices();
  const key = list?.key ?? '';
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: [key, 'title', id],
      enabled: list !== undefined,
      queryFn: async (): Promise<Titled | null> => (list ? titled(await unwrap(data.repository(list).get(id))) : null),
    })),
  });
  return new Map(answers.flatMap(({ data: item }) => (item ? [[item.id, item.title] as const] : [])));
}
