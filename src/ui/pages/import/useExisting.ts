import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { DataError, DataSource } from '../../../data/ports';
import { fold } from '../../../domain/import/fields';
import type { Existing } from '../../../domain/import/rows';
import type { Item, ListDefinition } from '../../../schema/field';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import type { Target } from './targets';

const perPage = 5_000;
const everything = (): boolean => true;

/** The titles and keys of a whole list: what a row can be a duplicate of. */
async function existingIn(data: DataSource, { list, isBeside = everything }: Target): Promise<Existing> {
  const titles = new Set<string>();
  const clientKeys = new Set<string>();
  const query = { fields: ['title', 'clientKey', ...(isBeside === everything ? [] : ['assignment'])] as 'title'[], top: perPage };
  for (const item of (await readList(data, list, query)) as readonly (Item<ListDefinition> & { readonly title?: unknown; readonly clientKey?: unknown })[]) {
    if (isBeside(item)) titles.add(fold(String(item.title ?? '')));
    clientKeys.add(String(item.clientKey ?? ''));
  }
  return { titles, clientKeys };
}

export function useExisting(target: Target): UseQueryResult<Existing, DataError> {
  const { data } = useServices();
  return useQuery<Existing, DataError>({
    queryKey: [target.key, 'import', 'existing', target.page],
    queryFn: () => existingIn(data, target),
    staleTime: 0,
    cacheTime: 0,
    refetchOnWindowFocus: false,
  });
}
