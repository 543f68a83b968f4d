import type { Item, ListDefinition } from '../../../schema/field';
import type { ListKey } from '../../../schema/lists';
import { contacts } from '../../../schema/lists/contacts';
import { networks } from '../../../schema/lists/networks';
import { resources } from '../../../schema/lists/resources';

/** The three registers, in the order of their tabs. */
export const registerLists = { contacts, networks, resources } as const;
export type RegisterKind = keyof typeof registerLists;
export const registerKinds = Object.keys(registerLists) as readonly RegisterKind[];

/** One thing of a register. */
export type Entry = { readonly [K in RegisterKind]: { readonly kind: K; readonly item: Item<(typeof registerLists)[K]> } }[RegisterKind];

/** As what works with any list sees it; the compiler cannot tell that an entry's kind and its item belong together. */
export type PlainItem = Item<ListDefinition<ListKey>>;
export const plain = ({ item }: Entry): PlainItem => item as unknown as PlainItem;
export const entryOf = (kind: RegisterKind, item: Item<ListDefinition>): Entry => ({ kind, item }) as unknown as Entry;

const quiet: readonly string[] = ['key', 'clientKey'];

/** All that is written of it, for the search: also the name, so that a person can be found who asks what we have. */
export function textOf({ kind, item }: Entry): string {
  const list: ListDefinition = registerLists[kind];
  const values: Readonly<Record<string, unknown>> = { ...item };
  return Object.entries(list.fields)
    .filter(([key, field]) => (field.kind === 'text' || field.kind === 'note') && !quiet.includes(key))
    .map(([key]) => values[key] ?? '')
    .join(' ');
}
