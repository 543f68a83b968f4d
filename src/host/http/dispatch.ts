/** One call: a request that was let in, to the route that answers it, to bytes. Batches run their parts through here as well. */
import { SharePointError, type Session, type Site } from '../engine';
import { parseOptions } from '../odata/options';
import { parsePath, type ParsedPath } from '../odata/path';
import type { QueryOptions } from '../odata/query';
import { parseBody } from './body';
import { contextInfo } from './contextInfo';
import { invalidDigest } from './digest';
import { format } from './format';
import type { Identity } from './options';
import { errorReply, type Reply } from './reply';
import { routeOf } from './router';
import type { Call, Verb } from './wire';

/** What a request has in common with the other parts of its batch. */
export interface Caller {
  readonly site: Site;
  readonly siteUrl: string; // absolute, without '/' at the end
  readonly identity: Identity;
  readonly now: () => Date;
  /** A fresh digest for this caller. */
  readonly digest: () => string;
  readonly digestSeconds: number;
  /** The refusal when this call is one too many, else null. */
  readonly throttle: () => Reply | null;
  /** Logs what the client is not told; the reply carries the correlation id. */
  readonly fault: (error: unknown) => SharePointError;
}

export interface Request {
  readonly verb: Verb;
  readonly path: string; // after `_api/`, percent-encoded
  readonly search: string; // without '?'
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const notImplemented = (message: string): SharePointError => new SharePointError(501, '-1, System.NotImplementedException', message);

/** The metadata form that Accept asks for. `application/json` alone is minimal metadata with the names of OData 3. */
export function metadataOf(accept: string | undefined): Call['metadata'] {
  const text = accept?.toLowerCase() ?? '';
  if (text.includes('odata=verbose')) return 'verbose';
  return /odata(?:\.metadata)?=(?:nometadata|none)/.test(text) ? 'none' : 'minimal';
}

/** SharePoint would answer these in Atom, or with the names of OData 4; the host does not, and says so. */
function refuseOtherForms(headers: Readonly<Record<string, string>>): void {
  const accept = headers.accept ?? '*/*';
  if (headers['odata-version']?.startsWith('4') === true) throw notImplemented('OData 4 is not emulated by this host.');
  if (!/json/i.test(accept))
    throw notImplemented(`Answers other than JSON are not emulated by this host: ask with 'Accept: application/json' instead of '${accept.slice(0, 100)}'.`);
  if (/odata=fullmetadata/i.test(accept)) throw notImplemented('Full metadata is not emulated by this host.');
}

interface Understood {
  readonly query: QueryOptions;
  readonly parsed: ParsedPath;
}
const remembered = new Map<string, Understood>();
const mostRemembered = 512;
const longestRemembered = 1500;

/** Clients ask the same few things again and again: each is parsed once while it is in use. Throws 400. */
function understand({ path, search }: Request): Understood {
  const key = `${path}?${search}`;
  const before = remembered.get(key);
  if (before !== undefined) return before;
  const query = parseOptions(search);
  const understood = { query, parsed: parsePath(path, query.raw) };
  if (key.length > longestRemembered) return understood;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, understood);
  return understood;
}

/** Answers one call; never rejects. */
export async function dispatch(request: Request, caller: Caller): Promise<Reply> {
  const metadata = metadataOf(request.headers.accept);
  const throttled = caller.throttle();
  if (throttled !== null) return throttled;
  try {
    return await answer(request, caller, metadata);
  } catch (error) {
    return errorReply(error instanceof SharePointError ? error : caller.fault(error), metadata);
  }
}

function answer(request: Request, caller: Caller, metadata: Call['metadata']): Reply | Promise<Reply> {
  const {
    query,
    parsed: { path, targets, args },
  } = understand(request);
  if (path === 'web/contextinfo') throw invalidDigest(); // seen in SharePoint Online: this is not the address
  const route = path === 'contextinfo' && request.verb === 'POST' ? contextInfo(caller) : routeOf(request.verb, path);
  const { site, siteUrl: webUrl } = caller;
  let body: Call['body'] | undefined;
  const work = (session: Session): Reply => {
    const call: Call = {
      verb: request.verb,
      path,
      targets,
      args,
      query,
      rawBody: request.body,
      headers: request.headers,
      metadata,
      now: caller.now(),
      webUrl,
      session,
      site,
      get body() {
        return (body ??= parseBody(request.body));
      },
    };
    const answered = route.answer(call);
    if (answered.kind !== 'raw' && answered.kind !== 'empty') refuseOtherForms(request.headers);
    return format(answered, call);
  };
  return route.writes ? site.write(caller.identity.loginName, work) : site.read(caller.identity.loginName, work);
}

/** Whether a request writes: then the reads of its batch that follow must wait for it. */
export function writes(request: Request): boolean {
  if (request.verb === 'GET') return false;
  try {
    const { path } = understand(request).parsed;
    return path !== 'contextinfo' && routeOf(request.verb, path).writes;
  } catch {
    return false; // it will be refused
  }
}
