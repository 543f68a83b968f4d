/** From fields to what a query may name: $select, $expand, $filter and $orderby. */
import type { Field, ListDefinition } from './field';
import { kindOf } from './kinds';
import { isMeta, meta } from './meta';

export interface Selection {
  readonly select: readonly string[];
  readonly expand: readonly string[];
}

/** The field of that key. Throws: a key that the list does not have is a defect of the caller. */
export function fieldOf(list: ListDefinition, key: string): Field {
  const field = list.fields[key];
  if (field === undefined) throw new Error(`${list.key} has no field ${key}`);
  return field;
}

/** $select and $expand for an item with these fields; default: all. The id, dates and persons always come along. */
export function selectionOf(list: ListDefinition, keys: readonly string[] = Object.keys(list.fields)): Selection {
  const fields = keys.filter((key) => !isMeta(key)).map((key) => fieldOf(list, key));
  return {
    select: [...Object.values(meta).flatMap(({ select }) => select), ...fields.flatMap((field) => kindOf(field).select(field))],
    expand: [...Object.values(meta).flatMap(({ expand }) => expand), ...fields.flatMap((field) => kindOf(field).expand(field))],
  };
}

/** The name that $filter and $orderby use; null when SharePoint can do neither with it. A time value goes by its end. */
export function queryNameOf(list: ListDefinition, key: string): string | null {
  if (isMeta(key)) return meta[key].query;
  const field = fieldOf(list, key);
  return kindOf(field).queryName(field);
}

/** A condition's value as the column stores it: the Swedish text of a choice code; other kinds as they are. */
export function storedValueOf(list: ListDefinition, key: string, value: string | number | boolean): string | number | boolean {
  if (isMeta(key)) return value;
  const field = fieldOf(list, key);
  return kindOf(field).stored(field, value);
}

/** True when the value of a condition is a day, and the column holds the site's midnight of it (kinds/days.ts). */
export function holdsDays(list: ListDefinition, key: string): boolean {
  return !isMeta(key) && ['date', 'time'].includes(fieldOf(list, key).kind);
}

/** Only the id and indexed columns can be filtered and sorted once a list has passed 5,000 items. */
export function isIndexed(list: ListDefinition, key: string): boolean {
  return key === 'id' || (!isMeta(key) && fieldOf(list, key).indexed === true);
}
