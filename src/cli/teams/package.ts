/** The Teams app's package: manifest, languages, icons. */
import { zipSync } from 'fflate';
import { localisationFor, teamsManifest } from './manifest';
import type { Localisation, TeamsAppValues, TeamsManifest } from './manifest';
import { packageProblems } from './checks';
import type { PackageFiles } from './checks';

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

const asBytes = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

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

/** A zip knows local times from 1980 on: the same one for every file, so that the same content gives the same bytes. */
const noTime = new Date(1980, 0, 1);

export const zipped = ({ manifest, files }: TeamsPackage): Uint8Array =>
  zipSync({ 'manifest.json': asBytes(manifest), ...Object.fromEntries(files) }, { level: 9, mtime: noTime });
