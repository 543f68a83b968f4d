/**
 * Microsoft's own SPFx runtime, from the npm packages: the production bundles that SharePoint Online serves, each with the
 * manifest that its loader knows it by. What npm lacks, SharePoint has beside them: React, as the UMD builds of the npm
 * packages, and some 25 `@msinternal/*` bundles, for which stubs stand.
 *
 * Pinned to SPFx 1.23.2 (config of package.json): the ids of the stubs below are that version's.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../../server/refusal';
import type { ComponentManifest } from './spfxPackage';

export interface SpfxRuntime {
  /** All but the web parts'; the addresses in them begin with `base`. */
  manifests(base: string): readonly object[];
  /** Where the script of this name is on the disk. One name is one file: they carry a hash of the content. */
  file(name: string): string | undefined;
  /** The text of a stub, by the component's id and version. */
  stub(key: string): string | undefined;
}

/** Ids that SharePoint's pages know React by. */
const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', name: 'react', file: 'react.production.min.js' };
const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', name: 'react-dom', file: 'react-dom.production.min.js' };

/** What a page starts; ours hands back the scope that it is given and leaves the page to us. */
const applicationBase = { id: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb', name: '@microsoft/sp-application-base', version: '1.23.2' };

/** Already in sp-loader's assembly, under these names, and never fetched: tslib, load-themed-styles, odsp-core-bundle, telemetry. */
const inAssembly: ReadonlySet<string> = new Set([
  '01c4df03-e775-48cb-aa14-171ee5199a15',
  '229b8d08-79f3-438b-8c21-4613fc877abd',
  '2e09fb9b-13bb-48f2-859f-97d6fff71176',
  '8217e442-8ed3-41fd-957d-b112e841286a',
]);

const libraryOf = (base: string, { id, name, version }: { id: string; name: string; version: string }, script: string, needs: object = {}): object => ({
  id,
  alias: name,
  version,
  manifestVersion: 2,
  componentType: 'Library',
  isInternal: true,
  loaderConfig: { internalModuleBaseUrls: [base], entryModuleId: name, scriptResources: { [name]: { type: 'path', path: script }, ...needs } },
});

/** Each has an address and a module name of its own: the loader takes two components at one address for a mistake. */
const stubModule = (key: string, body: string): string => `define(${JSON.stringify(key)}, ['exports'], function (exports) {${body}});`;

const startsNothing = `
  exports._Navigator = function (scope) { this.scope = scope; };
  exports._Navigator.prototype.navigateToApplication = function (data) { return Promise.resolve({ serviceScope: this.scope, preloadedData: data }); };
  Object.defineProperty(exports, '__esModule', { value: true });
`;
/** Answers any question with something that can be asked, called and constructed: what SharePoint Online alone serves does nothing here. */
const doesNothing = `
  var handler = {
    get: function (target, key) {
      if (key === '__esModule') return true;
      if (key === 'then') return undefined;
      if (key === Symbol.toPrimitive) return function () { return ''; };
      if (!(key in target)) target[key] = make();
      return target[key];
    },
    apply: function () { return undefined; },
    construct: function () { return {}; }
  };
  function make() { return new Proxy(function () {}, handler); }
  return make();
`;

interface Shipped {
  readonly manifests: readonly ComponentManifest[];
  readonly files: ReadonlyMap<string, string>;
}

function shippedIn(modules: string): Shipped {
  const manifests: ComponentManifest[] = [];
  const files = new Map<string, string>();
  const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
  for (const name of namesIn(path.join(modules, '@microsoft')).filter((each) => each.startsWith('sp-'))) {
    const folder = path.join(modules, '@microsoft', name, 'dist');
    for (const file of namesIn(folder)) {
      const full = path.join(folder, file);
      if (/^[0-9a-f-]{36}\.manifest\.json$/.test(file)) manifests.push(JSON.parse(readFileSync(full, 'utf8')) as ComponentManifest);
      if (file.endsWith('.js')) files.set(file, full);
    }
  }
  for (const { name, file } of [react, reactDom]) files.set(file, path.join(modules, name, 'umd', file));
  // sp-loader's own dependency. It carries the text of it too, and would evaluate that: no page of ours allows it.
  files.set('require.js', path.join(modules, 'requirejs/require.js'));
  return { manifests, files };
}

/** Components that the manifests ask for and that npm does not have, by id. */
function missingFrom(manifests: readonly ComponentManifest[]): readonly { id: string; name: string; version: string }[] {
  const known = new Set([...manifests.map(({ id }) => id), react.id, reactDom.id, applicationBase.id]);
  const missing = new Map<string, { id: string; name: string; version: string }>();
  for (const { loaderConfig } of manifests) {
    for (const [name, { type, id, version }] of Object.entries(loaderConfig.scriptResources)) {
      if (type === 'component' && id !== undefined && version !== undefined && !known.has(id)) missing.set(id, { id, name, version });
    }
  }
  return [...missing.values()];
}

/** Throws StartRefusal when the packages are not there. */
export function openSpfxRuntime(modules: string): SpfxRuntime {
  const { manifests, files } = shippedIn(modules);
  if (!files.has('sp-loader-assembly_en-us.js'))
    throw new StartRefusal(`SPFx's runtime is not in ${modules}. Run npm ci and then npm start -- --package again.`);
  const versionOf = (name: string): string =>
    (JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')) as { readonly version: string }).version;
  const reactVersion = versionOf(react.name);
  const needsReact = { react: { type: 'component', id: react.id, version: reactVersion } };
  const missing = missingFrom(manifests);
  const stubs = new Map<string, string>(
    missing.filter(({ id }) => !inAssembly.has(id)).map(({ id, version }) => [`${id}_${version}`, stubModule(`${id}_${version}`, doesNothing)] as const),
  );
  const applicationKey = `${applicationBase.id}_${applicationBase.version}`;
  stubs.set(applicationKey, stubModule(applicationKey, startsNothing));

  return {
    manifests: (base) => [
      // The loader trusts a component of Microsoft's own to bring its parts itself.
      ...manifests.map((one) => ({ ...one, isInternal: true, loaderConfig: { ...one.loaderConfig, internalModuleBaseUrls: [`${base}runtime/`] } })),
      libraryOf(base, { ...react, version: reactVersion }, `runtime/${react.file}`),
      libraryOf(base, { ...reactDom, version: versionOf(reactDom.name) }, `runtime/${reactDom.file}`, needsReact),
      ...[...missing, applicationBase].map((one) => libraryOf(base, one, `stub/${one.id}_${one.version}.js`)),
    ],
    file: (name) => files.get(name),
    stub: (key) => stubs.get(key),
  };
}
