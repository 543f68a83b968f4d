/** Requests at the sites' addresses: let in or refused, answered, counted. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SharePointError, type Site } from '../engine';
import { openSite } from '../store/site';
import { apiPath } from './address';
import { runBatch } from './batching';
import { readBody } from './body';
import { issueDigest } from './digest';
import { dispatch, metadataOf, type Caller, type Request } from './dispatch';
import { notSignedIn, originOf, refuseForeignOrigin, requireDigest } from './guard';
import { defaultLimits, defaultSwitches, type HostHandler, type HostOptions, type HostSwitches } from './options';
import { errorReply, newCorrelationId, send, type Reply } from './reply';
import { verbOf } from './verb';

/** Paths whose bodies are files and not JSON. */
const filePath = /\/(?:attachmentfiles|files|addusingpath|uploadimage)|\/\$value$/i;

/** The site that an address belongs to, and what of the address is left for it. */
function siteOf(sites: readonly Site[], path: string, isRead: boolean): { readonly site: Site; readonly rest: string } | undefined {
  for (const site of sites) {
    const rest = apiPath(path, site.serverRelativeUrl, isRead);
    if (rest !== undefined) return { site, rest };
  }
  return undefined;
}

/** The host for a server that already runs. Opens the sites' files at once; throws when one cannot be opened. */
export function createHostHandler(options: HostOptions): HostHandler {
  const switches: HostSwitches = { ...defaultSwitches, ...options.switches };
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? ((): Date => new Date());
  const sites = options.sites.map((site) => openSite({ now, ...site, switches: { ...switches, ...site.switches } }));
  const clocks = new Map(sites.map((site, index) => [site, options.sites[index]?.now ?? now]));
  const active = new Set<Promise<void>>();
  let calls = 0;

  function throttle(metadata: ReturnType<typeof metadataOf>): Reply | null {
    calls += 1;
    if (switches.throttleEvery <= 0 || calls % switches.throttleEvery !== 0) return null;
    const refusal = new SharePointError(
      429,
      '-2147429894, Microsoft.SharePoint.SPException',
      'The request has been throttled -- Too many requests. Try again later.',
    );
    return errorReply(refusal, metadata, { 'Retry-After': String(switches.retryAfterSeconds) });
  }

  async function answer(message: IncomingMessage, site: Site, rest: string, search: string, correlationId: string): Promise<Reply> {
    const headers = flat(message.headers);
    const metadata = metadataOf(headers.accept);
    const fault = (error: unknown): SharePointError => {
      options.log?.({ correlationId, method: message.method ?? '', url: message.url ?? '', error });
      return new SharePointError(500, '-1, System.Exception', `An unexpected error has occurred. Correlation id: ${correlationId}`);
    };
    try {
      const origin = originOf(message);
      const identity = options.identify(message);
      if (identity === null) throw notSignedIn();
      const verb = verbOf(message.method ?? '', headers);
      const siteUrl = origin + site.serverRelativeUrl;
      if (verb !== 'GET') refuseForeignOrigin(message, origin);
      if (verb !== 'GET') requireDigest({ identity, headers, siteUrl, rest, secret: options.secret, now: now(), seconds: switches.digestSeconds });
      const body = await readBody(message, filePath.test(rest) ? limits.fileBytes : limits.bodyBytes);
      if (switches.latencyMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, switches.latencyMilliseconds));
      const caller: Caller = {
        site,
        siteUrl,
        identity,
        now: clocks.get(site) ?? now,
        fault,
        digest: () => issueDigest(options.secret, siteUrl, identity.loginName, now()),
        digestSeconds: switches.digestSeconds,
        throttle: () => throttle(metadata),
      };
      const request: Request = { verb, path: rest, search, headers, body };
      return /^(?:%24|\$)batch$/i.test(rest) && verb === 'POST' ? await runBatch(request, caller) : await dispatch(request, caller);
    } catch (error) {
      return errorReply(error instanceof SharePointError ? error : fault(error), metadata);
    }
  }

  function handle(message: IncomingMessage, response: ServerResponse): boolean {
    const url = message.url ?? '/';
    const mark = url.indexOf('?');
    const found = siteOf(sites, mark < 0 ? url : url.slice(0, mark), message.method === 'GET' || message.method === 'HEAD');
    if (found === undefined) return false;
    const started = performance.now();
    const correlationId = newCorrelationId();
    const work = answer(message, found.site, found.rest, mark < 0 ? '' : url.slice(mark + 1), correlationId)
      .then((reply) => {
        if (!message.complete) response.setHeader('Connection', 'close'); // refused before it had arrived in full
        send(response, reply, correlationId, started);
      })
      .catch((error: unknown) => {
        options.log?.({ correlationId, method: message.method ?? '', url, error });
        response.destroy();
      })
      .finally(() => active.delete(work));
    active.add(work);
    return true;
  }

  return {
    handle,
    switches,
    formDigest(serverRelativeUrl, request) {
      const identity = options.identify(request);
      if (identity === null) return null;
      return { value: issueDigest(options.secret, originOf(request) + serverRelativeUrl, identity.loginName, now()), lifeSeconds: switches.digestSeconds };
    },
    change(changes) {
      Object.assign(switches, changes);
      const { listViewThreshold, lookupLimit, etagForm } = switches;
      for (const site of sites) Object.assign(site.switches, { listViewThreshold, lookupLimit, etagForm });
    },
    site(serverRelativeUrl) {
      const found = sites.find((site) => site.serverRelativeUrl === serverRelativeUrl);
      if (found === undefined) throw new Error(`There is no site at ${serverRelativeUrl}.`);
      return found;
    },
    async close() {
      await Promise.all(active);
      await Promise.all(sites.map((site) => site.close()));
    },
  };
}

/** Node's headers as one text each; a header sent twice is joined as HTTP says. */
function flat(headers: IncomingMessage['headers']): Readonly<Record<string, string>> {
  const one: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) one[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return one;
}
