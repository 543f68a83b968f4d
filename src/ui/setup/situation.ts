/** What a checked site is, in the page's own terms: the verdict and what is offered follow from it. */
import type { SiteState } from '../../data/administration';
import type { Health } from '../../provisioning/health/health';
import type { Plan } from '../../provisioning/plan';
import { settings } from '../../schema/lists/settings';
import { hasRight } from '../../provisioning/rights';

/**
 * unseen: this person is no owner and sees no installation. absent: not installed. unfinished: lists are there but no
 * version, as an interrupted installation leaves it. newer: than this program.
 */
export type Situation = 'unseen' | 'absent' | 'unfinished' | 'older' | 'newer' | 'lacking' | 'whole';

export interface Checked {
  readonly situation: Situation;
  /** May make lists and give rights: whose page this is. */
  readonly isOwner: boolean;
  readonly plan: Plan;
  readonly site: SiteState;
}

/** The situation of a site from its health; undefined when the site could not be read. */
export function checkedOf({ plan, site }: Pick<Health, 'plan' | 'site'>): Checked | undefined {
  if (plan === undefined || site === undefined) return undefined;
  const isOwner = hasRight(site.permissions, 'manageLists') && hasRight(site.permissions, 'managePermissions');
  return { situation: situationOf(plan, site, isOwner), isOwner, plan, site };
}

function situationOf({ version, steps }: Plan, site: SiteState, isOwner: boolean): Situation {
  const hasLists = Object.values(site.lists).some((list) => list !== null);
  if (!hasLists) return isOwner ? 'absent' : 'unseen';
  if (version.site > version.schema) return 'newer';
  if (site.rows.length === 0) return isOwner ? 'unfinished' : 'unseen';
  if (version.site < version.schema) return 'older';
  // What somebody else does not see of a site that has the right version is not missing from it.
  return isOwner && steps.length > 0 ? 'lacking' : 'whole';
}

/** There is something to do, and this person is one who may be shown it. */
export const hasPlan = ({ isOwner, plan, situation }: Checked): boolean => isOwner && plan.steps.length > 0 && situation !== 'newer';

/** Nothing but the person's yes is missing. */
export const canApply = ({ plan }: Checked): boolean => plan.missingRights.length === 0 && plan.blocking.length === 0;

/** The owner of a site that has our lists: what is done with them can be done. */
export const isInstalled = ({ isOwner, situation }: Checked): boolean => isOwner && (situation === 'whole' || situation === 'lacking' || situation === 'older');

/** Somebody has put something into it. */
export const isUsed = ({ site }: Checked): boolean => Object.entries(site.lists).some(([url, list]) => url !== settings.url && (list?.itemCount ?? 0) > 0);
