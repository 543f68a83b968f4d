/** The one origin: frames, SharePoint, Teams' service, sign-in and health, told apart by path. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostHandler } from '../../host';
import type { PackageFiles } from '../package/server/handle';
import { afterLogon, hostedSite } from '../package/server/hosted';
import { defaultRole, isLocalRole } from '../roles';
import { sitePageAt } from '../sitePages';
import { paths } from '../paths';
import { sendAsset } from './assets';
import { commonHeaders } from './pages';
import type { PageName, Pages } from './pages';
import { readObject, sendJson, sendText } from './reply';
import type { Sessions } from './session';
import type { Teams } from './teams';

export interface Origin {
  readonly port: number;
  readonly clientFolder: string;
  readonly pages: Pages;
  readonly sessions: Sessions;
  readonly host: HostHandler;
  readonly teams: Pick<Teams, 'handle'>;
  /** The built package, where pages show that instead of the sources; null: they show the sources. */
  readonly shipped: PackageFiles | null;
  /** False while the first start still provisions and loads. */
  readonly isReady: () => boolean;
}

const isPageRequest = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

const framed: readonly string[] = ['/', paths.personal, paths.personalCapture];

function pageOf(pathname: string): keyof typeof packaged | null {
  if (framed.includes(pathname) || [paths.team, paths.chat].some((beginning) => pathname.startsWith(beginning))) return 'frame';
  if (pathname === paths.tab) return 'tab';
  if (pathname === paths.capture || pathname === paths.captureDialog) return 'capture';
  return sitePageAt(pathname) === undefined ? null : 'page';
}

/** The documents that the package is shown in, in the place of those that show the sources. */
const packaged = { frame: 'frame', tab: 'package/tab', capture: 'package/tab', page: 'package/page' } as const satisfies Partial<Record<PageName, PageName>>;

/** The names under which a browser on this machine may know us. Any other is a foreign name that points here (DNS rebinding). */
const ownHosts = (port: number): readonly string[] => ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`);

export function createOriginListener(origin: Origin): (request: IncomingMessage, response: ServerResponse) => void {
  const hosts = ownHosts(origin.port);
  return (request, response) => {
    const host = request.headers.host ?? '';
    if (!hosts.includes(host)) return sendText(response, 421, `This server answers to http://localhost:${origin.port} only.`);
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (pathname === paths.health) return sendHealth(origin, response);
    if (pathname === paths.role) return void changeRole(origin, host, request, response);
    if (isPageRequest(request) && sendAsset(origin.clientFolder, pathname, request, response)) return;
    if (isPageRequest(request) && origin.shipped?.send(pathname, request, response) === true) return;
    if (isPageRequest(request) && sendPage(origin, host, pathname, request, response)) return;
    if (origin.host.handle(request, response)) return;
    if (origin.isReady() && origin.teams.handle(pathname, request, response)) return;
    sendText(response, 404, 'There is nothing at this address.');
  };
}

function sendHealth(origin: Origin, response: ServerResponse): void {
  const ready = origin.isReady();
  sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'starting' });
}

/** Where a GET for a page is sent on to; null: nowhere. The list's own form is SharePoint's; here the web part shows the item. */
function redirectOf(url: string): string | null {
  const [pathname = '', query] = url.split('?', 2);
  if (pathname === paths.site || pathname === `${paths.site}/`) return paths.sitePage;
  if (pathname === paths.newSite || pathname === `${paths.newSite}/`) return paths.newSetupPage;
  const id = new URLSearchParams(query).get('ID') ?? '';
  return pathname.toLowerCase() === paths.signalForm.toLowerCase() && /^\d{1,10}$/.test(id) ? `${paths.sitePage}#/spaningar?visa=${id}` : null;
}

const siteOf = (pathname: string): string => sitePageAt(pathname)?.site ?? hostedSite(pathname) ?? paths.site;

function sendPage(origin: Origin, host: string, pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
  const url = request.url ?? '/';
  const elsewhere = redirectOf(url) ?? (origin.shipped === null ? null : afterLogon(url));
  if (elsewhere !== null) {
    response.writeHead(302, { ...commonHeaders, Location: elsewhere }).end();
    return true;
  }
  const asked = pageOf(pathname) ?? (origin.shipped === null || hostedSite(pathname) === null ? null : 'tab');
  if (asked === null) return false;
  if (!origin.isReady()) {
    sendText(response, 503, 'Framsyn is being prepared. This page comes by itself in a moment.', { 'Retry-After': '2', Refresh: '2' });
    return true;
  }
  // teams-js accepts http://localhost as a frame's origin and no other http origin.
  if (!host.startsWith('localhost:')) {
    response.writeHead(302, { ...commonHeaders, Location: `http://localhost:${origin.port}${url}` }).end();
    return true;
  }
  const name = origin.shipped === null ? asked : packaged[asked];
  const isSignedIn = origin.sessions.roleOf(request) !== null;
  origin.pages.send(
    name,
    response,
    isSignedIn ? { digest: origin.host.formDigest(siteOf(pathname), request) } : { cookie: origin.sessions.cookie(defaultRole) },
  );
  return true;
}

const largestRoleBody = 200;

/** GET tells the role of this browser; POST {"role": …} changes it. Only our own pages may: SameSite and Origin both say so. */
async function changeRole(origin: Origin, host: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') return sendJson(response, 200, { role: origin.sessions.roleOf(request) });
  if (request.method !== 'POST') return sendText(response, 405, 'GET or POST.', { Allow: 'GET, POST' });
  if (request.headers.origin !== `http://${host}`) return sendText(response, 403, 'Only a page of this server changes the role.');
  const role = (await readObject(request, largestRoleBody))?.['role'];
  if (typeof role !== 'string' || !isLocalRole(role)) return sendText(response, 400, 'There is no such role.');
  sendJson(response, 200, { role }, { 'Set-Cookie': origin.sessions.cookie(role) });
}
