/** An assignment or a plan with all that hangs on it, as content. */
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { costs } from '../../schema/lists/costs';
import { decisions } from '../../schema/lists/decisions';
import { goals } from '../../schema/lists/goals';
import { groups } from '../../schema/lists/groups';
import { handlings } from '../../schema/lists/handlings';
import { memberships } from '../../schema/lists/memberships';
import { processes } from '../../schema/lists/processes';
import { proposals } from '../../schema/lists/proposals';
import { programmes } from '../../schema/lists/programmes';
import { resources } from '../../schema/lists/resources';
import { workstreams } from '../../schema/lists/workstreams';
import type { ListDefinition } from '../../schema/field';
import type { ContentSink } from '../load';
import { addReferring, type KnownItems, type ReferringEntry } from '../references';

/** In the order in which they can refer to each other. */
export const profileLists = {
  groups,
  memberships,
  programmes,
  assignments,
  workstreams,
  goals,
  processes,
  activities,
  costs,
  resources,
  proposals,
  handlings,
  decisions,
} as const;
export type Profile = { readonly [K in keyof typeof profileLists]: readonly ReferringEntry<(typeof profileLists)[K]>[] };

/** Run again, it adds nothing twice. The methods have to be there: activities refer to them. */
export async function loadProfile(sink: ContentSink, known: KnownItems, profile: Profile): Promise<void> {
  for (const key of Object.keys(profileLists) as (keyof typeof profileLists)[]) {
    const list: ListDefinition = profileLists[key];
    await addReferring(sink, known, list, profile[key]);
  }
}
