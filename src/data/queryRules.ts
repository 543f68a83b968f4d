import type { ListDefinition } from '../schema/field';
import { isIndexed, queryNameOf } from '../schema/select';
import type { DataError, ListQuery } from './ports';

export const pageSize = { standard: 50, most: 5_000 } as const;

/**
 * A query that SharePoint would refuse once the list has passed 5,000 items is refused from the first item on, by every
 * adapter alike: it is a defect of ours, and the day it shows must not be the day the list has grown.
 */
export function refuseQuery<L extends ListDefinition>(list: L, query: ListQuery<L>): DataError | undefined {
  const named = [...(query.where ?? []), ...(query.order ?? [])].map(({ field }) => field);
  const wrong = named.find(field => !isKnown(list, field) || queryNameOf(list, field) === null || !isIndexed(list, field));
  if (wrong !== undefined) return refusal(list, wrong, `${list.key}.${wrong} is not indexed: SharePoint neither filters nor sorts on it past 5,000 items`);
  const unknown = (query.fields ?? []).find(field => !isKnown(list, field));
  if (unknown !== undefined) return refusal(list, unknown, `${list.key} has no field ${unknown}`);
  const { top = pageSize.standard } = query;
  return Number.isInteger(top) && top >= 1 && top <= pageSize.most ? undefined : { kind: 'invalid', attempted: 'read', list: list.key, detail: `top ${top} is not 1 to ${pageSize.most}` };
}

const metaFields = ['id', 'etag', 'created', 'modified', 'author', 'editor'];
const isKnown = (list: ListDefinition, field: string): boolean => metaFields.includes(field) || Object.hasOwn(list.fields, field);

const refusal = (list: ListDefinition, field: string, detail: string): DataError => ({ kind: 'invalid', attempted: 'read', list: list.key, field, detail });
