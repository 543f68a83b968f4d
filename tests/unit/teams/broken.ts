import type { TeamsManifest } from '../../../src/cli/teams/manifest';
import { withBot } from './packages';

export const action = 'composeExtensions.0.commands.0';
export const query = 'composeExtensions.0.commands.1';

export type Loose = Record<string, unknown>;

/** A copy of a manifest, the good one, with one value changed: the path is keys with dots. Its languages have cases of their own. */
export function broken(path: string, change: (before: unknown) => unknown, manifest: TeamsManifest = withBot.manifest): TeamsManifest {
  const copy = JSON.parse(JSON.stringify({ ...manifest, localizationInfo: { defaultLanguageTag: 'sv-SE' } })) as Loose;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Loose>((node, key) => node[key] as Loose, copy);
  const value = change(holder[last]);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy as TeamsManifest;
}
