import type { ItemValue, ListDefinition } from '../../schema/field';
import { storedValueOf } from '../../schema/select';
import type { Condition, ListQuery } from '../ports';

type Comparable = string | number | boolean | undefined;
type Values = Readonly<Record<string, ItemValue>>;
type Single = string | number | boolean;

/** SharePoint compares text without regard to case, in the site's language. */
const collator = new Intl.Collator('sv', { sensitivity: 'accent' });
const fold = (text: string): string => text.toLocaleLowerCase('sv');

/** True when all conditions hold for a row, as SharePoint compares: without regard to case, and an empty column is nothing but empty and unequal. */
export const holds = <L extends ListDefinition>(list: L, values: Values, where: readonly Condition<L>[]): boolean =>
  where.every((condition) => holdsOne(list, values, condition));

function holdsOne<L extends ListDefinition>(list: L, values: Values, { field, is, value }: Condition<L>): boolean {
  const own = comparable(list, field, values[field]);
  const against = (single: Single): number => order(own, storedValueOf(list, field, single));
  const single = (typeof value === 'object' ? value[0] : value) ?? '';
  const isEmpty = own === undefined;
  const table: Readonly<Record<Condition<L>['is'], () => boolean>> = {
    equal: () => !isEmpty && against(single) === 0,
    notEqual: () => isEmpty || against(single) !== 0,
    atLeast: () => !isEmpty && against(single) >= 0,
    atMost: () => !isEmpty && against(single) <= 0,
    startsWith: () => typeof own === 'string' && fold(own).startsWith(fold(String(single))),
    contains: () => typeof own === 'string' && fold(own).includes(fold(String(single))),
    oneOf: () => !isEmpty && Array.isArray(value) && value.some((one: string | number) => against(one) === 0),
    empty: () => isEmpty,
    notEmpty: () => !isEmpty,
  };
  return table[is]();
}

/** As the column holds it: the text of a choice, the id of a reference, the end of a time value. */
function comparable(list: ListDefinition, field: string, value: ItemValue | undefined): Comparable {
  if (typeof value === 'object') return 'id' in value ? value.id : 'end' in value ? value.end : undefined;
  return value === undefined ? undefined : storedValueOf(list, field, value);
}

/** Empty first, as SQL Server sorts it. */
function order(a: Comparable, b: Comparable): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (typeof a === 'string' && typeof b === 'string') return isInstant(a) && isInstant(b) ? Date.parse(a) - Date.parse(b) : collator.compare(a, b);
  return Number(a) - Number(b);
}

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(text);

/** A row's place in an order: comparing two of them needs nothing else, so that one can wait in a page token. */
export type Place = readonly (string | number | boolean | null)[];
export type Placing = { readonly place: (values: Values) => Place; readonly compare: (a: Place, b: Place) => number };

/** How the rows of a query are ordered: by its columns, equals by id. */
export function placing<L extends ListDefinition>(list: L, given: ListQuery<L>['order']): Placing {
  const orders =
    given === undefined || given.length === 0
      ? [{ field: 'id', descending: true }]
      : [...given, { field: 'id', descending: given[given.length - 1]?.descending === true }];
  return {
    place: (values) => orders.map(({ field }) => comparable(list, field, values[field]) ?? null),
    compare: (a, b) => {
      for (const [index, { descending }] of orders.entries()) {
        const difference = order(a[index] ?? undefined, b[index] ?? undefined);
        if (difference !== 0) return descending === true ? -difference : difference;
      }
      return 0;
    },
  };
}
