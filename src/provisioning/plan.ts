/** From a site's state to findings, and from findings to a plan. Pure: nothing here asks or changes anything. */
import type { SiteState, StateRequest } from '../data/administration';
import { storedFields } from '../schema/codec';
import type { ListDefinition } from '../schema/field';
import { settings } from '../schema/lists/settings';
import { migrationsFrom } from '../schema/migrations';
import { queryNameOf, selectionOf } from '../schema/select';
import { schemaVersion, versionFrom, versionSetting } from '../schema/version';
import { diffListAccess, diffSiteAccess } from './diffAccess';
import { bornList, diffList } from './diffList';
import { listName } from './views';
import { blocked, compliant, lacking } from './finding';
import type { Finding } from './finding';
import { hasRight } from './rights';
import type { Right } from './rights';
import { holderOf, lockUrl } from './oneAtATime';
import { inOrder, stepRules } from './steps';
import type { Step } from './steps';

export { versionSetting };

/** What has to be read of a site for these lists: everything, in one go. */
export function stateRequest(lists: readonly ListDefinition[]): StateRequest {
  return {
    lists: lists.map(({ url }) => url),
    rows: {
      list: settings.url,
      select: selectionOf(settings, ['title', 'value']).select.filter((name) => !name.includes('/')),
      filter: `${String(queryNameOf(settings, 'title'))} eq '${versionSetting}'`,
    },
  };
}

/**
 * The site's schema version. Lists without a version come from a run that was interrupted, or from before there was a
 * record of it: the migrations are walked from the first, and find nothing to do where nothing is.
 */
export function siteVersion(site: SiteState, lists: readonly ListDefinition[]): number {
  const [row] = site.rows;
  if (row !== undefined) return versionFrom(storedFields(settings, row, ['value']).value);
  return lists.some(({ url }) => site.lists[url] !== null && site.lists[url] !== undefined) ? 1 : schemaVersion;
}

function diffVersion(site: SiteState, lists: readonly ListDefinition[]): readonly Finding[] {
  const version = siteVersion(site, lists);
  const subject = { what: 'site', name: versionSetting } as const;
  if (version > schemaVersion) return [blocked(subject, 'newer')];
  const data = migrationsFrom(version).flatMap(({ to, steps }) =>
    steps.flatMap((step, index) => {
      const list = lists.find(({ key }) => key === step.list);
      const items = list === undefined ? 0 : (site.lists[list.url]?.itemCount ?? 0);
      return items === 0
        ? []
        : [lacking({ what: 'data', list: step.list, name: step.summary.en }, 'itemsToMigrate', { kind: 'migrateItems', list: step.list, to, index })];
    }),
  );
  const recorded = site.rows.length > 0 && version === schemaVersion;
  return [
    ...data,
    recorded ? compliant(subject) : lacking(subject, site.rows.length > 0 ? 'older' : 'missing', { kind: 'recordVersion', version: schemaVersion }),
  ];
}

/**
 * SharePoint lets no two lists of a site have one title. A list that somebody moved to another address, or made by hand,
 * has the title that ours would get: ours would be made and then stay half-done.
 */
function diffTitles({ places = [], lists }: SiteState, list: ListDefinition, title: string): readonly Finding[] {
  if (title !== listName(list)) return [];
  const isMissing = (lists[list.url] ?? null) === null;
  const wanted = [...(isMissing ? [listName(list)] : []), list.title].map((text) => text.toLowerCase());
  const taken = places.filter((place) => place.address !== list.url && wanted.includes(place.title.toLowerCase()));
  return taken.length === 0 ? [] : [blocked({ what: 'list', list: list.key, name: list.title }, 'titleTaken', ...taken.map(({ address }) => address))];
}

/** All that a comparison finds, list by list. */
export function diffSite(site: SiteState, lists: readonly ListDefinition[]): readonly Finding[] {
  const perList = lists.flatMap((list) => {
    const state = site.lists[list.url] ?? null;
    const made = state === null ? [lacking({ what: 'list', list: list.key, name: list.title }, 'missing', { kind: 'createList', list: list.key })] : [];
    const compared = state ?? bornList(list);
    return [...made, ...diffTitles(site, list, compared.title), ...diffList(list, compared), ...diffListAccess(site, list, compared)];
  });
  const holder = holderOf(site);
  const busy = holder === undefined || holder.isMe ? [] : [blocked({ what: 'site', name: lockUrl }, 'busy', holder.name)];
  const found = [...busy, ...diffSiteAccess(site), ...perList, ...diffVersion(site, lists)];
  // A run with something left to do takes the lock over and removes it itself.
  const isLeft = holder?.isMe === true && found.every(({ steps }) => steps.length === 0);
  return isLeft ? [...found, lacking({ what: 'site', name: lockUrl }, 'leftLocked', { kind: 'unlock' })] : found;
}

export interface Plan {
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** What the caller lacks for these steps; not empty: nothing is begun. */
  readonly missingRights: readonly Right[];
  /** What a person has to see to first; not empty: nothing is begun. */
  readonly blocking: readonly Finding[];
  readonly version: { readonly site: number; readonly schema: number };
}

/** Changes of one list's settings are one call. */
function merged(steps: readonly Step[]): readonly Step[] {
  const changes = new Map<string, Extract<Step, { kind: 'changeList' }>>();
  for (const step of steps) {
    if (step.kind === 'changeList') changes.set(step.list, { ...step, properties: { ...changes.get(step.list)?.properties, ...step.properties } });
  }
  return [...steps.filter(({ kind }) => kind !== 'changeList'), ...changes.values()];
}

/** What would make the site what the lists say, in the order in which it has to be done; no steps when it is. */
export function planOf(site: SiteState, lists: readonly ListDefinition[]): Plan {
  const findings = diffSite(site, lists);
  const steps = inOrder(merged(findings.flatMap((finding) => finding.steps)));
  const needed = [...new Set(steps.map(({ kind }): Right => stepRules[kind].right))];
  return {
    steps,
    missingRights: needed.filter((right) => !hasRight(site.permissions, right)),
    blocking: findings.filter((finding) => finding.blocking === true),
    version: { site: siteVersion(site, lists), schema: schemaVersion },
  };
}
