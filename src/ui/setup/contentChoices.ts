import type { SiteState } from '../../data/administration';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { knowledge } from '../../schema/lists/knowledge';
import { methods } from '../../schema/lists/methods';

export const contentChoices = ['methods', 'starter', 'assignment', 'plan'] as const;
export type ContentChoice = (typeof contentChoices)[number];

/** The list whose items show that it has been put in. The documents share theirs, so they are told of together. */
const shownBy = { methods, starter: knowledge, assignment: assignments, plan: activities } as const;

/** How many items are there already of each. */
export const itemsThere = (site: SiteState, choice: ContentChoice): number => site.lists[shownBy[choice].url]?.itemCount ?? 0;
