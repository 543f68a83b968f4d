import type { DataSource } from '../../../data/ports';
import { methods } from '../../../schema/lists/methods';
import { processes } from '../../../schema/lists/processes';
import { workstreams } from '../../../schema/lists/workstreams';
import { readList } from '../../app/readAll';

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
  const where = [{ field: 'assignment', is: 'equal', value: assignment }] as const;
  const [parts, ways, ours] = await Promise.all([
    readList(data, workstreams, { fields: ['title'], where }),
    readList(data, methods, { fields: ['title'] }),
    readList(data, processes, { fields: ['title'] }),
  ]);
  return { workstreams: parts, methods: ways, processes: ours };
}
