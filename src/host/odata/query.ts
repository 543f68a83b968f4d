/** The system query options of a call, parsed: $select, $expand, $filter, $orderby, $top, $skip, $skiptoken. */
import type { Order, Predicate } from '../engine';

export interface QueryOptions {
  readonly select?: readonly (readonly string[])[]; // [['Id'], ['Author', 'Title']]
  readonly expand?: readonly (readonly string[])[];
  readonly filter?: Predicate;
  readonly orderBy?: readonly Order[];
  readonly top?: number;
  readonly skipToken?: Readonly<Record<string, string>>; // {Paged:'TRUE', p_ID:'100'}
  /** Every query parameter as it came, names lower case, '$' kept. */
  readonly raw: Readonly<Record<string, string>>;
}
