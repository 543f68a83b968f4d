import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { compare, thaw, type Comparison, type Frozen } from '../../../domain/radar/edition';
import type { Blip } from '../../../domain/radar/blip';
import type { Item } from '../../../schema/field';
import { editions } from '../../../schema/lists/editions';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import type { RadarView } from './radarUrl';

export type EditionRow = Pick<Item<typeof editions>, 'id' | 'title' | 'date' | 'note'>;
export interface OpenEdition extends EditionRow {
  /** Nothing when its text cannot be read. */
  readonly frozen: Frozen | undefined;
}

/** So many are offered; a group that freezes one a month is there after eight years. */
const most = 100;
const never = Infinity;

/** All editions, the latest first. */
export function useEditionRows() {
  const { data } = useServices();
  return useQuery<readonly EditionRow[], DataError>({
    queryKey: ['editions', 'rows'],
    queryFn: async () => {
      const { items } = await unwrap(data.repository(editions).page({ top: most, fields: ['title', 'date', 'note'] }));
      return [...items].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id));
    },
  });
}

/** One edition with what it froze. */
export function useEdition(id: number | undefined) {
  const { data } = useServices();
  return useQuery<OpenEdition, DataError>({
    queryKey: ['editions', 'frozen', id],
    enabled: id !== undefined,
    staleTime: never, // what is frozen does not change
    queryFn: async () => {
      const { title, date, note, content } = await unwrap(data.repository(editions).get(id ?? 0));
      return { id: id ?? 0, title, date, note, frozen: thaw(content) };
    },
  });
}

/** Which edition the shown one is compared with: as chosen, else the one before it. */
export function earlierThan(rows: readonly EditionRow[], { edition, compare: chosen }: Pick<RadarView, 'edition' | 'compare'>): number | undefined {
  if (chosen === 'none') return undefined;
  if (chosen !== undefined) return chosen;
  if (edition === undefined) return rows[0]?.id;
  const index = rows.findIndex(({ id }) => id === edition);
  return index < 0 ? undefined : rows[index + 1]?.id;
}

export interface ComparedWith extends Comparison {
  readonly title: string;
}

/** What has changed since an edition. Both are compared whole: what has left the chosen horizon is not gone, it has moved. */
export function useComparison(all: readonly Blip[], before: OpenEdition | undefined, passes: (blip: Blip) => boolean): ComparedWith | undefined {
  return React.useMemo(() => {
    if (!before?.frozen) return undefined;
    const { movements, gone } = compare(all, before.frozen.blips);
    return { title: before.title, movements, gone: gone.filter(passes) };
  }, [all, before, passes]);
}
