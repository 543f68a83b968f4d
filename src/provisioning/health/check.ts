/** The health check: one reading of the site, the server's clock and a chunk of the program. Changes nothing, never throws. */
import type { SiteAdministration, SiteState } from '../../data/administration';
import type { DataError, Result } from '../../data/ports';
import { allLists } from '../../schema/lists';
import { diffSite, planOf, stateRequest } from '../plan';
import type { Plan } from '../plan';
import { accessFindings } from './access';
import { clockFindings } from './clock';
import { seesAll } from './context';
import type { Checked } from './context';
import { driftFindings } from './drift';
import { groupFindings } from './groups';
import { helpFindings } from './help';
import { worstFirst, worstOf } from './health';
import type { Health, HealthFinding, HealthProbe } from './health';
import { indexFindings } from './indexes';
import { letter, people } from './letter';
import { listFindings } from './lists';
import { programFindings } from './program';
import { unreadableSite } from './unreadable';
import { versionFindings } from './version';

const areas: readonly ((checked: Checked) => readonly HealthFinding[])[] = [
  accessFindings,
  versionFindings,
  listFindings,
  indexFindings,
  groupFindings,
  driftFindings,
];

interface Looked {
  readonly findings: readonly HealthFinding[];
  readonly site?: SiteState;
  readonly plan?: Plan;
}

/** An administration that throws is one that gave no answer. */
function unanswered(error: unknown): { readonly ok: false; readonly error: DataError } {
  return { ok: false, error: { kind: 'server', attempted: 'read', list: '', detail: error instanceof Error ? error.message : String(error) } };
}

async function siteFindings({ administration, lists = allLists, siteUrl }: HealthProbe): Promise<Looked> {
  const state = await administration.read({ ...stateRequest(lists), members: true }).catch(unanswered);
  if (!state.ok) return { findings: [unreadableSite(state.error, siteUrl)] };
  const site = state.value;
  const plan = planOf(site, lists);
  const isBegun = lists.some(({ url }) => (site.lists[url] ?? null) !== null);
  const checked: Checked = { site, plan, findings: diffSite(site, lists), lists, siteUrl, seesAll: seesAll(site), isBegun };
  return { findings: areas.flatMap((look) => look(checked)), site, plan };
}

/** Only an owner can enter them, and only where there is something to enter them in. What cannot be read is said elsewhere. */
async function helpOf({ helpPlaces }: HealthProbe, site: SiteState | undefined): Promise<readonly HealthFinding[]> {
  if (helpPlaces === undefined || site === undefined || site.rows.length === 0 || !seesAll(site)) return [];
  const places = await helpPlaces().catch(unanswered);
  return places.ok ? helpFindings(places.value) : [];
}

async function clockOf(administration: SiteAdministration, now: () => Date): Promise<readonly HealthFinding[]> {
  const before = now();
  const server: Result<Date | null> = await administration.serverTime().catch(unanswered);
  return clockFindings(server, before, now());
}

/** Whoever can put it right is not always who reads it: what they need to know is ready to send. */
function withLetter(finding: HealthFinding, siteUrl: string): HealthFinding {
  const isAnothers = finding.state !== 'good' && finding.who !== undefined && finding.who !== people.you;
  return isAnothers && finding.textToSend === undefined ? { ...finding, textToSend: letter(finding, siteUrl) } : finding;
}

/**
 * What is good and what is wrong with a site: one finding or more an area, but for the program's where nothing is given to
 * load. A site that cannot be read is a finding as well. Three requests: a reading of two, and one for the clock.
 */
export async function checkHealth(probe: HealthProbe): Promise<Health> {
  // One after the other: asked for in the same turn, the clock's would travel in the batch, whose parts have no time.
  const looked = await siteFindings(probe);
  const [clock, help, program] = await Promise.all([clockOf(probe.administration, probe.now), helpOf(probe, looked.site), programFindings(probe.loadChunk)]);
  const findings = worstFirst([...looked.findings, ...help, ...program, ...clock]).map((finding) => withLetter(finding, probe.siteUrl));
  return { ...looked, findings, state: worstOf(findings) };
}
