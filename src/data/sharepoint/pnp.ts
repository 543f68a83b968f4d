/**
 * The only place that composes @pnp/sp. Selective imports: the "all" preset weighs 38 KB against 15.
 * @pnp/sp knows SharePoint's URL grammar; how a request travels (digest, token, batches, waiting, sending again) is
 * transport.ts's, also for whoever calls through this `sp`. Its own BrowserFetchWithRetry resends every POST whose answer
 * is lost: at 20 % lost answers 23 % of the adds were doubled.
 */
import { RejectOnError, ResolveOnData, DefaultParse, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, SPQueryable, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/site-users/web';
import type { Settled } from './delivery';
import type { Call, Method } from './exchange';
import type { Transport } from './transport';

/** `application/json` is minimal metadata: it carries `odata.etag`, which the answers without metadata lack. */
export const standardHeaders = {
  Accept: 'application/json',
  'Content-Type': 'application/json;charset=utf-8',
  'X-ClientService-ClientTag': 'Framsyn',
} as const;

/** Anything of @pnp/sp that has an address. */
type Addressed = Pick<Queryable, 'toRequestUrl'>;

/** @pnp/sp with our transport under it, also for calls that are not the repository's. */
export function composeSp(siteUrl: string, transport: Transport): SPFI {
  return spfi(siteUrl).using(DefaultHeaders(), over(transport), DefaultParse(), RejectOnError(), ResolveOnData());
}

/** The read of what @pnp/sp has addressed, for the transport. */
export const readOf = (query: Addressed): Call => ({ method: 'GET', url: query.toRequestUrl(), headers: { Accept: standardHeaders.Accept } });

/** The write to what @pnp/sp has addressed; `path` is a method of it ('recycle'). */
export function writeOf(
  query: Parameters<typeof SPQueryable>[0] & Addressed,
  write: { method?: Method; path?: string; body?: unknown; etag?: string } = {},
): Call {
  return {
    method: write.method ?? 'POST',
    url: (write.path === undefined ? query : SPQueryable(query, write.path)).toRequestUrl(),
    headers: write.etag === undefined ? standardHeaders : { ...standardHeaders, 'If-Match': write.etag },
    ...(write.body === undefined ? {} : { body: JSON.stringify(write.body) }),
  };
}

/** Behaviour: what is asked of `sp` goes over the transport. GETs join the batch of their turn; the rest goes once. */
function over(transport: Transport) {
  return (instance: Queryable): Queryable => {
    instance.on.send.replace(async (url, init) => {
      const call = callOf(url, init);
      return toResponse(await (call.method === 'GET' ? transport.read(call) : transport.once(call)));
    });
    return instance;
  };
}

function callOf(url: URL, init: RequestInit): Call {
  if (init.body !== undefined && init.body !== null && typeof init.body !== 'string') throw new TypeError('Only text bodies travel through this transport.');
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => {
    headers[name] = value;
  });
  return { method: init.method === 'GET' ? 'GET' : 'POST', url: url.toString(), headers, ...(typeof init.body === 'string' ? { body: init.body } : {}) };
}

/** Trouble has no status of its own: @pnp/sp's callers get it as the rejection of a failed fetch. */
function toResponse(settled: Settled): Response {
  if ('trouble' in settled) throw Object.assign(new TypeError(`SharePoint was not reached (${settled.trouble}).`), settled);
  const { status, headers, text } = settled;
  return new Response(status === 204 || status === 304 ? null : text, { status, headers });
}
