/** SPFx's own loader and web part manager, started as SharePoint's pages start them. */
import { paths } from '../../paths';
import type { PageContext } from './pageContext';
import { components } from './spfx';
import type { PageContextService, ServiceClass, ServiceScope, ThemeProvider, WebPartBase, WebPartManager } from './spfx';

export interface WebPartPlace {
  readonly componentId: string;
  readonly element: HTMLElement;
  /** What its author has set in the property pane. */
  readonly properties: object;
  /** The variant of the section's theme; undefined where the page has none, as in Teams. */
  readonly theme: object | undefined;
}
export interface RunningWebPart {
  changeTheme(theme: object): void;
  dispose(): void;
}
export interface SpfxRuntime {
  /** In Teams: says that the tab shows something, as SharePoint's page around it may; the manifest makes Teams wait for no app. */
  tellTeams(): void;
  show(place: WebPartPlace): Promise<RunningWebPart>;
}

/** A script in the page, as SharePoint's page has one: it defines globals, so that it cannot be imported. */
function runScript(source: string): Promise<void> {
  const script = document.createElement('script');
  script.src = source;
  script.async = false; // they run in the order in which they stand in the page
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${source} could not be loaded.`)));
    document.head.append(script);
  });
}

interface Manifest {
  readonly loaderConfig: { readonly internalModuleBaseUrls: readonly string[] };
}
/** The loader wants whole addresses, and which origin this is only the browser knows. */
async function readManifests(): Promise<readonly Manifest[]> {
  const manifests = (await (await fetch(`${paths.package}manifests.json`)).json()) as readonly Manifest[];
  return manifests.map((one) => ({
    ...one,
    loaderConfig: { ...one.loaderConfig, internalModuleBaseUrls: one.loaderConfig.internalModuleBaseUrls.map((base) => window.location.origin + base) },
  }));
}

interface Loaded {
  readonly scope: ServiceScope;
  readonly base: WebPartBase;
  readonly themes: ServiceClass<ThemeProvider>;
}

async function load(context: PageContext): Promise<Loaded> {
  const scripts = ['require.js', 'sp-loader-assembly_en-us.js'];
  const [manifests] = await Promise.all([readManifests(), ...scripts.map((name) => runScript(`${paths.package}runtime/${name}`))]);
  window.spModuleLoader._isTelemetryDisabled = true; // no Microsoft telemetry from a machine of one's own
  const data = { clientSideApplicationId: components.applicationBase, buildNumber: 'local', manifests, spPageContextInfo: context.legacy };
  const { serviceScope: scope } = await window.spModuleLoader.start(data, (error) => window.reportError(error));
  const loader = window._spComponentLoader;
  const { PageContext } = await loader.loadComponentById<{ readonly PageContext: ServiceClass<PageContextService> }>(components.pageContext);
  // In SharePoint its application does this; ours (server/runtime.ts) leaves the page to us.
  scope.consume(PageContext.serviceKey).initialize(context.values, context.legacy);
  const [base, componentBase] = await Promise.all([
    loader.loadComponentById<WebPartBase>(components.webPartBase),
    loader.loadComponentById<{ readonly ThemeProvider: ServiceClass<ThemeProvider> }>(components.componentBase),
  ]);
  return { scope, base, themes: componentBase.ThemeProvider };
}

function show({ scope, base, themes }: Loaded, manager: WebPartManager, place: WebPartPlace): Promise<RunningWebPart> {
  const manifest = window._spComponentLoader.tryGetManifestById(place.componentId);
  if (manifest === undefined) throw new Error(`The package has no web part ${place.componentId}.`);
  // A section of a page gives the web parts in it a scope with its own theme.
  const section = scope.startNewChild();
  const provider = section.createAndProvide(themes.serviceKey, themes);
  section.finish();
  if (place.theme !== undefined) provider._setTheme(place.theme);
  const instanceId = window.crypto.randomUUID();
  const { title, properties } = manifest.preconfiguredEntries?.[0] ?? { title: { default: manifest.alias }, properties: {} };
  return manager
    .loadWebPart({
      manifest,
      instanceId,
      domElement: place.element,
      displayMode: 1, // DisplayMode.Read
      webPartTag: base._ClientSideWebPartManager.createWebPartTag(manifest, instanceId),
      serviceScope: section,
      pageLayoutType: 'Article',
      webPartData: { id: manifest.id, instanceId, title: title['default'], dataVersion: '1.0', properties: { ...properties, ...place.properties } },
    })
    .then(() => ({
      changeTheme: (theme) => provider._setTheme(theme),
      dispose: () => manager.disposeWebparts(instanceId),
    }));
}

export async function startRuntime(context: PageContext): Promise<SpfxRuntime> {
  const loaded = await load(context);
  const manager = new loaded.base._ClientSideWebPartManager(new loaded.base._TeamsAwareWebPartHost(loaded.scope));
  return {
    show: (place) => show(loaded, manager, place),
    tellTeams: () => loaded.base._TeamsEnvironmentManager.getTeamsJs()?.app.notifySuccess(),
  };
}
