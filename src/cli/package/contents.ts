/** What stands in a SharePoint package, as far as we check it. */
import { textOf } from '../zip';
import type { Files } from '../zip';

export interface ScriptResource {
  readonly type: 'path' | 'localizedPath' | 'component';
  readonly path?: string;
  readonly paths?: Readonly<Record<string, string>>;
  readonly defaultPath?: string;
}

/** https://learn.microsoft.com/sharepoint/dev/spfx/web-parts/simplify-adding-web-parts-with-preconfigured-entries */
export interface PreconfiguredEntry {
  readonly title?: Readonly<Record<string, string>>;
  readonly description?: Readonly<Record<string, string>>;
  readonly officeFabricIconFontName?: string;
  readonly iconImageUrl?: string;
  readonly fullPageAppIconImageUrl?: string;
}

export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly supportedHosts?: readonly string[];
  readonly preconfiguredEntries?: readonly PreconfiguredEntry[];
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
const unescaped = (text: string): string => text.replace(/&(quot|apos|lt|gt|amp);/g, (whole, name: string) => entities[name] ?? whole);

/** The manifests of the web parts: an attribute of their elements. */
export function componentsIn(files: Files): readonly ComponentManifest[] {
  return [...files.keys()].flatMap((name) => {
    if (!/\/WebPart_[^/]*\.xml$/.test(name)) return [];
    const manifest = /ComponentManifest="([^"]*)"/.exec(textOf(files.get(name)))?.[1];
    return manifest === undefined ? [] : [JSON.parse(unescaped(manifest)) as ComponentManifest];
  });
}

export interface AppManifest {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** AppManifest.xml: what the app catalogue reads. */
export function appManifestIn(files: Files): AppManifest {
  const text = textOf(files.get('AppManifest.xml'));
  return { attributes: attributesOf(/<App [^>]*>/.exec(text)?.[0] ?? ''), text };
}

/** Versions of the features that are ours: the one for assets has the tool's own. */
export const featureVersionsIn = (files: Files): readonly string[] =>
  [...files.keys()].filter((name) => /^feature_[^/.]*\.xml$/.test(name)).map((name) => attributesOf(textOf(files.get(name)))['Version'] ?? '(none)');

const attributesOf = (element: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...element.replace(/<\?xml[^>]*\?>/, '').matchAll(/([\w:]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', unescaped(match[2] ?? '')]));

const assets = 'ClientSideAssets/';
export const assetNamesIn = (files: Files): readonly string[] =>
  [...files.keys()].filter((name) => name.startsWith(assets)).map((name) => name.slice(assets.length));
export const assetIn = (files: Files, name: string): Uint8Array | undefined => files.get(`${assets}${name}`);
