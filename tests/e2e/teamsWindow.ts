/**
 * Teams and a tenant's SharePoint over https, as they are to a web part: the browser's requests for them are led to the
 * edition on this machine. The teams-js that SPFx 1.23.2 loads (2.36) accepts no other origins, and is as Microsoft ships it.
 */
import type { Route } from 'playwright-core';
import type { Edition } from './edition';

export const teams = 'https://teams.microsoft.com';
export const sharePoint = 'https://exempelregionen.sharepoint.com';

export interface TeamsWindow {
  /** What the iframe holds. */
  readonly address: string;
  readonly title: string;
  readonly frameContext: 'content' | 'task';
  /** Teams' flat context. */
  readonly context: object;
  /** What Teams says it can do. */
  readonly runtime: object;
}

/** What teams-js has asked of the window, in order. */
export interface Asked {
  readonly func: string;
  readonly args: readonly unknown[];
}
/** What the window's document has for a test to look at and to use. */
export interface TeamsGlobals {
  readonly asked: readonly Asked[];
  /** An event of Teams, such as `themeChange`. */
  tell(func: string, args: readonly unknown[]): void;
}

/** The document of Teams' window with one iframe in it; Teams in a browser names that so. */
export function teamsWindow({ address, title, frameContext, context, runtime }: TeamsWindow): string {
  const answers = {
    initialize: [frameContext, 'web', JSON.stringify(runtime), '2.0.1'],
    getContext: [context],
    'appInitialization.success': [true, { hasFinishedSuccessfully: true }],
  };
  return `<!doctype html><html lang="sv"><title>Teams</title><link rel="icon" href="data:,"><body style="margin:0">
<iframe name="embedded-page-container" title="${title}" style="border:0;width:100%;height:100vh" src="${address.replaceAll('&', '&amp;')}"></iframe><script>
  const answers = ${JSON.stringify(answers)};
  window.asked = [];
  const post = (message, origin) => document.querySelector('iframe').contentWindow.postMessage(message, origin);
  window.tell = (func, args) => post({ func, args }, ${JSON.stringify(sharePoint)});
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== ${JSON.stringify(sharePoint)} || typeof data?.func !== 'string') return;
    window.asked.push({ func: data.func, args: data.args });
    const args = answers[data.func];
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  });
</script></body></html>`;
}

/** What the server knows by another name than the browser: its own address, in calls inside a batch and in answers. */
const renamed = (text: string, from: string, to: string): string => text.replaceAll(from, to);

/** Leads a request to the edition, as whoever `credentials` say, and its answer back. */
export async function leadTo(edition: Edition, route: Route, credentials: Readonly<Record<string, string>>): Promise<void> {
  const request = route.request();
  const { pathname, search } = new URL(request.url());
  const headers = { ...request.headers(), origin: edition.url, host: new URL(edition.url).host, ...credentials };
  const posted = request.postData();
  const response = await route.fetch({
    url: edition.url + pathname + search,
    headers,
    maxRedirects: 0,
    ...(posted === null ? {} : { postData: renamed(posted, sharePoint, edition.url) }),
  });
  const next = response.headers()['location'];
  // The browser would follow a redirect past our routes.
  if (next !== undefined)
    return route.fulfill({ contentType: 'text/html', body: `<meta http-equiv="refresh" content="0;url=${next.replaceAll('&', '&amp;')}">` });
  // The bytes are here, whole and unpacked: what said how they came is no longer so.
  const kept = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => !ofTheWay.includes(name)));
  const policy = kept['content-security-policy'];
  await route.fulfill({
    status: response.status(),
    headers: {
      ...kept,
      'access-control-allow-origin': sharePoint,
      // SharePoint lets Teams hold its pages; the local edition's frame is of its own origin.
      ...(policy === undefined ? {} : { 'content-security-policy': policy.replace("frame-ancestors 'self'", `frame-ancestors ${teams}`) }),
    },
    body: isText(kept['content-type']) ? renamed(await response.text(), edition.url, sharePoint) : await response.body(),
  });
}

const ofTheWay: readonly string[] = ['content-length', 'content-encoding', 'transfer-encoding'];
const isText = (type: string | undefined): boolean => /json|multipart|xml|html/.test(type ?? '');
