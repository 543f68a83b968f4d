/** What a chain says of an item that it passes: its title, when it was, and whether it has come about. */
import { nameOf, type LinkedListKey, type LinkNode } from '../../domain/links/keys';
import { intervalOf } from '../../domain/time';
import type { Item, ListDefinition } from '../../schema/field';
import { listByKey, type ListKey } from '../../schema/lists';
import type { activities } from '../../schema/lists/activities';
import type { decisions } from '../../schema/lists/decisions';
import type { effects } from '../../schema/lists/effects';
import type { handlings } from '../../schema/lists/handlings';
import type { methodRuns } from '../../schema/lists/methodRuns';
import type { proposals } from '../../schema/lists/proposals';
import type { publications } from '../../schema/lists/publications';
import type { signals } from '../../schema/lists/signals';
import type { trends } from '../../schema/lists/trends';
import type { DataSource, Result } from '../ports';
import { notSeen } from './impliedReads';
import { inLots } from './linkReads';

export type Category = NonNullable<Item<typeof signals>['category']>;

/** hidden: of a list that this person may not read. gone: removed, or not to be seen by this person. */
export type LinkedItem =
  | {
      readonly node: LinkNode;
      readonly state: 'known';
      readonly title: string;
      /** A day or an instant; a year when no more is known. */
      readonly when?: string;
      readonly category?: Category;
      /** A spaning's own state, which clustering changes. */
      readonly status?: string;
      /** What was said, decided or measured: the code of a choice of its list. */
      readonly outcome?: { readonly field: string; readonly code: string };
      readonly etag: string;
      readonly authorId: number;
      readonly hasHappened: boolean;
    }
  | { readonly node: LinkNode; readonly state: 'hidden' | 'gone' };

interface Facts {
  readonly when?: string;
  readonly category?: Category;
  readonly status?: string;
  readonly outcome?: { readonly field: string; readonly code: string };
  readonly hasHappened?: boolean;
}
interface Reading {
  readonly fields: readonly string[];
  readonly facts: (item: never, today: string) => Facts;
}
const reading = <L extends ListDefinition>(fields: readonly (keyof L['fields'] & string)[], facts: (item: Item<L>, today: string) => Facts): Reading => ({
  fields,
  facts,
});

/** Lists without a row give their title alone. */
const readings: Partial<Readonly<Record<ListKey, Reading>>> = {
  signals: reading<typeof signals>(['category', 'status'], ({ category, status, created }) => ({ category, status, when: created })),
  trends: reading<typeof trends>(['category'], ({ category }) => ({ category })),
  methodRuns: reading<typeof methodRuns>(['date'], ({ date }, today) => ({ when: date, hasHappened: date <= today })),
  publications: reading<typeof publications>(['year'], ({ year }) => (year === undefined ? {} : { when: String(year) })),
  activities: reading<typeof activities>(['time', 'status', 'lastDone'], ({ time, status, lastDone }) => {
    const day = lastDone ?? (time && (intervalOf(time).to ?? intervalOf(time).from));
    return { ...(day === undefined ? {} : { when: day }), hasHappened: status === 'klar' || status === 'pagar' || lastDone !== undefined };
  }),
  proposals: reading<typeof proposals>(['status', 'submittedOn'], ({ status, submittedOn }) => ({
    ...(submittedOn === undefined ? {} : { when: submittedOn }),
    hasHappened: status !== 'utkast',
  })),
  handlings: reading<typeof handlings>(['date', 'stance'], ({ date, stance }, today) => ({
    when: date,
    outcome: { field: 'stance', code: stance },
    hasHappened: date <= today,
  })),
  decisions: reading<typeof decisions>(['date', 'outcome'], ({ date, outcome }, today) => ({
    when: date,
    outcome: { field: 'outcome', code: outcome },
    hasHappened: date <= today,
  })),
  effects: reading<typeof effects>(['status', 'measuredOn'], ({ status, measuredOn }) => ({
    ...(measuredOn === undefined ? {} : { when: measuredOn }),
    outcome: { field: 'status', code: status },
  })),
};

/** An item of any list, whole. */
export type ReadItem = Pick<Item<ListDefinition>, 'id' | 'etag' | 'author'>;

export interface ItemAccess {
  readonly mayRead: (list: ListKey) => boolean;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

const known = (list: LinkedListKey): (ListDefinition & { readonly key: ListKey }) | undefined => listByKey(list) as ReturnType<typeof known>;

/** The items of these places, by list, asked for at once. What may not be read is not asked for. */
export async function itemsAt(data: DataSource, nodes: readonly LinkNode[], access: ItemAccess): Promise<Result<readonly LinkedItem[]>> {
  const lists = [...new Set(nodes.map(({ list }) => list))];
  const asked = lists.flatMap((key) => {
    const ids = [...new Set(nodes.filter(({ list }) => list === key).map(({ id }) => id))];
    return inLots(ids).map((lot) => itemsOf(data, key, lot, access));
  });
  const found: LinkedItem[] = [];
  for (const answer of await Promise.all(asked)) {
    if (!answer.ok) return answer;
    found.push(...answer.value);
  }
  return { ok: true, value: found };
}

async function itemsOf(data: DataSource, key: LinkedListKey, ids: readonly number[], { mayRead, today }: ItemAccess): Promise<Result<readonly LinkedItem[]>> {
  const list = known(key);
  const all = (state: 'hidden' | 'gone'): Result<readonly LinkedItem[]> => ({ ok: true, value: ids.map((id) => ({ node: { list: key, id }, state })) });
  if (list === undefined || !mayRead(list.key)) return all('hidden');
  const page = await data.repository(list).page({
    where: [{ field: 'id', is: 'oneOf', value: ids }],
    fields: ['title', ...(readings[list.key]?.fields ?? [])],
    top: ids.length,
  });
  if (!page.ok) return notSeen.includes(page.error.kind) ? all('hidden') : page;
  const byId = new Map(page.value.items.map((item) => [item.id, item]));
  const value = ids.map((id): LinkedItem => {
    const node = { list: key, id };
    const item = byId.get(id);
    return item === undefined ? { node, state: 'gone' } : linkedItem(node, item, today);
  });
  return { ok: true, value };
}

/** What is told of an item that has been read. */
export function linkedItem(node: LinkNode, item: ReadItem, today: string): LinkedItem {
  const title = String((item as { readonly title?: unknown }).title ?? '') || nameOf(node);
  const facts = readings[node.list as ListKey]?.facts(item as never, today) ?? {};
  return { node, state: 'known', title, etag: item.etag, authorId: item.author.id, hasHappened: true, ...facts };
}
