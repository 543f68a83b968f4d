import type { ListDefinition } from '../../schema/field';
import { fieldOf, holdsDays, queryNameOf, storedValueOf } from '../../schema/select';
import type { Condition, ListQuery } from '../ports';

/** $filter of all the conditions; undefined when there is none. In the order given: SharePoint looks for its index from the left. */
export function filterOf<L extends ListDefinition>(list: L, where: readonly Condition<L>[] = []): string | undefined {
  return where.length === 0 ? undefined : where.map(condition => comparison(list, condition)).join(' and ');
}

/** Newest first by default: the id is the only order that needs no index of ours, and never changes under a page token. */
export function orderOf<L extends ListDefinition>(list: L, order: ListQuery<L>['order']): readonly { readonly name: string; readonly ascending: boolean }[] {
  if (order === undefined || order.length === 0) return [{ name: 'Id', ascending: false }];
  return order.map(({ field, descending }) => ({ name: queryNameOf(list, field) ?? field, ascending: descending !== true }));
}

type Single = string | number | boolean;
const halfDay = 12 * 60 * 60 * 1000;

function comparison<L extends ListDefinition>(list: L, { field, is, value }: Condition<L>): string {
  const name = queryNameOf(list, field) ?? field;
  const compare = (operator: string, single: Single): string => `${name} ${operator} ${literalOf(list, field, single)}`;
  const isDay = holdsDays(list, field);
  const table: Readonly<Record<Condition<L>['is'], () => string>> = {
    equal: () => (isDay ? `(${dayBounds(name, String(value)).join(' and ')})` : compare('eq', one(value))),
    // SharePoint leaves empty columns out of `ne`; whoever asks for "not x" means them too.
    notEqual: () => `(${isDay ? outside(name, String(value)) : compare('ne', one(value))} or ${name} eq null)`,
    atLeast: () => (isDay ? (dayBounds(name, String(value))[0] ?? '') : compare('ge', one(value))),
    atMost: () => (isDay ? (dayBounds(name, String(value))[1] ?? '') : compare('le', one(value))),
    startsWith: () => `startswith(${name},${quoted(String(value))})`,
    contains: () => `substringof(${quoted(String(value))},${name})`,
    oneOf: () => `(${many(value).map(single => comparison(list, { field, is: 'equal', value: single })).join(' or ') || 'Id eq 0'})`,
    empty: () => `${name} eq null`,
    notEmpty: () => `${name} ne null`,
  };
  return table[is]();
}

const one = (value: Condition<ListDefinition>['value']): Single => (typeof value === 'object' ? (value[0] ?? '') : (value ?? ''));
const many = (value: Condition<ListDefinition>['value']): readonly (string | number)[] => (typeof value === 'object' ? value : []);

function literalOf(list: ListDefinition, field: string, value: Single): string {
  const stored = storedValueOf(list, field, value);
  if (typeof stored === 'boolean') return stored ? '1' : '0';
  if (typeof stored === 'number') return String(stored);
  const isInstant = field === 'created' || field === 'modified' || (field in list.fields && fieldOf(list, field).kind === 'dateTime');
  return isInstant ? instant(Date.parse(stored)) : quoted(stored);
}

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const instant = (time: number): string => `datetime'${new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')}'`;

/**
 * A date-only column holds the site's midnight of its day, as an instant: within twelve hours of midnight UTC in every
 * zone from the date line to the date line. So the day's bounds need not know the site's zone.
 */
function dayBounds(name: string, day: string): readonly [string, string] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return [`${name} ge ${instant(midnight - halfDay)}`, `${name} lt ${instant(midnight + halfDay)}`];
}

function outside(name: string, day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return `${name} lt ${instant(midnight - halfDay)} or ${name} ge ${instant(midnight + halfDay)}`;
}
