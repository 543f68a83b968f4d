/** What can be asked of a list's items, in either dialect, and what a page of them is. */
import type { FieldValue } from './columns';
import type { ItemRow } from './rows';

/** A name as the caller wrote it: ['OwnerId'], ['Owner', 'Title'] (OData) or ['Owner'] with lookupId (CAML FieldRef LookupId). */
export interface FieldPath {
  readonly path: readonly string[];
  readonly lookupId?: boolean;
}
export type Literal = string | number | boolean | null | { readonly date: string };
export type Predicate =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Predicate[] }
  | { readonly kind: 'not'; readonly operand: Predicate }
  | { readonly kind: 'compare'; readonly operator: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly field: FieldPath; readonly value: Literal }
  | { readonly kind: 'startswith' | 'substringof'; readonly field: FieldPath; readonly value: string }
  | { readonly kind: 'isNull'; readonly field: FieldPath; readonly negated: boolean }
  | { readonly kind: 'in'; readonly field: FieldPath; readonly values: readonly Literal[] }
  | { readonly kind: 'membership'; readonly group: number | 'currentUserGroups'; readonly field: FieldPath };

export interface Order {
  readonly field: FieldPath;
  readonly descending: boolean;
}
export interface ItemQuery {
  readonly where?: Predicate;
  readonly order?: readonly Order[];
  readonly top: number;
  /** From a skip token: `p_ID` and, when ordered, the last value of each order column. */
  readonly after?: Readonly<Record<string, string>>;
  readonly backwards?: boolean;
  /** Join columns that select and expand add; they count towards the limit of 12. Internal names. */
  readonly joins?: readonly string[];
  /** Internal names wanted; absent: all. */
  readonly fields?: readonly string[];
  /** CAML answers silently partial instead of the threshold error; OData is refused. */
  readonly dialect: 'odata' | 'caml';
  readonly folder?: string;
  readonly recursive?: boolean;
}
export interface ItemPage {
  readonly items: readonly ItemRow[];
  /** What the next page's skip token says; absent on the last page. */
  readonly next?: Readonly<Record<string, string>>;
  /** Exact count of index or table rows that the query touched: a gate in the tests (quality P13). */
  readonly rowsExamined: number;
}

/** A page as bare values: a row holds one value for each of the query's `fields`, in their order, and may hold more after them. */
export interface CellPage {
  readonly rows: readonly (readonly FieldValue[])[];
  readonly next?: Readonly<Record<string, string>>;
}
