/** The health check: one reading of the site, the server's clock and a chunk of the program. Changes nothing, never throws. */
import { allLists } from '../../schema/lists';
import { planSite } from '../apply';
import { worstFirst, worstOf } from './health';
import type { Health, HealthFinding, HealthProbe } from './health';
import { unreadableSite } from './unreadable';

/** What is good and what is wrong with a site. A site that cannot be read is a finding as well. */
export async function checkHealth(probe: HealthProbe): Promise<Health> {
  const planned = await planSite(probe.administration, probe.lists ?? allLists);
  const findings: readonly HealthFinding[] = planned.ok ? [] : [unreadableSite(planned.error, probe.siteUrl)];
  return { findings: worstFirst(findings), state: worstOf(findings), ...(planned.ok ? planned.value : {}) };
}
