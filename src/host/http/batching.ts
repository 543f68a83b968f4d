/** `POST _api/$batch`: each part a call of its own, in order, with the outer caller. A failing part undoes and stops nothing. */
import { randomUUID } from 'node:crypto';
import { SharePointError } from '../engine';
import { batchContentType, parseBatch, writeBatch, type BatchAnswer, type BatchRequest } from './batch';
import { dispatch, metadataOf, writes, type Caller, type Request } from './dispatch';
import { contentTypes, errorReply, type Reply } from './reply';
import { verbOf } from './verb';

const invalid = (message: string): SharePointError => new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

/** The part as a request to the same site; parts are absolute (PnPjs) or relative to `_api`. */
function requestOf(part: BatchRequest, caller: Caller): Request {
  const url = URL.parse(part.url, `${caller.siteUrl}/_api/`);
  // Absolute as PnPjs writes them: with the origin that the batch itself was sent to.
  if (url !== null && url.origin !== new URL(caller.siteUrl).origin) throw invalid('A batch reaches its own site only.');
  const prefix = `${caller.site.serverRelativeUrl}/_api/`.toLowerCase();
  if (url === null || !decoded(url.pathname).toLowerCase().startsWith(prefix)) throw invalid('A batch reaches its own site only.');
  const path = url.pathname.slice(url.pathname.toLowerCase().indexOf('/_api/') + '/_api/'.length);
  if (/^\$batch\b/i.test(path)) throw invalid('A batch holds no batch.');
  return { verb: verbOf(part.verb, part.headers), path, search: url.search.slice(1), headers: part.headers, body: Buffer.from(part.body) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function answerOf({ status, headers, body }: Reply): BatchAnswer {
  const { ETag: etag, Location: location } = headers;
  return {
    status,
    contentType: headers['Content-Type'] ?? contentTypes.minimal,
    ...(etag === undefined ? {} : { etag }),
    ...(location === undefined ? {} : { location }),
    body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
  };
}

/**
 * Runs the parts. Writes that follow each other are handed to the store at once, which keeps their order and commits
 * them in one group; a read waits for the writes before it.
 */
export async function runBatch(outer: Request, caller: Caller): Promise<Reply> {
  const parts = parseBatch(outer.headers['content-type'] ?? '', outer.body);
  const replies: Promise<Reply>[] = [];
  for (const part of parts) {
    const reply = await begin(part, caller, replies);
    replies.push(reply.started);
  }
  const id = randomUUID();
  const answers = (await Promise.all(replies)).map(answerOf);
  return { status: 200, headers: { 'Content-Type': batchContentType(id) }, body: writeBatch(id, answers) };
}

/** Wrapped, because awaiting the promise itself would wait for the commit. */
async function begin(part: BatchRequest, caller: Caller, before: readonly Promise<Reply>[]): Promise<{ readonly started: Promise<Reply> }> {
  try {
    const request = requestOf(part, caller);
    if (!writes(request)) await Promise.all(before);
    return { started: dispatch(request, caller) };
  } catch (error) {
    const refusal = error instanceof SharePointError ? error : caller.fault(error);
    return { started: Promise.resolve(errorReply(refusal, metadataOf(part.headers.accept))) };
  }
}
