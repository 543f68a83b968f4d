import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError, Result } from '../../data/ports';
import type { Item } from '../../schema/field';
import { savedViews } from '../../schema/lists/savedViews';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import { newClientKey } from '../forms/clientKey';

export type SavedView = Item<typeof savedViews>;

export interface SavedViewsOfPage {
  readonly views: readonly SavedView[] | undefined;
  readonly error: DataError | null;
  readonly add: (title: string, address: string) => Promise<boolean>;
  readonly rename: (view: SavedView, title: string) => Promise<boolean>;
}

/** The signed-in person's own views of a page. A site owner can read those of others; they are not theirs, so they are left out. */
export function useSavedViews(page: string): SavedViewsOfPage {
  const { data } = useServices();
  const { user } = useMay();
  const client = useQueryClient();
  const repository = data.repository(savedViews);
  const { data: views, error } = useQuery<readonly SavedView[], DataError>({
    queryKey: ['savedViews', 'views', page, user?.id],
    enabled: user !== undefined,
    queryFn: async () => {
      const found = await unwrap(
        repository.page({
          where: [
            { field: 'page', is: 'equal', value: page },
            { field: 'kind', is: 'equal', value: 'vy' },
          ],
          top: 5_000,
        }),
      );
      return found.items.filter(({ author }) => author.id === user?.id);
    },
  });
  const settled = async <T>(answer: Promise<Result<T>>): Promise<boolean> => {
    const { ok } = await answer;
    await client.invalidateQueries(['savedViews', 'views']);
    return ok;
  };
  return {
    views,
    error,
    add: (title, address) => settled(repository.add({ title, kind: 'vy', page, address }, newClientKey())),
    rename: (view, title) => settled(repository.patch(view.id, { title }, view.etag)),
  };
}
