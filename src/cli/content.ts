/** `npm run content -- --site URL methods|starter|assignment|plan`: the content that a real site may start with. Run again, it adds nothing twice. */
import { loadAssignmentProfile, loadMethods, loadPlanProfile, loadStarter } from '../content/load';
import { ContentRefused, sinkOf } from '../content/sink';
import { createSharePointDataSource } from '../data/sharepoint';
import { keepingToVersion } from '../data/siteVersion';
import { problemOf } from './problems';
import { exitCodes } from './provision';
import { signInUsage, tokenFor } from './signIn';
import type { Environment } from './signIn';

const usage = `Usage: npm run content -- --site https://tenant.sharepoint.com/sites/framsyn methods|starter|assignment|plan\n${signInUsage}`;

const loads = { methods: loadMethods, starter: loadStarter, assignment: loadAssignmentProfile, plan: loadPlanProfile } as const;
type Choice = keyof typeof loads;
const isChoice = (text: string | undefined): text is Choice => text !== undefined && Object.hasOwn(loads, text);

function readArguments(argv: readonly string[]): { readonly site: string; readonly choice: Choice } | string {
  const [flag, site, choice, ...rest] = argv[0] === '--site' ? argv : [...argv.slice(1), argv[0] ?? ''];
  if (flag !== '--site' || site === undefined) return 'Which site? --site is missing.';
  if (!/^https?:\/\/[^/]+\/\S*$/i.test(site)) return `Not the address of a site: ${site}`;
  if (rest.length > 0) return `Unknown argument: ${rest.join(' ')}`;
  return isChoice(choice) ? { site, choice } : 'Which content? Write methods, starter, assignment or plan.';
}

/** The program: arguments, environment and a place for its lines in, an exit code out. */
export async function main(argv: readonly string[], env: Environment, out: (line: string) => void): Promise<number> {
  const given = readArguments(argv);
  if (typeof given === 'string') {
    out(given);
    out(usage);
    return exitCodes.usage;
  }
  const access = await tokenFor(given.site, env, out);
  if (!access.ok) {
    access.problems.forEach(out);
    return exitCodes.usage;
  }
  try {
    await loads[given.choice](sinkOf(keepingToVersion(createSharePointDataSource({ siteUrl: given.site, token: access.token }))));
    out('Done: the content is there.');
    return exitCodes.done;
  } catch (problem) {
    if (!(problem instanceof ContentRefused)) throw problem;
    out(`Stopped at the list ${problem.list}. ${problemOf(problem.error)}`);
    out('It can be run again: what is there already is left alone.');
    return exitCodes.failed;
  }
}
