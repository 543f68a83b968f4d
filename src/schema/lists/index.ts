/** The lists in the order in which they are made: a lookup's target comes before it. */
import type { ListDefinition } from '../field';
import { activities } from './activities';
import { assessments } from './assessments';
import { assignments } from './assignments';
import { editions } from './editions';
import { groups } from './groups';
import { inbox } from './inbox';
import { knowledge } from './knowledge';
import { links } from './links';
import { methods } from './methods';
import { methodRuns } from './methodRuns';
import { publications } from './publications';
import { questions } from './questions';
import { savedViews } from './savedViews';
import { settings } from './settings';
import { signals } from './signals';
import { trends } from './trends';
import { workstreams } from './workstreams';

export const allLists = [
  settings,
  groups,
  assignments,
  workstreams,
  activities,
  methods,
  methodRuns,
  knowledge,
  publications,
  questions,
  signals,
  assessments,
  trends,
  editions,
  links,
  inbox,
  savedViews,
] as const;

export type ListKey = (typeof allLists)[number]['key'];

/** The list of that key. */
export function listByKey(key: string): ListDefinition | undefined {
  return allLists.find((list) => list.key === key);
}
