/** The environment -> settings, or every reason why not at once. Each sentence says what to do. */
import { readCertificate } from './certificate';
import type { Certificate, CertificateOptions } from './certificate';
import { isLoopback } from './guard';

export type Credentials =
  | ({ readonly kind: 'certificate' } & Certificate)
  /** Of the machine itself; `clientId` undefined: its system-assigned one. */
  | { readonly kind: 'managedIdentity'; readonly clientId: string | undefined };

export type TableSettings = { readonly connectionString: string } | { readonly endpoint: string };

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly appId: string;
  readonly tenantId: string;
  readonly credentials: Credentials;
  readonly siteUrl: string;
  readonly teamsAppId: string;
  readonly dialogs: 'webPart' | 'cards';
  /** Undefined: in this process's memory. */
  readonly table: TableSettings | undefined;
  readonly notices: boolean;
  /** Proxies in front of us whose word about the caller's address is taken. */
  readonly proxies: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type SettingsResult = { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly problems: readonly string[] };

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Switches that let strangers in, or that believe any certificate. They have no place in production, whatever they say. */
function unsafe(env: Environment): readonly string[] {
  const flags = Object.keys(env).filter((name) => /^DANGEROUSLY_|^SKIP_?AUTH/i.test(name) && env[name] !== '');
  return [
    ...flags.map((name) => `${name} is set. It would let in requests that nobody has signed: remove it.`),
    ...(env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? ['NODE_TLS_REJECT_UNAUTHORIZED is 0, so that any certificate is believed: remove it.'] : []),
  ];
}

function readTable(env: Environment, complain: (problem: string) => void): TableSettings | undefined {
  const [endpoint, connectionString] = [env['FRAMSYN_BOT_TABLES_URL'] || undefined, env['FRAMSYN_BOT_TABLES_CONNECTION'] || undefined];
  if ((endpoint === undefined) === (connectionString === undefined)) {
    complain(
      'FRAMSYN_BOT_STORE is table: set FRAMSYN_BOT_TABLES_URL (with the bot’s own identity) or FRAMSYN_BOT_TABLES_CONNECTION (with a key), and not both.',
    );
    return undefined;
  }
  if (endpoint !== undefined) {
    if (!URL.canParse(endpoint) || new URL(endpoint).protocol !== 'https:')
      complain('FRAMSYN_BOT_TABLES_URL must be like https://account.table.core.windows.net.');
    return { endpoint };
  }
  const parts = new Map((connectionString ?? '').split(';').map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]));
  const address = parts.get('TableEndpoint') ?? '';
  const isEmulator = parts.get('UseDevelopmentStorage') === 'true' || (URL.canParse(address) && isLoopback(new URL(address).hostname));
  const isPlain = parts.get('DefaultEndpointsProtocol') === 'http' || address.startsWith('http:');
  if (!isEmulator && !(parts.has('AccountName') && parts.has('AccountKey')))
    complain('FRAMSYN_BOT_TABLES_CONNECTION has no AccountName and AccountKey: copy the whole connection string from the storage account.');
  if (!isEmulator && isPlain) complain('FRAMSYN_BOT_TABLES_CONNECTION goes over http: use https.');
  return { connectionString: connectionString ?? '' };
}

function readSite(given: string | undefined, complain: (problem: string) => void): string {
  if (!given || !URL.canParse(given)) {
    complain('FRAMSYN_SITE_URL is missing or no address: set it to the site, like https://region.sharepoint.com/sites/framsyn.');
    return '';
  }
  const { protocol, origin, pathname, search, hash } = new URL(given);
  if (protocol !== 'https:') complain('FRAMSYN_SITE_URL is no https address: tokens would go in the clear. Use https.');
  if (search !== '' || hash !== '' || /\.aspx$/i.test(pathname))
    complain('FRAMSYN_SITE_URL is a page: give the site alone, like https://region.sharepoint.com/sites/framsyn.');
  return origin + pathname.replace(/\/+$/, '');
}

function readCredentials(env: Environment, options: CertificateOptions, complain: (problem: string) => void): Credentials | undefined {
  const [file, identity] = [env['FRAMSYN_BOT_CERTIFICATE_FILE'] || undefined, env['FRAMSYN_BOT_MANAGED_IDENTITY'] || undefined];
  if ((file === undefined) === (identity === undefined)) {
    complain('Set FRAMSYN_BOT_CERTIFICATE_FILE (PEM with certificate and private key) or FRAMSYN_BOT_MANAGED_IDENTITY (system, or a client id), and not both.');
    return undefined;
  }
  if (file !== undefined) {
    const certificate = readCertificate('FRAMSYN_BOT_CERTIFICATE_FILE', file, options, complain);
    return certificate && { kind: 'certificate', ...certificate };
  }
  if (identity !== 'system' && !guid.test(identity ?? '')) complain('FRAMSYN_BOT_MANAGED_IDENTITY is neither system nor a client id.');
  return { kind: 'managedIdentity', clientId: identity === 'system' ? undefined : identity };
}

export function readSettings(env: Environment, options: CertificateOptions): SettingsResult {
  const problems: string[] = [...unsafe(env)];
  const complain = (problem: string): void => void problems.push(problem);
  const id = (name: string, what: string): string => {
    const value = env[name] ?? '';
    if (!guid.test(value)) complain(`${name} is missing or no id: set it to ${what}.`);
    return value.toLowerCase();
  };
  const choice = <T extends string>(name: string, values: readonly [T, ...T[]]): T => {
    const given = env[name] || values[0];
    const value = values.find((each) => each === given);
    if (value === undefined) complain(`${name} is ${given}: it can be ${values.join(' or ')}.`);
    return value ?? values[0];
  };
  const number = (name: string, otherwise: number, most: number): number => {
    const value = Number(env[name] || otherwise);
    if (!Number.isInteger(value) || value < 0 || value > most) complain(`${name} must be a whole number between 0 and ${most}.`);
    return value;
  };
  const host = env['FRAMSYN_BOT_HOST'] || '127.0.0.1';
  // App Service asks from another container: there a bot that listens to itself alone looks like one that has not started.
  if (env['WEBSITE_SITE_NAME'] && isLoopback(host)) complain(`FRAMSYN_BOT_HOST is ${host}, where App Service cannot reach it: set it to 0.0.0.0.`);
  const store = choice('FRAMSYN_BOT_STORE', ['memory', 'table']);
  const notices = choice('FRAMSYN_BOT_NOTICES', ['off', 'on']) === 'on';
  if (notices && store !== 'table') complain('FRAMSYN_BOT_NOTICES is on: that needs FRAMSYN_BOT_STORE=table, or a restart forgets who asked for them.');
  const credentials = readCredentials(env, options, complain);
  const settings = {
    host,
    port: number('PORT', 3978, 65535),
    appId: id('FRAMSYN_BOT_APP_ID', 'the application (client) id of the bot’s app registration'),
    tenantId: id('FRAMSYN_BOT_TENANT_ID', 'the id of your directory (tenant)'),
    siteUrl: readSite(env['FRAMSYN_SITE_URL'], complain),
    teamsAppId: id('FRAMSYN_TEAMS_APP_ID', 'the id in the manifest of the Teams app'),
    dialogs: choice('FRAMSYN_BOT_DIALOGS', ['webPart', 'cards']),
    table: store === 'table' ? readTable(env, complain) : undefined,
    notices,
    proxies: number('FRAMSYN_BOT_PROXIES', 0, 5),
  };
  return credentials === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, settings: { ...settings, credentials } };
}
