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
import { assignmentProfile } from './profiles/assignment';
import { planProfile } from './profiles/plan';
import { loadProfile, type Profile } from './profiles/profile';
import { idOf, knownItems, type KnownItems } from './references';
import { knowledgeEntries, methodEntries, publicationEntries, questionEntries, trendEntries } from './starter';

export interface ContentSink {
  add<L extends ListDefinition>(list: L, entry: Entry<L>): Promise<Item<L>>;
  change<L extends ListDefinition>(list: L, item: Item<L>, change: Partial<Draft<L>>): Promise<void>;
}

const addAll = async <L extends ListDefinition>(sink: ContentSink, items: KnownItems, list: L, entries: readonly Entry<L>[]): Promise<Item<L>[]> => {
  const added = await Promise.all(entries.map(({ draft, clientKey }) => sink.add(list, { draft, clientKey })));
  items.remember(list, added as readonly { readonly id: number; readonly key?: string }[]);
  return added;
};

/** The methods with all their steps, and what each leads on to. */
export async function loadMethods(sink: ContentSink, items = knownItems()): Promise<void> {
  const added = await addAll(sink, items, methods, methodEntries);
  // A method may lead to one further down in the file, so the references come when all have their ids.
  await Promise.all(
    methodEntries.map(({ next }, index) => {
      const method = added[index];
      if (method === undefined || method.next !== undefined) return undefined;
      return sink.change(methods, method, { next: next.map((key) => idOf(items, { list: 'methods', key })) });
    }),
  );
}

async function loadTrends(sink: ContentSink, items: KnownItems): Promise<void> {
  await addAll(sink, items, trends, trendEntries);
  const idOfTrend = (key: string): number => idOf(items, { list: 'trends', key });
  const parts = trendEntries.flatMap(({ parents, draft }) => parents.map((parent) => ({ child: draft.key ?? '', parent })));
  await addAll(
    sink,
    items,
    links,
    parts.map(({ child, parent }) => ({
      clientKey: `link-${child}-${parent}`,
      draft: { fromList: 'trends', fromItem: idOfTrend(child), toList: 'trends', toItem: idOfTrend(parent), relation: 'horTill' },
    })),
  );
}

/** All that a new bank may start with: methods, insights and terms, publications, questions and trends. */
export async function loadStarter(sink: ContentSink, items = knownItems()): Promise<void> {
  await Promise.all([
    loadMethods(sink, items),
    loadTrends(sink, items),
    addAll(sink, items, knowledge, knowledgeEntries),
    addAll(sink, items, publications, publicationEntries),
    addAll(sink, items, questions, questionEntries),
  ]);
}

/** One of the two documents' profiles, with the methods that its activities refer to. */
async function loadWithMethods(sink: ContentSink, profile: Profile): Promise<void> {
  const items = knownItems();
  await loadMethods(sink, items);
  await loadProfile(sink, items, profile);
}
export const loadAssignmentProfile = (sink: ContentSink): Promise<void> => loadWithMethods(sink, assignmentProfile);
export const loadPlanProfile = (sink: ContentSink): Promise<void> => loadWithMethods(sink, planProfile);
