/** What `npm run teams-package` and `npm run package` are told by the environment. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface PackageSettings {
  /** Undefined: not told. Then the app knows no tenant, and its personal tabs open on the site at the domain's root. */
  readonly sharePointDomain?: string;
  /** '/sites/framsyn', or empty for the site at the domain's root. */
  readonly sitePath: string;
  /** Undefined: the app without a bot alone. */
  readonly botId?: string;
  /** Undefined: the web part's id, as SharePoint itself would give it. */
  readonly appId?: string;
}

export type ReadPackageSettings = { readonly ok: true; readonly settings: PackageSettings } | { readonly ok: false; readonly problems: readonly string[] };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function siteIn(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && url.search === '' && url.hash === '' && !url.pathname.includes('/_layouts') ? url : undefined;
}

/** All that is wrong is said at once. Without a site there is an app too, when it has no bot: that one previews the site's links. */
export function readPackageSettings(environment: Environment, mayLackSite = false): ReadPackageSettings {
  const of = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const siteUrl = of('FRAMSYN_SITE_URL');
  const site = siteIn(siteUrl);
  const botId = of('FRAMSYN_BOT_APP_ID');
  const appId = of('FRAMSYN_TEAMS_APP_ID');
  const problems = [
    ...(siteUrl === undefined && !(mayLackSite && botId === undefined)
      ? ['FRAMSYN_SITE_URL is not set. Set it to the site that has the lists, such as https://contoso.sharepoint.com/sites/framsyn.']
      : []),
    ...(siteUrl !== undefined && site === undefined
      ? [`FRAMSYN_SITE_URL is "${siteUrl}". Give the address of the site itself, such as https://contoso.sharepoint.com/sites/framsyn.`]
      : []),
    ...[['FRAMSYN_BOT_APP_ID', botId] as const, ['FRAMSYN_TEAMS_APP_ID', appId] as const].flatMap(([name, id]) =>
      id === undefined || guid.test(id) ? [] : [`${name} is "${id}". It has to be a GUID: 8-4-4-4-12 hexadecimal digits.`],
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const where = site === undefined ? { sitePath: '' } : { sharePointDomain: site.host, sitePath: site.pathname.replace(/\/+$/, '') };
  return { ok: true, settings: { ...where, ...(botId && { botId }), ...(appId && { appId }) } };
}
