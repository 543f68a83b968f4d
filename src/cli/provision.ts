/** `npm run provision -- --site URL [--apply]`: what would be done to a site, and with --apply the doing of it. */
import { createAdministration } from '../data/sharepoint/administration';
import { planSite, provisionSite, rightWords, wordsOf, wordsOfFinding } from '../provisioning';
import type { Plan, ProvisionResult } from '../provisioning';
import { allLists } from '../schema/lists';
import { problemOf } from './problems';
import { readSiteArguments } from './siteArguments';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';

/** done or nothing to do · a plan that waits for --apply · refused · failed · wrong use */
export const exitCodes = { done: 0, planned: 3, refused: 2, failed: 1, usage: 64 } as const;

const usage = `Usage: npm run provision -- --site https://tenant.sharepoint.com/sites/framsyn [--apply]\n${signInUsage}`;

function refusalOf({ missingRights, blocking, version }: Plan): readonly string[] {
  return [
    ...missingRights.map((right) => `You lack the right "${rightWords[right].en}" (${rightWords[right].sv}) on the site. A site owner has it.`),
    ...blocking.map((finding) =>
      finding.reason === 'newer'
        ? `The site has schema version ${version.site}, and this program knows ${version.schema}: use a newer program.`
        : wordsOfFinding(finding).en,
    ),
    ...(blocking.length > 0 ? ['npm run drift says who puts it right and how.'] : []),
  ];
}

function report(result: ProvisionResult, out: (line: string) => void): number {
  switch (result.kind) {
    case 'done':
      out(result.applied === 0 ? 'Nothing to do: the site is as it should be.' : `Done: ${result.applied} steps.`);
      return exitCodes.done;
    case 'refused':
      refusalOf(result.plan).forEach(out);
      out('Nothing was changed.');
      return exitCodes.refused;
    case 'failed':
      out(`Stopped at "${wordsOf(result.step).en}" after ${result.applied} steps. ${problemOf(result.error)}`);
      out('It can be run again: it goes on from where it stopped.');
      return exitCodes.failed;
    case 'unreadable':
      out(`The site could not be read. ${problemOf(result.error)}`);
      return exitCodes.failed;
  }
}

/** The program: arguments, environment and a place for its lines in, an exit code out. */
export async function main(argv: readonly string[], env: Environment, out: (line: string) => void): Promise<number> {
  const given = readSiteArguments(argv, { flag: '--apply' });
  if (typeof given === 'string') {
    out(given);
    out(usage);
    return exitCodes.usage;
  }
  const token = await tokenFor(given.site, env, out);
  if (token === undefined) return exitCodes.usage;
  const administration = createAdministration({ siteUrl: given.site, token });
  const planned = await planSite(administration, allLists);
  if (!planned.ok) return report({ kind: 'unreadable', error: planned.error }, out);
  const { plan } = planned.value;
  // Before the steps: whoever lacks rights does not see all that is there, and would read a plan to make it again.
  if (plan.missingRights.length > 0 || plan.blocking.length > 0) return report({ kind: 'refused', plan }, out);
  plan.steps.forEach((step, index) => out(`${String(index + 1).padStart(4)}  ${wordsOf(step).en}`));
  if (plan.steps.length === 0) return report({ kind: 'done', applied: 0, version: plan.version }, out);
  if (!given.flag) {
    out(`${plan.steps.length} steps. Nothing was changed; --apply does it.`);
    return exitCodes.planned;
  }
  return report(await provisionSite(administration, allLists, { onProgress: ({ done, total, step }) => out(`${done}/${total}  ${wordsOf(step).en}`) }), out);
}
