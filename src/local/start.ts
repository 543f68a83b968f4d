/** Starts the local edition: one origin with the frames, the host and its site. */
import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createHostHandler } from '../host';
import type { HostHandler, HostOptions, HostSwitches } from '../host';
import { botUser, localUsers } from './content/users';
import type { PackageSource } from './package/server/handle';
import { paths } from './paths';
import { localRoles, ownerRole } from './roles';
import { openDataFolder } from './server/dataFolder';
import type { DataFolder } from './server/dataFolder';
import { listenOnLoopback } from './server/listen';
import { createOriginListener } from './server/origin';
import { loadPages } from './server/pages';
import { prepareSite } from './server/prepare';
import { explainFolderFailure } from './server/refusal';
import { createIdentify, createSessions } from './server/session';
import type { ContentChoice } from './server/settings';
import { createSiteClock } from './server/siteClock';
import type { SiteClock } from './server/siteClock';
import { createTeams } from './server/teams';

export interface LocalOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly dataFolder: string;
  readonly content: ContentChoice;
  /** FRAMSYN_DEV_TOKEN: programs that send it are let in. */
  readonly devToken: string | null;
  /** The built pages. */
  readonly clientFolder: string;
  /** Changes with the schema or the provisioner: a site that was made by another is provisioned again. */
  readonly siteStamp: string;
  /** The built `.sppkg`, which the pages show in the place of the sources. */
  readonly package?: PackageSource;
  readonly switches?: Partial<HostSwitches>;
  readonly log: (line: string) => void;
}

export interface LocalEdition {
  /** 'http://localhost:4300' */
  readonly url: string;
  /** The host's test switches, changed while it runs, and its site. */
  readonly host: Pick<HostHandler, 'switches' | 'change' | 'site'>;
  close(): Promise<void>;
}

/** Resolves when the site is provisioned, its content loaded and pages are answered. Throws StartRefusal. */
export async function startLocal(options: LocalOptions): Promise<LocalEdition> {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await start(options, closers, close);
  } catch (error) {
    await close();
    throw explainFolderFailure(error, options.dataFolder);
  }
}

async function start(options: LocalOptions, closers: (() => Promise<void> | void)[], close: () => Promise<void>): Promise<LocalEdition> {
  // Before the data are touched: a package that cannot be shown refuses the start. Otherwise nothing of it is read.
  const shipped = options.package === undefined ? null : (await import('./package/server/handle')).openPackageFiles(options.package);
  const folder = openDataFolder(options.dataFolder);
  let identify: HostOptions['identify'] = () => null;
  const clock = createSiteClock();
  const host = openHost(options, folder, clock, (request) => identify(request));
  closers.push(() => host.close());

  let listener: RequestListener = (_request, response) => void response.writeHead(503, { 'Retry-After': '1' }).end();
  const listening = await listenOnLoopback((request, response) => listener(request, response), options.port);
  closers.push(
    () => folder.announce(null),
    () => listening.close(),
  );
  const url = `http://localhost:${listening.port}`;
  folder.announce(url);

  // The set-up goes the same way as everybody, over REST; its token lives no longer than it does.
  const setupToken = randomBytes(32).toString('base64url');
  const tokens = options.devToken === null ? [] : [options.devToken];
  const botToken = randomBytes(32).toString('base64url');
  const programs = [{ token: botToken, loginName: botUser.loginName }];
  const sessions = createSessions(folder.secret, listening.port);
  identify = createIdentify(sessions, [...tokens, setupToken], programs);
  let isReady = false;
  const { clientFolder } = options;
  const teams = createTeams(() => ({
    origin: url,
    hasMessages: folder.record().content === 'demo' || folder.record().content?.startsWith('volume:') === true,
    roleOf: sessions.roleOf,
    openBot: async (authority) => (await import('./server/bot')).openLocalBot({ origin: url, authority, siteToken: botToken, log: options.log }),
    log: options.log,
  }));
  closers.push(() => teams.close());
  listener = createOriginListener({
    port: listening.port,
    clientFolder,
    pages: loadPages(clientFolder),
    sessions,
    host,
    teams,
    shipped,
    isReady: () => isReady,
  });

  await prepareSite({ folder, siteUrl: url + paths.site, token: setupToken, content: options.content, siteStamp: options.siteStamp, clock, log: options.log });
  isReady = true;
  // The set-up's token lives until then.
  const letGo = (): void => void (identify = createIdentify(sessions, tokens, programs));
  void import('./server/warmUp').then(({ warmUp }) => warmUp(url + paths.site, setupToken, () => closers.length > 0)).then(letGo, letGo);
  return { url, host, close };
}

function openHost(options: LocalOptions, folder: DataFolder, clock: SiteClock, identify: HostOptions['identify']): HostHandler {
  // The first user of a new site is its owner.
  const users = [localUsers[ownerRole], ...localRoles.filter((role) => role !== ownerRole).map((role) => localUsers[role]), botUser];
  const swedish = { language: 1053, timeZone: 'Europe/Stockholm', users };
  try {
    return createHostHandler({
      sites: [
        { ...swedish, file: folder.siteFile, serverRelativeUrl: paths.site, title: 'Framsyn', now: clock.now },
        { ...swedish, file: folder.newSiteFile, serverRelativeUrl: paths.newSite, title: 'Ny webbplats' },
      ],
      identify,
      secret: folder.secret,
      switches: options.switches,
      log: ({ correlationId, method, url, error }) =>
        options.log(`${method} ${url} failed (${correlationId}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    });
  } catch (error) {
    throw explainFolderFailure(error, folder.folder, folder.holder());
  }
}
