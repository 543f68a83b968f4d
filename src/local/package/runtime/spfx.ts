/**
 * The parts of SPFx's runtime that a page starts web parts with. SharePoint's own pages do it by these; they are private
 * (`_…`), and therefore pinned to 1.23.2, the version in package.json: a newer one has to be tried before it is taken.
 */
export interface ServiceScope {
  consume<T>(key: ServiceKey<T>): T;
  startNewChild(): ServiceScope;
  createAndProvide<T>(key: ServiceKey<T>, type: ServiceClass<T>): T;
  finish(): void;
}
export interface ServiceKey<T> {
  readonly id: string;
  /** Only for the compiler: what the key stands for. */
  readonly of?: T;
}
export interface ServiceClass<T> {
  readonly serviceKey: ServiceKey<T>;
}

export interface ThemeProvider {
  _setTheme(theme: object): void;
}
export interface PageContextService {
  initialize(values: object, legacy: object): void;
}

export interface WebPartManifest {
  readonly id: string;
  readonly alias: string;
  readonly preconfiguredEntries?: readonly { readonly title: Readonly<Record<string, string>>; readonly properties?: object }[];
}
export interface WebPartManager {
  loadWebPart(context: object): Promise<void>;
  disposeWebparts(instanceId: string): void;
}
type WebPartHost = object;
export interface WebPartBase {
  readonly _TeamsAwareWebPartHost: new (scope: ServiceScope) => WebPartHost;
  readonly _ClientSideWebPartManager: (new (host: WebPartHost) => WebPartManager) & {
    createWebPartTag(manifest: WebPartManifest, instanceId: string): string;
  };
  /** SPFx's own copy of teams-js, once a web part has been initialised in Teams. */
  readonly _TeamsEnvironmentManager: { getTeamsJs(): { readonly app: { notifySuccess(): void } } | undefined };
}

export interface ComponentLoader {
  loadComponentById<T>(id: string): Promise<T>;
  tryGetManifestById(id: string): WebPartManifest | undefined;
}
interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(data: object, failed: (error: unknown) => void): Promise<{ readonly serviceScope: ServiceScope }>;
}
declare global {
  interface Window {
    /** There once sp-loader's assembly has run. */
    readonly spModuleLoader: ModuleLoader;
    /** There once it has started. */
    readonly _spComponentLoader: ComponentLoader;
  }
}

/** Ids of components, from their manifests in the npm packages. */
export const components = {
  pageContext: '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8',
  componentBase: '467dc675-7cc5-4709-8aac-78e3b71bd2f6',
  webPartBase: '974a7777-0990-4136-8fa6-95d80114c2e0',
  /** What the page starts: a stub of ours (server/runtime.ts). */
  applicationBase: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
} as const;
