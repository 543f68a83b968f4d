/** The built `.sppkg`, as a tenant's app catalogue reads it: a zip with a manifest for each web part and the files they load. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { codeOf, StartRefusal } from '../../server/refusal';
import { isObject } from '../../server/reply';
import type { JsonObject } from '../../server/reply';

/** A component as SPFx's loader knows it: where its scripts are and what they need. The rest is handed on as it stands. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly loaderConfig: JsonObject & {
    readonly scriptResources: Readonly<Record<string, { readonly type: string; readonly id?: string; readonly version?: string }>>;
  };
}

export interface SpfxPackage {
  readonly webParts: readonly ComponentManifest[];
  /** A file of `ClientSideAssets`, where SharePoint has them served from. */
  asset(name: string): Uint8Array | undefined;
}

const again = 'Run npm run package and then npm start -- --package again.';
const assets = 'ClientSideAssets/';

function unzip(file: string): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new StartRefusal(`There is no package at ${file}. ${again}`);
    throw new StartRefusal(`${file} is no package that can be read: it is damaged, or only half written. ${again}`);
  }
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, processEntities: true });
const attributesOf = (text: string, ...path: readonly string[]): JsonObject => {
  const found = path.reduce<unknown>((inside, name) => (isObject(inside) ? inside[name] : undefined), parser.parse(text));
  return isObject(found) ? found : {};
};

function isManifest(value: unknown): value is ComponentManifest {
  return isObject(value) && typeof value['id'] === 'string' && isObject(value['loaderConfig']) && isObject(value['loaderConfig']['scriptResources']);
}

function webPartIn(text: string): ComponentManifest | null {
  const manifest = attributesOf(text, 'Elements', 'ClientSideComponent')['ComponentManifest'];
  const read: unknown = typeof manifest === 'string' ? JSON.parse(manifest) : null;
  return isManifest(read) ? read : null;
}

/** Throws StartRefusal when there is none, when it cannot be read, or when it is another version's than `version`. */
export function openSpfxPackage(file: string, version: string): SpfxPackage {
  const files = unzip(file);
  const manifest = files['AppManifest.xml'];
  const found = manifest === undefined ? undefined : attributesOf(strFromU8(manifest), 'App')['Version'];
  if (typeof found !== 'string') throw new StartRefusal(`${file} has no manifest of an app in it. ${again}`);
  // SharePoint counts in four numbers, npm in three.
  if (found !== `${version}.0`) throw new StartRefusal(`${file} is version ${found}, and this is ${version}. ${again}`);
  const webParts = Object.entries(files)
    .filter(([name]) => /\/WebPart_[^/]+\.xml$/.test(name))
    .map(([, bytes]) => webPartIn(strFromU8(bytes)))
    .filter((one) => one !== null);
  if (webParts.length === 0) throw new StartRefusal(`${file} has no web part in it. ${again}`);
  return { webParts, asset: (name) => files[assets + name] };
}
