/** The way in for every command that works on a site. */
import { readFileSync } from 'node:fs';
import { openEntra } from './tokens';
import { readSignIn } from './settings';
import type { Environment } from './settings';

export type { Environment } from './settings';

/** For the usage text of a command. */
export const signInUsage =
  'A site on this machine: FRAMSYN_DEV_TOKEN. A tenant: FRAMSYN_TENANT_ID and FRAMSYN_CLIENT_ID, and FRAMSYN_CERTIFICATE_FILE for an app; without that file a person signs in with a code.';

const wordsOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

/**
 * What a data source of that site takes as token; undefined, with every reason told, when there is no way in. A sign-in
 * that Entra refuses is told before anything is asked of the site.
 */
export async function tokenFor(siteUrl: string, env: Environment, out: (line: string) => void): Promise<string | (() => Promise<string>) | undefined> {
  const read = readSignIn(siteUrl, env, { readFile: (path) => readFileSync(path, 'utf8'), now: () => new Date() });
  if (!read.ok) {
    read.problems.forEach((problem) => out(problem));
    return undefined;
  }
  if (read.signIn.kind === 'token') return read.signIn.token;
  try {
    const token = await openEntra(read.signIn, siteUrl, { out });
    await token();
    return token;
  } catch (problem) {
    out(`Entra did not let us in: ${wordsOf(problem)}`);
    return undefined;
  }
}
