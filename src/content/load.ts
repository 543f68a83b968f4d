/**
 * The starter content on its way into a site, through whatever writes items there. Every entry has a key of its own, so
 * that a load that was cut short can be run again and adds nothing twice.
 */
import type { Entry } from '../data/ports';
import type { Draft, Item, ListDefinition } from '../schema/field';
import { knowledge } from '../schema/lists/knowledge';
import { links } from '../schema/lists/links';
import { methods } from '../schema/lists/methods';
import { publications } from '../schema/lists/publications';
import { questions } from '../schema/lists/questions';
import { trends } from '../schema/lists/trends';
import { knowledgeEntries, methodEntries, publicationEntries, questionEntries, trendEntries } from './starter';

export interface ContentSink {
  add<L extends ListDefinition>(list: L, entry: Entry<L>): Promise<Item<L>>;
  change<L extends ListDefinition>(list: L, item: Item<L>, change: Partial<Draft<L>>): Promise<void>;
}

/** The ids of items by their content keys. */
export type IdsByKey = ReadonlyMap<string, number>;
export const idsByKey = (items: readonly { readonly key?: string; readonly id: number }[]): IdsByKey =>
  new Map(items.flatMap(({ key, id }) => (key === undefined ? [] : [[key, id] as const])));

export function idOf(ids: IdsByKey, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The content refers to ${key}, which it does not contain.`);
  return id;
}

const addAll = async <L extends ListDefinition>(sink: ContentSink, list: L, entries: readonly Entry<L>[]): Promise<Item<L>[]> =>
  Promise.all(entries.map(({ draft, clientKey }) => sink.add(list, { draft, clientKey })));

/** The methods with all their steps, and what each leads on to. */
export async function loadMethods(sink: ContentSink): Promise<IdsByKey> {
  const added = await addAll(sink, methods, methodEntries);
  const ids = idsByKey(added);
  // A method may lead to one further down in the file, so the references come when all have their ids.
  await Promise.all(
    methodEntries.map(({ next }, index) => {
      const method = added[index];
      return method === undefined || method.next !== undefined ? undefined : sink.change(methods, method, { next: next.map((key) => idOf(ids, key)) });
    }),
  );
  return ids;
}

async function loadTrends(sink: ContentSink): Promise<IdsByKey> {
  const ids = idsByKey(await addAll(sink, trends, trendEntries));
  const parts = trendEntries.flatMap(({ parents, draft }) => parents.map((parent) => ({ child: draft.key ?? '', parent })));
  await addAll(
    sink,
    links,
    parts.map(({ child, parent }) => ({
      clientKey: `link-${child}-${parent}`,
      draft: { fromList: 'trends', fromItem: idOf(ids, child), toList: 'trends', toItem: idOf(ids, parent), relation: 'horTill' },
    })),
  );
  return ids;
}

/** All that a new bank may start with: methods, insights and terms, publications, questions and trends. */
export async function loadStarter(sink: ContentSink): Promise<{ readonly methods: IdsByKey; readonly trends: IdsByKey }> {
  const [methodIds, trendIds] = await Promise.all([
    loadMethods(sink),
    loadTrends(sink),
    addAll(sink, knowledge, knowledgeEntries),
    addAll(sink, publications, publicationEntries),
    addAll(sink, questions, questionEntries),
  ]);
  return { methods: methodIds, trends: trendIds };
}
