/** The built package before anything of it is shown: what is taken, what is refused and in which words, and where Teams' addresses lead. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterLogon, hostedSite } from '../../../src/local/package/server/hosted';
import { openSpfxRuntime } from '../../../src/local/package/server/runtime';
import { openSpfxPackage } from '../../../src/local/package/server/spfxPackage';
import { StartRefusal } from '../../../src/local/server/refusal';

const folder = mkdtempSync(path.join(os.tmpdir(), 'framsyn-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = {
  id: 'one',
  alias: 'One',
  version: '1.2.3',
  preconfiguredEntries: [{ title: { default: 'A <"part"> & more' } }],
  loaderConfig: { scriptResources: { one: { type: 'path', path: 'one.js' } } },
};
const escaped = JSON.stringify(manifest).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const parts = {
  'AppManifest.xml': `<?xml version="1.0"?><App Name="Framsyn" Version="1.2.3.0"></App>`,
  'feature/WebPart_one.xml': `<?xml version="1.0"?><Elements><ClientSideComponent Id="one" ComponentManifest="${escaped}" Type="WebPart"></ClientSideComponent></Elements>`,
  'ClientSideAssets/one.js': 'define([], function () {});',
};
function written(name: string, files: Readonly<Record<string, string>> = parts): string {
  const file = path.join(folder, name);
  writeFileSync(file, zipSync(Object.fromEntries(Object.entries(files).map(([each, text]) => [each, strToU8(text)]))));
  return file;
}
const refusal = (file: string, version = '1.2.3'): string => {
  try {
    openSpfxPackage(file, version);
  } catch (error) {
    if (error instanceof StartRefusal) return error.message;
    throw error;
  }
  return 'it was taken';
};

test('A package gives its web parts’ manifests as they were written, and the files that they load', () => {
  const { webParts, asset } = openSpfxPackage(written('whole.sppkg'), '1.2.3');
  expect(webParts).toEqual([manifest]);
  expect(Buffer.from(asset('one.js') ?? []).toString()).toBe(parts['ClientSideAssets/one.js']);
  expect(asset('../AppManifest.xml')).toBeUndefined();
});

test('A package that is not there, is damaged, is none or is another version’s is refused, with what to do', () => {
  expect(refusal(path.join(folder, 'none.sppkg'))).toMatch(/^There is no package at .*none\.sppkg\. Run npm run package/);
  const whole = readFileSync(written('cut.sppkg'));
  writeFileSync(path.join(folder, 'cut.sppkg'), whole.subarray(0, whole.length / 2));
  expect(refusal(path.join(folder, 'cut.sppkg'))).toMatch(/no package that can be read: it is damaged/);
  expect(refusal(written('other.sppkg'), '1.2.4')).toMatch(/is version 1\.2\.3\.0, and this is 1\.2\.4\. Run npm run package/);
  expect(refusal(written('strange.sppkg', { 'readme.txt': 'A zip of something else.' }))).toMatch(/has no manifest of an app in it/);
  expect(refusal(written('bare.sppkg', { 'AppManifest.xml': parts['AppManifest.xml'] }))).toMatch(/has no web part in it/);
});

describe('SPFx’s runtime from the npm packages', () => {
  const modules = path.resolve(__dirname, '../../../node_modules');
  interface Known {
    readonly id: string;
    readonly loaderConfig: { readonly internalModuleBaseUrls: readonly string[]; readonly scriptResources: Readonly<Record<string, Resource>> };
  }
  interface Resource {
    readonly type: string;
    readonly id?: string;
    /** Microsoft's own have a checksum beside the name. */
    readonly path?: string | object;
  }

  test('has a manifest for every component that another asks for, and a script or a stub for each of our own making', () => {
    const runtime = openSpfxRuntime(modules);
    const manifests = runtime.manifests('/package/') as readonly Known[];
    const ids = manifests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = manifests.flatMap(({ loaderConfig }) => Object.values(loaderConfig.scriptResources));
    expect(asked.filter(({ type, id }) => type === 'component' && !ids.includes(id ?? ''))).toEqual([]);
    const ours = asked.flatMap(({ path: address }) => (typeof address === 'string' ? [address.split('/')] : []));
    const stubs = ours.filter(([kind]) => kind === 'stub').map(([, name = '']) => name.replace(/\.js$/, ''));
    // What is in the loader's assembly already is never fetched: tslib, load-themed-styles and two more.
    expect(stubs.filter((key) => runtime.stub(key) === undefined)).toHaveLength(4);
    const scripts = ours.filter(([kind]) => kind === 'runtime').map(([, name = '']) => name);
    expect(scripts.filter((name) => runtime.file(name) === undefined)).toEqual([]);
    expect(runtime.file('require.js')).toBeDefined();
  });

  test('that is not installed is refused', () => {
    expect(() => openSpfxRuntime(path.join(folder, 'node_modules'))).toThrow(StartRefusal);
  });
});

test('Teams’ addresses lead to the web part’s page of the site, and to nothing else', () => {
  const page = '/sites/framsyn/_layouts/15/teamshostedapp.aspx';
  expect(hostedSite(page)).toBe('/sites/framsyn');
  expect(hostedSite('/sites/other/_layouts/15/teamshostedapp.aspx')).toBeNull();
  const logon = (dest: string): string | null => afterLogon(`/sites/framsyn/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(dest)}`);
  expect(logon(`${page}?teams&personal&componentId=one&forceLocale=sv-se`)).toBe(`${page}?teams&personal&componentId=one&forceLocale=sv-se`);
  expect(logon('https://example.com/')).toBeNull();
  expect(logon('//example.com/sites/framsyn/_layouts/15/teamshostedapp.aspx')).toBeNull();
  expect(afterLogon(page)).toBeNull();
  // Whoever writes the address writes a header: it has no line of its own in it, and nothing that Node refuses to send.
  expect(logon(`${page}?x=å…\r\nSet-Cookie: a=b`)).toBe(`${page}?x=%C3%A5%E2%80%A6%0D%0ASet-Cookie:%20a=b`);
});
