/** What a first start does to its site: the product's own provisioner, the six people in their groups, and the content. */
import { loadAssignmentProfile, loadMethods, loadPlanProfile, loadStarter } from '../../content/load';
import { taken } from '../../content/sink';
import { saveHelpPlaces } from '../../data/helpPlaces';
import { createSharePointDataSource } from '../../data/sharepoint';
import { createAdministration } from '../../data/sharepoint/administration';
import { groupTitles } from '../../domain/permissions';
import { provisionSite, rightWords, wordsOf } from '../../provisioning';
import type { ProvisionResult } from '../../provisioning';
import type { ListDefinition } from '../../schema/field';
import { allLists } from '../../schema/lists';
import { settings } from '../../schema/lists/settings';
import { localRoles, ownerRole } from '../roles';
import type { LocalRole } from '../roles';
import type { Preparation } from '../server/prepare';
import { StartRefusal } from '../server/refusal';
import { grantBot } from './botGrants';
import { loadDemo } from './demo/load';
import { publishReport } from './demo/report';
import { openContentSite } from './site';
import { localUsers } from './users';
import { loadVolume } from './volume/load';

function problemOf(result: Exclude<ProvisionResult, { kind: 'done' }>): string {
  if (result.kind === 'refused') {
    const { missingRights, blocking } = result.plan;
    return [
      ...missingRights.map((right) => `the right "${rightWords[right].en}" is missing`),
      ...blocking.map(({ list, name, reason }) => `${list ?? 'site'} ${name}: ${reason}`),
    ].join('; ');
  }
  const { kind, detail } = result.error;
  return `${result.kind === 'failed' ? `"${wordsOf(result.step).en}": ` : ''}${kind} ${detail ?? ''}`;
}

/** Lists, columns, views, groups and rights; then the people of the local edition in the groups of their roles, and the bot's grants. */
export async function provision(
  { siteUrl, token, log }: Pick<Preparation, 'siteUrl' | 'token' | 'log'>,
  lists: readonly ListDefinition[] = allLists,
): Promise<void> {
  let said = Date.now();
  const result = await provisionSite(createAdministration({ siteUrl, token }), lists, {
    onProgress: ({ done, total }) => {
      if (Date.now() - said < 2000) return;
      said = Date.now();
      log(`  ${done} of ${total} steps`);
    },
  });
  if (result.kind !== 'done') throw new StartRefusal(`The site could not be prepared: ${problemOf(result)}. What was done is kept; start again to go on.`);
  await Promise.all(localRoles.map((role) => (role === ownerRole ? undefined : addToGroup(siteUrl, token, role))));
  await grantBot(siteUrl, token);
}

async function addToGroup(siteUrl: string, token: string, role: Exclude<LocalRole, typeof ownerRole>): Promise<void> {
  const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata', Authorization: `Bearer ${token}` };
  const url = `${siteUrl}/_api/web/sitegroups/getbyname('${groupTitles[role]}')/users`;
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ LoginName: localUsers[role].loginName }) });
  if (!answer.ok)
    throw new StartRefusal(`${localUsers[role].title} could not be put in the group ${groupTitles[role]}: ${answer.status} ${await answer.text()}`);
}

/** What a region would have entered; the address is nobody's. */
const demoHelp = {
  accessibility: 'https://www.exempelregionen.example/framsyn/tillganglighet',
  guides: 'https://www.exempelregionen.example/framsyn/guider',
};

/** Fills a new site as FRAMSYN_CONTENT says, by the people who would have written it, at the times when they would have. */
export async function loadContent({ siteUrl, token, content, clock, log }: Preparation): Promise<void> {
  const site = openContentSite(siteUrl, (role) => (role === null ? token : `${token}:${role}`));
  const today = Date.now();
  try {
    if (content.kind === 'methods') await loadMethods(site);
    if (content.kind === 'starter') await loadStarter(site);
    if (content.kind === 'assignment') await loadAssignmentProfile(site);
    if (content.kind === 'plan') await loadPlanProfile(site);
    if (content.kind === 'demo') {
      await loadDemo(site, clock, today);
      const convener = createSharePointDataSource({ siteUrl, token: `${token}:sammankallande` });
      await publishReport(convener, clock, today);
      taken(settings.key, await saveHelpPlaces(convener, demoHelp));
    }
    if (content.kind === 'volume') await loadVolume({ site, clock, today, log }, content.count);
  } finally {
    clock.set(null);
  }
}
