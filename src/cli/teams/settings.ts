/** What `npm run teams-package` is told by the environment. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface PackageSettings {
  readonly sharePointDomain: string;
  /** Undefined: the app without a bot alone. */
  readonly botId?: string;
  /** Undefined: the web part's id, as SharePoint itself would give it. */
  readonly appId?: string;
}

export type ReadPackageSettings = { readonly ok: true; readonly settings: PackageSettings } | { readonly ok: false; readonly problems: readonly string[] };

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** All that is wrong is said at once. */
export function readPackageSettings(environment: Environment): ReadPackageSettings {
  const of = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const sharePointDomain = of('FRAMSYN_SHAREPOINT_DOMAIN');
  const botId = of('FRAMSYN_BOT_APP_ID');
  const appId = of('FRAMSYN_TEAMS_APP_ID');
  const problems = [
    ...(sharePointDomain === undefined
      ? ['FRAMSYN_SHAREPOINT_DOMAIN is not set. Set it to the SharePoint address of your tenant, such as contoso.sharepoint.com.']
      : []),
    ...(sharePointDomain !== undefined && !domain.test(sharePointDomain)
      ? [`FRAMSYN_SHAREPOINT_DOMAIN is "${sharePointDomain}". Give the domain alone, without https:// and without a path.`]
      : []),
    ...[['FRAMSYN_BOT_APP_ID', botId] as const, ['FRAMSYN_TEAMS_APP_ID', appId] as const].flatMap(([name, id]) =>
      id === undefined || guid.test(id) ? [] : [`${name} is "${id}". It has to be a GUID: 8-4-4-4-12 hexadecimal digits.`],
    ),
  ];
  if (problems.length > 0 || sharePointDomain === undefined) return { ok: false, problems };
  return { ok: true, settings: { sharePointDomain, ...(botId && { botId }), ...(appId && { appId }) } };
}
