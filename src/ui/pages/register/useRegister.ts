import * as React from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Item, ListDefinition } from '../../../schema/field';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { readList } from '../../app/readAll';
import { isFoundIn } from '../../forms/matching';
import { entryOf, registerKinds, registerLists, textOf, type Entry, type RegisterKind } from './registers';

const keys = {
  list: (kind: RegisterKind) => [kind, 'list'] as const,
  one: (kind: RegisterKind, id: number) => [kind, 'one', id] as const,
};

export interface Register {
  /** By name; nothing until they are here. */
  readonly entries: readonly Entry[] | undefined;
  readonly error: DataError | null;
  readonly retry: () => void;
}

export interface Registers {
  /** Which of them this person may read; nothing until it is known. */
  readonly readable: readonly RegisterKind[] | undefined;
  readonly of: Readonly<Record<RegisterKind, Register>>;
}

/** Some tens of each: all are read, so that one search goes through the three of them. */
export function useRegisters(): Registers {
  const may = useMay();
  const client = useQueryClient();
  // Who cannot be told apart is shown what everybody may read.
  const isKnown = may('read', 'settings') || client.getQueryState(['currentUser'])?.status === 'error';
  const readable = React.useMemo(() => (isKnown ? registerKinds.filter((kind) => may('read', kind)) : undefined), [isKnown, may]);
  const isReadable = (kind: RegisterKind): boolean => readable?.includes(kind) === true;
  const contacts = useOne('contacts', isReadable('contacts'));
  const networks = useOne('networks', isReadable('networks'));
  const resources = useOne('resources', isReadable('resources'));
  return { readable, of: { contacts, networks, resources } };
}

function useOne(kind: RegisterKind, isReadable: boolean): Register {
  const { data } = useServices();
  const { compare } = useTranslator();
  const list: ListDefinition = registerLists[kind];
  const query = useQuery<readonly Item<ListDefinition>[], DataError>({
    queryKey: keys.list(kind),
    enabled: isReadable,
    queryFn: () => readList(data, list),
    refetchOnWindowFocus: true,
  });
  const entries = React.useMemo(
    () => query.data?.map((item) => entryOf(kind, item)).sort((a, b) => compare(a.item.title, b.item.title)),
    [query.data, kind, compare],
  );
  return { entries, error: query.error, retry: () => void query.refetch() };
}

/** Known to be closed to this person. */
export const isClosed = ({ readable }: Registers, kind: RegisterKind | undefined): boolean =>
  kind !== undefined && readable !== undefined && !readable.includes(kind);

export const matching = (entries: readonly Entry[], text: string): readonly Entry[] =>
  text === '' ? entries : entries.filter((entry) => isFoundIn(text, textOf(entry)));

/** One of them, shown at once from the list while the latest is asked for. */
export function useEntry(kind: RegisterKind, id: number): UseQueryResult<Entry, DataError> {
  const { data } = useServices();
  const client = useQueryClient();
  const list: ListDefinition = registerLists[kind];
  return useQuery<Item<ListDefinition>, DataError, Entry>({
    queryKey: keys.one(kind, id),
    queryFn: () => unwrap(data.repository(list).get(id)),
    placeholderData: () => client.getQueryData<readonly Item<ListDefinition>[]>(keys.list(kind))?.find((item) => item.id === id),
    select: (item) => entryOf(kind, item),
  });
}
