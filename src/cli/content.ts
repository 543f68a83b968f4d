/** `npm run content -- --site URL methods|starter|assignment|plan`: the content that a real site may start with. Run again, it adds nothing twice. */
import { loadAssignmentProfile, loadMethods, loadPlanProfile, loadStarter } from '../content/load';
import { ContentRefused, sinkOf } from '../content/sink';
import { createSharePointDataSource } from '../data/sharepoint';
import { keepingToVersion } from '../data/siteVersion';
import { problemOf } from './problems';
import { exitCodes } from './provision';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';
import { readSiteArguments } from './siteArguments';

const usage = `Usage: npm run content -- --site https://tenant.sharepoint.com/sites/framsyn methods|starter|assignment|plan\n${signInUsage}`;

const loads = { methods: loadMethods, starter: loadStarter, assignment: loadAssignmentProfile, plan: loadPlanProfile } as const;
type Choice = keyof typeof loads;
const isChoice = (text: string): text is Choice => Object.hasOwn(loads, text);

/** The site, and what is to be put into it; else what is wrong. */
function readArguments(argv: readonly string[]): { readonly site: string; readonly choice: Choice } | string {
  const read = readSiteArguments(argv, { word: true });
  if (typeof read === 'string') return read;
  return isChoice(read.given) ? { site: read.site, choice: read.given } : 'Which content? Write methods, starter, assignment or plan.';
}

/** The program: arguments, environment and a place for its lines in, an exit code out. */
export async function main(argv: readonly string[], env: Environment, out: (line: string) => void): Promise<number> {
  const given = readArguments(argv);
  if (typeof given === 'string') {
    out(given);
    out(usage);
    return exitCodes.usage;
  }
  const token = await tokenFor(given.site, env, out);
  if (token === undefined) return exitCodes.usage;
  try {
    await loads[given.choice](sinkOf(keepingToVersion(createSharePointDataSource({ siteUrl: given.site, token }))));
    out('Done: the content is there.');
    return exitCodes.done;
  } catch (problem) {
    if (!(problem instanceof ContentRefused)) throw problem;
    out(`Stopped at the list ${problem.list}. ${problemOf(problem.error)}`);
    out('It can be run again: what is there already is left alone.');
    return exitCodes.failed;
  }
}
