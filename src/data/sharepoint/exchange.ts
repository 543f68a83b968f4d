import type { Clock } from './clock';

export type Method = 'GET' | 'POST' | 'MERGE' | 'DELETE' | 'PUT' | 'PATCH';

/** One request, as SharePoint's REST names it. `url` is absolute. */
export interface Call {
  readonly method: Method;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A file; it travels alone, never in a `$batch`, which SharePoint refuses for files. */
  readonly bytes?: ArrayBuffer;
}

/** Header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** No answer that can be understood came back: whether the call was carried out is not known. */
export type Lost = 'lost';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A redirect to a sign-in or throttle page ends as 200 with HTML; these statuses say what it was. */
const throttlePage = /\/_layouts\/15\/throttle\.htm/i;

/**
 * One attempt over the wire, nothing more: no retry, no wait but the deadline. A body that breaks off, a connection
 * that dies and a deadline that passes are all the same to the caller: lost.
 */
export async function exchange(call: Call, fetch: Fetch, clock: Clock, deadline: number): Promise<Answer | Lost> {
  const abort = new AbortController();
  const callOff = clock.after(deadline, () => abort.abort());
  try {
    const response = await fetch(call.url, wireInit(call, abort.signal));
    const text = await response.text();
    return read(response, text);
  } catch {
    return 'lost';
  } finally {
    callOff();
  }
}

/** MERGE, DELETE and PUT travel as POST + X-HTTP-Method, which every proxy in front of SharePoint lets through. */
function wireInit(call: Call, signal: AbortSignal): RequestInit {
  const tunnelled = call.method !== 'GET' && call.method !== 'POST';
  const body = call.body ?? call.bytes;
  return {
    method: tunnelled ? 'POST' : call.method,
    headers: tunnelled ? { ...call.headers, 'X-HTTP-Method': call.method } : { ...call.headers },
    ...(body === undefined ? {} : { body }),
    cache: 'no-cache',
    credentials: 'same-origin',
    signal,
  };
}

function read(response: Response, text: string): Answer {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  const isPage = response.ok && (headers['content-type'] ?? '').startsWith('text/html');
  if (!isPage) return { status: response.status, headers, text };
  // An interactive browser is sent to a page rather than refused: SharePoint's throttling and sign-in both do so.
  return { status: throttlePage.test(response.url) ? 429 : 401, headers, text };
}

/**
 * Statuses of something in front of SharePoint that gave up waiting for it: the call may have been carried out.
 * A 500 with ClientServiceTimeoutException is the same from inside a long `$batch`.
 */
export function isUnknownOutcome(answer: Answer): boolean {
  if (answer.status === 502 || answer.status === 504 || answer.status === 408) return true;
  return answer.status === 500 && answer.text.includes('ClientServiceTimeoutException');
}

/** SharePoint Online throttles with either. */
export const isThrottled = (answer: Answer): boolean => answer.status === 429 || answer.status === 503;

/** Milliseconds to wait from now; undefined when the server named no time. */
export function retryAfter(answer: Answer): number | undefined {
  const value = answer.headers['retry-after'];
  if (value === undefined) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.parse(answer.headers['date'] ?? new Date().toUTCString()));
}
