/** Which queries can be walked (windows.ts), and which are being walked: all that is to be known until a list has grown. */
import type { ListDefinition } from '../../schema/field';
import type { ListQuery, PageToken } from '../ports';

export const mark = 'ids:';

/** By id, newest first: the only order that a walk by id can keep. */
export const isWalkable = <L extends ListDefinition>({ order = [] }: ListQuery<L>): boolean =>
  order.length === 0 || (order.length === 1 && order[0]?.field === 'id' && order[0].descending === true);

/** True for a token of ours: the walk goes on. */
export const isWalking = (token: PageToken | undefined): boolean => token?.startsWith(mark) === true;
