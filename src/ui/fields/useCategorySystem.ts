import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../data/ports';
import { categorySystems, isCategorySystem, standardSystem, type CategorySystem, type CategorySystemKey } from '../../domain/categories';
import type { Item } from '../../schema/field';
import { settings } from '../../schema/lists/settings';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import { newClientKey } from '../forms/clientKey';

const settingName = 'categorySystem';
const queryKey = ['settings', settingName] as const;
type Setting = Item<typeof settings>;

export interface ChosenSystem {
  readonly key: CategorySystemKey;
  readonly system: CategorySystem;
  /** What the group has as its own. */
  readonly groups: CategorySystemKey;
  /** Makes it the group's; only for who may, and when it is not that already. False when it could not be saved. */
  readonly save?: () => Promise<boolean>;
}

/** The category system in use: one's own choice for now, else the group's. Nothing that is stored with an item depends on it. */
export function useCategorySystem(own: string | undefined): ChosenSystem {
  const { data } = useServices();
  const may = useMay();
  const client = useQueryClient();
  const { data: setting, isSuccess } = useQuery<Setting | null, DataError>({
    queryKey,
    queryFn: async () => {
      const page = await unwrap(data.repository(settings).page({ where: [{ field: 'title', is: 'equal', value: settingName }], top: 1 }));
      return page.items[0] ?? null;
    },
  });
  const kept = setting?.value ?? '';
  const groups = isCategorySystem(kept) ? kept : standardSystem;
  const key = own !== undefined && isCategorySystem(own) ? own : groups;

  const save = React.useCallback(async () => {
    const repository = data.repository(settings);
    const saved = setting
      ? await repository.patch(setting.id, { value: key }, setting.etag)
      : await repository.add({ title: settingName, value: key }, newClientKey());
    await client.invalidateQueries(queryKey);
    return saved.ok;
  }, [data, client, setting, key]);

  // A no that could be somebody else's yes is not offered: `edit` of a setting is the convener's.
  const maySave = isSuccess && key !== groups && may.isSure && may(setting ? 'edit' : 'add', 'settings');
  return { key, system: categorySystems[key], groups, ...(maySave ? { save } : {}) };
}
