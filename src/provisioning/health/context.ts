/** What the areas of the health check look at, and what they have in common. */
import type { SiteState } from '../../data/administration';
import type { ListDefinition } from '../../schema/field';
import type { Finding } from '../finding';
import { wordsOfFinding } from '../findingWords';
import type { Plan } from '../plan';
import { hasRight } from '../rights';
import type { Words } from '../words';
import type { HealthArea, HealthFinding } from './health';
import { people } from './letter';

export interface Checked {
  readonly site: SiteState;
  readonly plan: Plan;
  /** All that the comparison found, the good as well. */
  readonly findings: readonly Finding[];
  readonly lists: readonly ListDefinition[];
  readonly siteUrl: string;
  /** The caller sees every list and every permission: what they do not see is not there. */
  readonly seesAll: boolean;
  /** There is at least one list of ours. */
  readonly isBegun: boolean;
}

/** Site-wide Manage Permissions: an owner, or an administrator. Members of a site have Manage Lists and do not see our closed lists. */
export const seesAll = ({ me, ownersGroup, permissions }: SiteState): boolean =>
  me.isSiteAdmin || (ownersGroup !== undefined && me.groupIds.includes(ownersGroup.id)) || hasRight(permissions, 'managePermissions');

/** The list of a finding is there, and the caller sees it: what is to be done with one that is not is done when it is made. */
export const isThere = ({ site, lists }: Pick<Checked, 'site' | 'lists'>, { list }: Finding): boolean =>
  list === undefined || (site.lists[lists.find(({ key }) => key === list)?.url ?? ''] ?? null) !== null;

/** Who applies the plan, and how. */
export function byApply({ plan, seesAll: isOwner }: Pick<Checked, 'plan' | 'seesAll'>): Pick<HealthFinding, 'who' | 'remedy' | 'fixedByApply'> {
  const may = isOwner && plan.missingRights.length === 0;
  return {
    who: may ? people.you : people.owner,
    remedy: {
      sv: 'Öppna sidan Installation i Framsyn, läs planen och genomför den. Från kommandoraden: npm run provision med --apply.',
      en: 'Open the page Set-up in Framsyn, read the plan and apply it. From the command line: npm run provision with --apply.',
    },
    fixedByApply: true,
  };
}

/** Steps as lines of their own, numbered. */
export const steps = (sv: readonly string[], en: readonly string[]): Words => ({
  sv: sv.map((step, index) => `${index + 1}. ${step}`).join('\n'),
  en: en.map((step, index) => `${index + 1}. ${step}`).join('\n'),
});

export const good = (area: HealthArea, title: Words, details: readonly Words[] = []): HealthFinding => ({
  area,
  state: 'good',
  title,
  ...(details.length === 0 ? {} : { details }),
  fixedByApply: false,
});

export const sentences = (findings: readonly Finding[]): readonly Words[] => findings.map(wordsOfFinding);

/** 'En lista' or '3 listor'. */
export const counted = (count: number, one: Words, many: Words): Words => (count === 1 ? one : { sv: `${count} ${many.sv}`, en: `${count} ${many.en}` });

export const listTitle = ({ lists }: Pick<Checked, 'lists'>, key: string | undefined): string => lists.find((list) => list.key === key)?.title ?? key ?? '';
