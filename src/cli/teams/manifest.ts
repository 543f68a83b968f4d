/** The Teams app's manifest: one template, two variants. */

/** A Teams manifest as far as our rules read it; Microsoft's schema knows the rest. */
export interface TeamsManifest {
  readonly version?: string;
  readonly id?: string;
  readonly developer?: Readonly<Record<string, string>>;
  readonly name?: { readonly short?: string; readonly full?: string };
  readonly description?: { readonly short?: string; readonly full?: string };
  readonly icons?: { readonly color?: string; readonly outline?: string };
  readonly localizationInfo?: {
    readonly defaultLanguageTag?: string;
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly staticTabs?: readonly { readonly entityId?: string; readonly name?: string; readonly contentUrl?: string; readonly scopes?: readonly string[] }[];
  readonly configurableTabs?: readonly { readonly configurationUrl?: string; readonly scopes?: readonly string[]; readonly context?: readonly string[] }[];
  readonly bots?: readonly TeamsBot[];
  readonly composeExtensions?: readonly ComposeExtension[];
  readonly permissions?: readonly string[];
  readonly authorization?: unknown;
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id?: string; readonly resource?: string };
}

export interface TeamsBot {
  readonly botId?: string;
  readonly commandLists?: readonly {
    readonly scopes?: readonly string[];
    readonly commands?: readonly { readonly title?: string; readonly description?: string }[];
  }[];
}

export interface ExtensionCommand {
  readonly id?: string;
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly context?: readonly string[];
  readonly fetchTask?: boolean;
  readonly taskInfo?: unknown;
  readonly parameters?: readonly { readonly name?: string; readonly title?: string; readonly description?: string }[];
}

export interface ComposeExtension {
  readonly botId?: string;
  readonly commands?: readonly ExtensionCommand[];
  readonly messageHandlers?: readonly { readonly type?: string; readonly value?: { readonly domains?: readonly string[] } }[];
}

/** A localisation file: a path into the manifest, such as `staticTabs[1].name`, and its text. */
export type Localisation = Readonly<Record<string, string>>;

export interface TeamsAppValues {
  readonly appId: string;
  readonly version: string;
  /** The web parts behind the tabs. */
  readonly workspaceId: string;
  readonly captureId: string;
  /** The tenant's SharePoint, without a scheme: the links that are unfurled, and the addresses of the developer. */
  readonly sharePointDomain?: string;
  /** The site with the lists: a web part in a personal tab works on the site whose page shows it. '/sites/framsyn', or empty for the root. */
  readonly sitePath: string;
  /** The bot's app registration; without it the app has tabs alone. */
  readonly botId?: string;
}

/** Double braces are ours; single ones, `{teamSiteDomain}` and `{locale}`, Teams fills in. */
const placeholder = /\{\{(\w+)\}\}/g;

/** Teams' own tab for the conversation with the bot. */
const chatTab = 'conversations';

export const without = <T extends object, K extends keyof T & string>(whole: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.some((gone) => gone === key))) as Omit<T, K>;

/** Where no tenant is known: the start page of everybody's own SharePoint. */
const anySharePoint = 'https://www.office.com/launch/sharepoint';

/** The manifest with these values in it; without a bot also without what needs one, and without a tenant without its addresses. */
export function teamsManifest(template: TeamsManifest, values: TeamsAppValues): TeamsManifest {
  const known: Readonly<Record<string, string | undefined>> = { ...values };
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') return node.replace(placeholder, (whole, name: string) => known[name] ?? whole);
    if (Array.isArray(node)) return node.map(fill);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value)]));
  };
  const variant = values.botId === undefined ? withoutBot(template) : template;
  return fill(values.sharePointDomain === undefined ? withoutTenant(variant) : variant) as TeamsManifest;
}

function withoutTenant(template: TeamsManifest): TeamsManifest {
  const needsTenant = (text: string): boolean => text.includes('{{sharePointDomain}}');
  const developer = Object.entries(template.developer ?? {}).map(([key, text]) => [key, needsTenant(text) ? anySharePoint : text] as const);
  return { ...template, developer: Object.fromEntries(developer), validDomains: template.validDomains?.filter((domain) => !needsTenant(domain)) ?? [] };
}

function withoutBot(template: TeamsManifest): TeamsManifest {
  const rest = without(template, 'bots', 'composeExtensions', 'permissions');
  return { ...rest, ...(rest.staticTabs && { staticTabs: rest.staticTabs.filter(({ entityId }) => entityId !== chatTab) }) };
}

/** The localisation for a variant: Teams refuses one that names what the manifest does not have. */
export function localisationFor(manifest: TeamsManifest, localisation: Localisation): Localisation {
  const has: Readonly<Record<string, boolean>> = { bots: manifest.bots !== undefined, composeExtensions: manifest.composeExtensions !== undefined };
  return Object.fromEntries(Object.entries(localisation).filter(([key]) => has[key.split('[')[0] ?? ''] ?? true));
}

/** What people read in a manifest, by its path in a localisation file. */
export function textsOf(manifest: TeamsManifest): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (path: string, text: string | undefined): void => void (text !== undefined && texts.set(path, text));
  for (const field of ['name', 'description'] as const) {
    add(`${field}.short`, manifest[field]?.short);
    add(`${field}.full`, manifest[field]?.full);
  }
  manifest.staticTabs?.forEach(({ name }, index) => add(`staticTabs[${index}].name`, name));
  const named = (path: string, item: { readonly title?: string; readonly description?: string }): void => {
    add(`${path}.title`, item.title);
    add(`${path}.description`, item.description);
  };
  manifest.bots?.forEach(({ commandLists }, bot) =>
    commandLists?.forEach(({ commands }, list) =>
      commands?.forEach((command, index) => named(`bots[${bot}].commandLists[${list}].commands[${index}]`, command)),
    ),
  );
  manifest.composeExtensions?.forEach(({ commands }, extension) =>
    commands?.forEach((command, index) => {
      const path = `composeExtensions[${extension}].commands[${index}]`;
      named(path, command);
      command.parameters?.forEach((parameter, at) => named(`${path}.parameters[${at}]`, parameter));
    }),
  );
  return texts;
}
