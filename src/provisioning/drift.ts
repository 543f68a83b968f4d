/** How a site differs from the schema: for the health check and for whoever administers it. */
import type { SiteAdministration } from '../data/administration';
import type { Result } from '../data/ports';
import type { ListDefinition } from '../schema/field';
import type { Finding, Outcome } from './finding';
import { diffSite, siteVersion, stateRequest } from './plan';

export interface DriftReport {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** True when a plan would be empty and nothing was hidden from the caller. */
  readonly compliant: boolean;
  readonly siteVersion: number;
}

/** Reads the site, in one batch, and reports. Changes nothing. */
export async function driftOf(administration: SiteAdministration, lists: readonly ListDefinition[]): Promise<Result<DriftReport>> {
  const state = await administration.read(stateRequest(lists));
  if (!state.ok) return state;
  const findings = diffSite(state.value, lists);
  const counts = { compliant: 0, non_compliant: 0, unverifiable: 0, ignored: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  return { ok: true, value: { findings, counts, compliant: counts.non_compliant + counts.unverifiable === 0, siteVersion: siteVersion(state.value, lists) } };
}
