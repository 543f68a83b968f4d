import type { ListDefinition } from '../../schema/field';
import type { ListQuery, Page } from '../ports';
import { pageSize } from '../queryRules';
import { holds, placing, type Place } from './conditions';
import { conditionValues, itemOf, tableOf, type MemorySite } from './table';

/** The page after a place in the order, not after a count: what is added or removed meanwhile moves no item to another page. */
export function pageOf<L extends ListDefinition>(site: MemorySite, list: L, query: ListQuery<L>): Page<L> {
  const { place, compare } = placing(list, query.order);
  const after = query.after === undefined ? undefined : (JSON.parse(query.after) as Place);
  const matching = [...tableOf(site, list.key).rows.values()]
    .map((row) => ({ row, values: conditionValues(site, list, row) }))
    .filter(({ values }) => holds(list, values, query.where ?? []))
    .map(({ row, values }) => ({ row, at: place(values) }))
    .filter(({ at }) => after === undefined || compare(at, after) > 0)
    .sort((a, b) => compare(a.at, b.at));
  const shown = matching.slice(0, query.top ?? pageSize.standard);
  const items = shown.map(({ row }) => itemOf(site, list, row, query.fields));
  const last = shown[shown.length - 1];
  return last === undefined || shown.length === matching.length ? { items } : { items, next: JSON.stringify(last.at) };
}
