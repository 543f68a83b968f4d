/** `npm run drift -- --site URL [--json]`: the health check on the command line, for whoever looks after the site and for CI. Changes nothing. */
import { createAdministration } from '../data/sharepoint/administration';
import { checkHealth, wordsOf } from '../provisioning';
import type { Health, HealthFinding, HealthState } from '../provisioning';
import { readSiteArguments } from './siteArguments';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';

/** as it should be · something needs attention or a plan would do something · the site could not be read · wrong use */
export const driftCodes = { good: 0, attention: 3, unreadable: 1, usage: 64 } as const;

const usage = `Usage: npm run drift -- --site https://tenant.sharepoint.com/sites/framsyn [--json]\n${signInUsage}`;

const marks: Readonly<Record<HealthState, string>> = { bad: 'BAD', attention: 'ATTENTION', unknown: 'UNKNOWN', good: 'good' };
const indent = '                     ';

function linesOf({ area, state, title, effect, who, remedy, details = [], fixedByApply }: HealthFinding): readonly string[] {
  const head = `${marks[state].padEnd(11)}${area.padEnd(10)}${title.en}`;
  if (state === 'good') return [head];
  const further = [
    ...details.map(({ en }) => `- ${en}`),
    ...(effect === undefined ? [] : [effect.en]),
    ...(who === undefined ? [] : [`Who: ${who.en}${fixedByApply ? '; npm run provision with --apply does it' : ''}.`]),
    ...(remedy === undefined || fixedByApply ? [] : remedy.en.split('\n')),
  ];
  return [head, ...further.map((line) => indent + line)];
}

/** For machines: both languages, the plan's steps in words, nothing that differs from run to run. */
function asJson(site: string, { state, findings, plan }: Health): string {
  const { steps = [], version } = plan ?? {};
  return JSON.stringify({ site, state, version, findings, steps: steps.map((step) => ({ ...step, words: wordsOf(step) })) }, undefined, 2);
}

function codeOf({ state, plan }: Health): number {
  if (plan === undefined) return driftCodes.unreadable;
  return state === 'good' && plan.steps.length === 0 ? driftCodes.good : driftCodes.attention;
}

/** The program: arguments, environment and places for its lines in, an exit code out. `note`: what does not belong to the answer. */
export async function main(argv: readonly string[], env: Environment, out: (line: string) => void, note: (line: string) => void = out): Promise<number> {
  const given = readSiteArguments(argv, { flag: '--json' });
  if (typeof given === 'string') {
    note(given);
    note(usage);
    return driftCodes.usage;
  }
  const token = await tokenFor(given.site, env, note);
  if (token === undefined) return driftCodes.usage;
  const siteUrl = given.site.replace(/\/+$/, '');
  const health = await checkHealth({ administration: createAdministration({ siteUrl, token }), now: () => new Date(), siteUrl });
  if (given.flag) {
    out(asJson(siteUrl, health));
    return codeOf(health);
  }
  health.findings.flatMap(linesOf).forEach(out);
  const steps = health.plan?.steps.length;
  if (steps === undefined) out('The site could not be read. Nothing was changed.');
  else out(steps === 0 ? 'A plan would do nothing.' : `A plan would do ${steps === 1 ? '1 step' : `${steps} steps`}: npm run provision -- --site ${siteUrl}`);
  return codeOf(health);
}
