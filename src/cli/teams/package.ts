/** The Teams app's package: manifest, languages, icons. */
import { localisationFor, teamsManifest } from './manifest';
import type { Localisation, TeamsAppValues, TeamsManifest } from './manifest';
import { packageProblems } from './checks';
import type { PackageFiles } from './checks';
import { bytesOf, zipOf } from '../zip';

/** What stands in teams/. */
export interface PackageSources {
  readonly template: TeamsManifest;
  /** By file name. */
  readonly languages: Readonly<Record<string, Localisation>>;
  readonly icons: PackageFiles;
}

export interface TeamsPackage {
  readonly manifest: TeamsManifest;
  readonly files: PackageFiles;
}

const asBytes = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

/** One variant: with a bot when the values have one. */
export function teamsPackage({ template, languages, icons }: PackageSources, values: TeamsAppValues): TeamsPackage {
  const manifest = teamsManifest(template, values);
  const translated = Object.entries(languages).map(([name, texts]) => [name, asBytes(localisationFor(manifest, texts))] as const);
  return { manifest, files: new Map([...translated, ...icons]) };
}

export type SchemaCheck = (manifest: TeamsManifest) => Promise<readonly string[]>;

/** By Microsoft's schema, then by our own rules. */
export async function problemsOf({ manifest, files }: TeamsPackage, bySchema: SchemaCheck): Promise<readonly string[]> {
  return [...(await bySchema(manifest)), ...packageProblems(manifest, files)];
}

export const zipped = ({ manifest, files }: TeamsPackage): Uint8Array => zipOf(new Map([['manifest.json', asBytes(manifest)], ...files]));
