/** Who may knock: loopback names only, and no writes from another origin's page. */
import type { IncomingMessage } from 'node:http';
import { SharePointError } from '../engine';
import { digestHolds, invalidDigest } from './digest';
import type { Identity } from './options';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i;

/** Code and text as SharePoint answers a request without sign-in. [MEM: code] */
export const notSignedIn = (): SharePointError =>
  new SharePointError(401, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.');

const refused = (message: string): SharePointError => new SharePointError(403, '-2147024891, System.UnauthorizedAccessException', message);

/**
 * The host's own origin as this request names it. A name that is not loopback's, or another port, is refused:
 * a page whose own name was made to resolve to 127.0.0.1 (DNS rebinding) says that name in Host.
 */
export function originOf(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  const match = loopback.exec(host);
  const port = match?.[1] ?? '80';
  if (match === null || Number(port) !== request.socket.localPort) throw refused(`The host name '${host.slice(0, 100)}' is not served here.`);
  return `http://${host.toLowerCase()}`;
}

/** Refuses a write that a page of another origin sent. */
export function refuseForeignOrigin(request: IncomingMessage, origin: string): void {
  const from = request.headers.origin;
  if (from !== undefined && from.toLowerCase() !== origin) throw refused('Writes from another origin are refused.');
}

interface Write {
  readonly identity: Identity;
  readonly headers: Readonly<Record<string, string>>;
  readonly siteUrl: string;
  readonly rest: string; // the path after _api/
  readonly secret: string;
  readonly now: Date;
  readonly seconds: number;
}

/** A browser sends its cookie with every page's requests; only a page of this origin can have read a digest. */
export function requireDigest({ identity, headers, siteUrl, rest, secret, now, seconds }: Write): void {
  if (identity.means === 'bearer' || /^contextinfo(?:\(\))?\/?$/i.test(rest)) return;
  if (!digestHolds(headers['x-requestdigest'] ?? '', secret, siteUrl, identity.loginName, now, seconds)) throw invalidDigest();
}
