/** Reads of a site whose lists are of an earlier version: only what they had then is asked for. */
import { standIns } from '../../schema/codec';
import type { Item, ListDefinition } from '../../schema/field';
import { asOf } from '../../schema/history';
import { isMeta } from '../../schema/meta';
import type { Condition, ListQuery, Page, Repository, Result } from '../ports';

/** Conditions that hold for a column with nothing in it; all others do not. */
const holdForNothing: readonly Condition<ListDefinition>['is'][] = ['empty', 'notEqual'];

/** A page of the items as they are there. A list that came later is empty; a column that came later holds nothing. */
export async function pageOfOlder<L extends ListDefinition>(repository: Repository<L>, site: number, query: ListQuery<L> = {}): Promise<Result<Page<L>>> {
  const { list } = repository;
  const then = asOf(list, site);
  const where = query.where ?? [];
  const has = (key: string): boolean => isMeta(key) || (then !== undefined && key in then.fields);
  if (then === undefined || where.some(({ field, is }) => !has(field) && !holdForNothing.includes(is))) return { ok: true, value: { items: [] } };
  const wanted = query.fields ?? (Object.keys(list.fields) as (keyof Item<L> & string)[]);
  const page = await repository.page({
    ...query,
    where: where.filter(({ field }) => has(field)),
    ...(query.order && { order: query.order.filter(({ field }) => has(field)) }),
    fields: wanted.filter(has),
  });
  if (!page.ok) return page;
  const lacking = standIns(
    list,
    wanted.filter((key) => !has(key)),
  );
  return { ok: true, value: { ...page.value, items: page.value.items.map((item) => ({ ...lacking, ...item })) } };
}

/** One item, as far as the site has it. */
export async function itemOfOlder<L extends ListDefinition>(repository: Repository<L>, site: number, id: number): Promise<Result<Item<L>>> {
  const page = await pageOfOlder(repository, site, { where: [{ field: 'id', is: 'equal', value: id }], top: 1 });
  if (!page.ok) return page;
  const [item] = page.value.items;
  return item ? { ok: true, value: item } : { ok: false, error: { kind: 'notFound', attempted: 'read', list: repository.list.key } };
}
