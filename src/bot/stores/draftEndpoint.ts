/** `POST /api/drafts/take`: where the form, in the person's own Teams client, fetches what the bot made of a message. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { draftTakePath } from '../../data/chatDraftsOverHttp';
import type { DraftClaim } from '../../domain/chat/draft';
import type { DraftStore } from '../core/ports';
import type { Log } from '../server/log';
import { readJson, type BodyFault } from './jsonBody';
import { createMisses } from './misses';

type Problem = 'gone' | 'unavailable' | 'shape' | 'origin' | 'method' | 'often' | BodyFault;

interface DraftEndpointOptions {
  readonly drafts: DraftStore;
  /** Where the form's pages come from: `https://region.sharepoint.com`. */
  readonly origins: readonly string[];
  /** What was answered, never for whom or which draft. */
  readonly log: Log;
  readonly now?: () => Date;
  /** Whom the misses count for; behind a proxy the socket's address is the proxy's. */
  readonly addressOf?: (request: IncomingMessage) => string;
}

const statusOf = {
  gone: 404,
  unavailable: 503,
  shape: 400,
  broken: 400,
  large: 413,
  slow: 408,
  type: 415,
  origin: 403,
  method: 405,
  often: 429,
} as const satisfies Record<Problem, number>;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const shape = { id: /^.{1,200}$/s, tenantId: guid, personId: guid, nonce: /^[\w-]{16,100}$/ } as const;

/** These four and nothing else. An id of a wrong form is no fault of shape: it is a draft that is not there. */
function readClaim(body: unknown): (DraftClaim & { readonly id: string }) | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const given = new Map<string, unknown>(Object.entries(body));
  const text = (key: keyof typeof shape): string | undefined => {
    const value = given.get(key);
    return typeof value === 'string' && shape[key].test(value) ? value : undefined;
  };
  const [id, tenantId, personId, nonce] = [text('id'), text('tenantId'), text('personId'), text('nonce')];
  if (given.size !== 4 || id === undefined || tenantId === undefined || personId === undefined || nonce === undefined) return undefined;
  return { id, tenantId, personId, nonce };
}

/** Answers the path and says true; any other path is false and untouched. */
export function createDraftEndpoint(options: DraftEndpointOptions): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { drafts, log, now = () => new Date(), addressOf = ({ socket }) => socket.remoteAddress ?? '' } = options;
  const origins = new Set(options.origins.map((origin) => new URL(origin).origin));
  const misses = createMisses({ now });

  const answer = async (request: IncomingMessage, response: ServerResponse, correlationId: string): Promise<Problem | undefined> => {
    const origin = request.headers.origin;
    // A browser names the page's origin on every POST, also to its own; what names none is no form of ours.
    if (origin === undefined || !origins.has(origin)) return 'origin';
    response.setHeader('access-control-allow-origin', origin);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'POST');
      response.setHeader('access-control-allow-headers', 'content-type');
      response.setHeader('access-control-max-age', '7200');
      response.writeHead(204).end();
      return undefined;
    }
    if (request.method !== 'POST') return 'method';
    const address = addressOf(request);
    if (misses.isBarred(address)) return 'often';
    const body = await readJson(request);
    const claim = body.ok ? readClaim(body.value) : undefined;
    if (!claim) {
      misses.add(address);
      return body.ok ? 'shape' : body.fault;
    }
    const taken = await drafts.take(claim.id, claim);
    if (!taken.ok) {
      if (taken.fault === 'gone') misses.add(address);
      return taken.fault;
    }
    response.setHeader('x-correlation-id', correlationId);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(taken.value));
    return undefined;
  };

  const refuse = (request: IncomingMessage, response: ServerResponse, problem: Problem, correlationId: string): void => {
    if (problem === 'method') response.setHeader('allow', 'POST, OPTIONS');
    if (problem === 'often') response.setHeader('retry-after', '60');
    // What is left of the body is not read: the connection ends with the answer.
    if (!request.complete) response.setHeader('connection', 'close');
    response.setHeader('x-correlation-id', correlationId);
    response.writeHead(statusOf[problem], { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ problem }));
  };

  return (request, response) => {
    if (request.url?.split('?', 1)[0] !== draftTakePath) return false;
    const begun = performance.now();
    const correlationId = randomUUID();
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('vary', 'Origin');
    void answer(request, response, correlationId)
      .catch((): Problem => 'unavailable')
      .then((problem) => {
        if (problem !== undefined && !response.headersSent) refuse(request, response, problem, correlationId);
        const status = problem === undefined ? response.statusCode : statusOf[problem];
        const level = status === 503 ? 'error' : status === 429 ? 'warn' : 'info';
        const milliseconds = Math.round(performance.now() - begun);
        log({ level, event: 'drafts.take', outcome: problem ?? 'done', status, milliseconds, correlationId });
      });
    return true;
  };
}
