/** Reads teams/ and what else a package is made of. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { PackageSources } from './package';
import type { Localisation, TeamsManifest } from './manifest';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What stands in teams/: everything there is packed into the .sppkg too, so nothing else may. */
export function packageSources(root: string): PackageSources {
  const folder = path.join(root, 'teams');
  const names = readdirSync(folder).sort();
  const languages = names.filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  return {
    template: json(path.join(folder, 'manifest.json')) as TeamsManifest,
    languages: Object.fromEntries(languages.map((name) => [name, json(path.join(folder, name)) as Localisation])),
    icons: new Map(names.filter((name) => name.endsWith('.png')).map((name) => [name, readFileSync(path.join(folder, name))])),
  };
}

export const versionOf = (root: string): string => (json(path.join(root, 'package.json')) as { readonly version: string }).version;
