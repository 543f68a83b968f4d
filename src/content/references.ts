/** Content refers to content by key. The keys become ids as the items get theirs, list by list. */
import type { Entry } from '../data/ports';
import type { Draft, ListDefinition } from '../schema/field';
import type { ListKey } from '../schema/lists';
import type { ContentSink } from './load';

export interface Reference {
  readonly list: ListKey;
  readonly key: string;
}
/** An entry whose lookups are still keys. */
export interface ReferringEntry<L extends ListDefinition> {
  readonly clientKey: string;
  readonly draft: Partial<Draft<L>>;
  readonly refs?: Readonly<Partial<Record<keyof L['fields'] & string, Reference | readonly Reference[] | undefined>>>;
}

/** The ids of what has been added so far, by list and content key. */
export interface KnownItems {
  remember(list: ListDefinition, items: readonly { readonly id: number; readonly key?: string }[]): void;
  idOf(reference: Reference): number | undefined;
}

export function knownItems(): KnownItems {
  const ids = new Map<string, number>();
  return {
    remember: (list, items) => items.forEach(({ id, key }) => key !== undefined && ids.set(`${list.key}/${key}`, id)),
    idOf: ({ list, key }) => ids.get(`${list}/${key}`),
  };
}

/** A reference to an item of the list, or none where the content has none. */
export const to = (list: ListKey, key: string | null | undefined): Reference | undefined => (key === null || key === undefined ? undefined : { list, key });

type Lookups = Readonly<Record<string, Reference | readonly Reference[] | undefined>>;
const isMany = (reference: Reference | readonly Reference[]): reference is readonly Reference[] => Array.isArray(reference);
const lookupsOf = <L extends ListDefinition>(entry: ReferringEntry<L>): Lookups => (entry.refs ?? {}) as Lookups;
const referencesOf = <L extends ListDefinition>(entry: ReferringEntry<L>): readonly Reference[] =>
  Object.values(lookupsOf(entry)).flatMap((reference) => (reference === undefined ? [] : isMany(reference) ? reference : [reference]));

/** The id of what must be there. */
export function idOf(items: KnownItems, reference: Reference): number {
  const id = items.idOf(reference);
  if (id === undefined) throw new Error(`The content refers to ${reference.list}/${reference.key}, which it does not contain.`);
  return id;
}

/** The entry with ids in the place of its keys; all else that it carries stays. */
export function resolved<L extends ListDefinition>(items: KnownItems, entry: ReferringEntry<L>): Entry<L> {
  const lookups = Object.entries(lookupsOf(entry)).flatMap(([field, reference]) =>
    reference === undefined ? [] : [[field, isMany(reference) ? reference.map((one) => idOf(items, one)) : idOf(items, reference)] as const],
  );
  // What an entry lacks of its draft are its lookups, which stand here now; the content's test validates every one.
  return { ...entry, draft: { ...entry.draft, ...Object.fromEntries(lookups) } as Draft<L> };
}

/**
 * Adds the entries and remembers their ids; what is there already is found again by its client key. Entries that refer
 * to others of the same list wait for those.
 */
export async function addReferring<L extends ListDefinition>(
  sink: ContentSink,
  items: KnownItems,
  list: L,
  entries: readonly ReferringEntry<L>[],
): Promise<void> {
  const isReady = (entry: ReferringEntry<L>): boolean =>
    referencesOf(entry).every((reference) => reference.list !== list.key || items.idOf(reference) !== undefined);
  let waiting = entries;
  while (waiting.length > 0) {
    const ready = waiting.filter(isReady);
    // None is ready: the first one says what it lacks.
    const added = await Promise.all((ready.length > 0 ? ready : waiting.slice(0, 1)).map((entry) => sink.add(list, resolved(items, entry))));
    items.remember(list, added as readonly { readonly id: number; readonly key?: string }[]);
    waiting = waiting.filter((entry) => !ready.includes(entry));
  }
}
