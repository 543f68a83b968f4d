import type { DataSource, Page, PageToken, Result } from '../../../data/ports';
import type { Item, ListDefinition } from '../../../schema/field';
import { methods } from '../../../schema/lists/methods';
import { processes } from '../../../schema/lists/processes';
import { workstreams } from '../../../schema/lists/workstreams';
import { readPages } from '../../export/readAll';

export interface Titled {
  readonly id: number;
  readonly title: string;
}
interface PlanItems {
  readonly workstreams: readonly Titled[];
  readonly methods: readonly Titled[];
  readonly processes: readonly Titled[];
}

/** What the activities of a plan may name: its own parts, and all methods and processes. */
export async function readPlanItems(data: DataSource, assignment: number): Promise<PlanItems> {
  const pages = <L extends ListDefinition>(ask: (after: { readonly after?: PageToken }) => Promise<Result<Page<L>>>): Promise<readonly Item<L>[]> =>
    readPages((after) => ask(after === undefined ? {} : { after }));
  const where = [{ field: 'assignment', is: 'equal', value: assignment }] as const;
  const [parts, ways, ours] = await Promise.all([
    pages((after) => data.repository(workstreams).page({ fields: ['title'], where, top: 1_000, ...after })),
    pages((after) => data.repository(methods).page({ fields: ['title'], top: 1_000, ...after })),
    pages((after) => data.repository(processes).page({ fields: ['title'], top: 1_000, ...after })),
  ]);
  return { workstreams: parts, methods: ways, processes: ours };
}
