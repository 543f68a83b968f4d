import type { ListDefinition } from '../../schema/field';
import { midnight } from '../../schema/kinds/days';
import { fieldOf, holdsDays, queryNameOf, storedValueOf } from '../../schema/select';
import type { Condition, ListQuery } from '../ports';

/** The parts of $filter, all of which must hold, in the order given: SharePoint looks for its index from the left. */
export function filtersOf<L extends ListDefinition>(list: L, where: readonly Condition<L>[], timeZone: string): readonly string[] {
  return where.map((condition) => comparison(list, condition, timeZone));
}

/** Newest first by default: the id is the only order that needs no index of ours, and never changes under a page token. */
export function orderOf<L extends ListDefinition>(list: L, order: ListQuery<L>['order']): readonly { readonly name: string; readonly ascending: boolean }[] {
  if (order === undefined || order.length === 0) return [{ name: 'Id', ascending: false }];
  const columns = order.map(({ field, descending }) => ({ name: queryNameOf(list, field) ?? field, ascending: descending !== true }));
  // Equals by id, the same way round as the last column, so that one index gives both.
  return order.some(({ field }) => field === 'id') ? columns : [...columns, { name: 'Id', ascending: columns[columns.length - 1]?.ascending === true }];
}

type Single = string | number | boolean;
const dayLength = 24 * 60 * 60 * 1000;

function comparison<L extends ListDefinition>(list: L, { field, is, value }: Condition<L>, timeZone: string): string {
  const name = queryNameOf(list, field) ?? field;
  const compare = (operator: string, single: Single): string => `${name} ${operator} ${literalOf(list, field, single)}`;
  const isDay = holdsDays(list, field);
  const day = (): DayBounds => dayBounds(name, String(one(value)), timeZone);
  const table: Readonly<Record<Condition<L>['is'], () => string>> = {
    equal: () => (isDay ? `(${day().from} and ${day().until})` : compare('eq', one(value))),
    // SharePoint leaves empty columns out of `ne`; whoever asks for "not x" means them too.
    notEqual: () => `(${isDay ? `${day().before} or ${day().after}` : compare('ne', one(value))} or ${name} eq null)`,
    atLeast: () => (isDay ? day().from : compare('ge', one(value))),
    atMost: () => (isDay ? day().until : compare('le', one(value))),
    startsWith: () => `startswith(${name},${quoted(String(value))})`,
    contains: () => `substringof(${quoted(String(value))},${name})`,
    oneOf: () =>
      `(${
        many(value)
          .map((single) => comparison(list, { field, is: 'equal', value: single }, timeZone))
          .join(' or ') || 'Id eq 0'
      })`,
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

type DayBounds = Readonly<Record<'from' | 'until' | 'before' | 'after', string>>;

/**
 * A date-only column holds the site's midnight of its day as an instant, and a comparison may be made by the day or by
 * the instant: from midnight to midnight holds either way.
 */
function dayBounds(name: string, day: string, timeZone: string): DayBounds {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);
  const [begins, ends] = [midnight(day, timeZone), midnight(next, timeZone)].map((time) => instant(Date.parse(time)));
  return { from: `${name} ge ${begins}`, until: `${name} lt ${ends}`, before: `${name} lt ${begins}`, after: `${name} ge ${ends}` };
}
