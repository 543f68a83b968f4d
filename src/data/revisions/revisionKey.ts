import type { PlanListKey } from '../../domain/revisions/plannedFields';

/** The list's unique column takes a hundred characters. */
const longest = 60;
const plain = (text: string): string => text.replace(/[^\w-]/g, '').slice(-longest);

/**
 * The client key of the revision of one change. An etag is changed once: whoever sends the same change again, from another
 * tab or after a lost answer, writes the same revision.
 */
export const revisionKey = (list: PlanListKey, kind: string, what: string): string => `revision-${list}-${kind}-${plain(what)}`;
