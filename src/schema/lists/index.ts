/** The lists in the order in which they are made: a lookup's target comes before it. */
import type { ListDefinition } from '../field';
import { activities } from './activities';
import { assessments } from './assessments';
import { assignments } from './assignments';
import { groups } from './groups';
import { inbox } from './inbox';
import { knowledge } from './knowledge';
import { links } from './links';
import { methods } from './methods';
import { publications } from './publications';
import { settings } from './settings';
import { signals } from './signals';
import { workstreams } from './workstreams';

export const allLists = [settings, groups, assignments, workstreams, activities, methods, knowledge, publications, signals, assessments, links, inbox] as const;

export type ListKey = (typeof allLists)[number]['key'];

/** The list of that key. */
export function listByKey(key: string): ListDefinition | undefined {
  return allLists.find((list) => list.key === key);
}
