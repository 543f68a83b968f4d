import type { Notice } from '../ports';
import { batchLimits, composeBatch, readBatch } from './batch';
import type { Clock } from './clock';
import { createCollector } from './collector';
import { conclusive, deliver, understood, type Attempt, type Settled, type Unit } from './delivery';
import { createDigestSource, refusesDigest, type Digest } from './digest';
import { exchange, type Call, type Fetch, type Lost } from './exchange';
import { createGate, createNotices, type Journey } from './gate';

export interface Patience {
  /** How long one call may wait for a throttled server, in all. */
  readonly throttledMilliseconds: number;
  /** How many attempts a call has when its answers get lost. */
  readonly attempts: number;
  /** How long one attempt may take. */
  readonly deadlineMilliseconds: number;
}

export interface TransportOptions {
  readonly siteUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A bearer token; without one the calls ride on the browser's cookies and writes carry a digest. */
  readonly token?: () => Promise<string>;
  readonly digest?: Digest;
  readonly patience?: Partial<Patience>;
}

/**
 * The one way to the server. Everything sent through `read` and `write` can be sent twice without harm, and is, until
 * it has an answer: a read by nature, a write because the caller made it so (a key in a unique column, an ETag, a
 * recycle bin that can be asked). `once` is for calls that cannot: only a refusal that proves that nothing was done
 * (429, or 503 with a time) is followed by another attempt. @pnp/sp's own retry, which repeats any POST whose answer
 * is lost, is used nowhere.
 */
export interface Transport {
  /** Reads asked for in the same turn of the event loop travel in one `$batch`. */
  read(call: Call): Promise<Settled>;
  /** The same for writes, each with the reads that follow it. */
  write(unit: Unit): Promise<readonly Settled[]>;
  once(call: Call): Promise<Settled>;
  onNotice(listener: (notice: Notice) => void): () => void;
}

const standardPatience: Patience = { throttledMilliseconds: 120_000, attempts: 10, deadlineMilliseconds: 45_000 };

/** Bytes a millisecond that a file needs at least to travel: a line slower than 32 KB a second is taken for dead. */
const slowest = 32;

/** The URL of a lone read may become too long for what stands before SharePoint; in a batch it is only text. */
const longestUrl = 1_800;

/** The transport of a site: gate, batches, digest and second attempts around a plain fetch. */
export function createTransport({ siteUrl, fetch, clock, token, digest, patience: given }: TransportOptions): Transport {
  const patience = { ...standardPatience, ...given };
  const gate = createGate(clock);
  const notices = createNotices();

  async function travel(units: readonly Unit[], attempt: Attempt): Promise<Settled[][]> {
    const hold = notices.hold();
    try {
      return await deliver(units, attempt, { attempts: patience.attempts, throttledMilliseconds: patience.throttledMilliseconds, hold }, gate, clock);
    } finally {
      hold.over();
    }
  }
  const plain = (call: Call, journey: Journey): Promise<Settled | Lost> =>
    gate.through(journey, () => exchange(call, fetch, clock, patience.deadlineMilliseconds + (call.bytes?.byteLength ?? 0) / slowest));
  const plainAttempt: Attempt = async ([call], journey) => (call === undefined ? [] : [understood(await plain(call, journey))]);
  const digests = createDigestSource(async (call) => lone(await travel([[call]], plainAttempt)), siteUrl, clock, digest);

  /** With who we are: a bearer token, or for everything but reads the form digest. */
  async function signed(call: Call, journey: Journey): Promise<Settled | Lost> {
    if (token !== undefined) {
      // Without a token nothing was sent; as with a line that is down, the next attempt may have it.
      const bearer = await token().catch(() => undefined);
      return bearer === undefined ? 'lost' : plain(withHeader(call, 'Authorization', `Bearer ${bearer}`), journey);
    }
    if (call.method === 'GET') return plain(call, journey);
    const current = await digests.current();
    return 'lifeSeconds' in current ? plain(withHeader(call, 'X-RequestDigest', current.value), journey) : current;
  }
  async function send(call: Call, journey: Journey): Promise<Settled | Lost> {
    const outcome = await signed(call, journey);
    if (outcome === 'lost' || !('status' in outcome) || !refusesDigest(outcome)) return outcome;
    digests.forget();
    return signed(call, journey);
  }

  const attempt: Attempt = async (calls, journey) => {
    const [call] = calls;
    if (call !== undefined && calls.length === 1 && call.url.length <= longestUrl) return [understood(await send(call, journey))];
    const id = Math.floor(clock.random() * 2 ** 52).toString(36);
    const outcome = understood(await send(composeBatch(siteUrl, calls, id), journey));
    if (outcome === 'lost' || !('status' in outcome) || outcome.status !== 200) return calls.map(() => outcome);
    return readBatch(outcome, calls.length)?.map(understood) ?? calls.map(() => 'lost' as const);
  };
  const attemptOnce: Attempt = async ([call], journey) => (call === undefined ? [] : [conclusive(understood(await send(call, journey)))]);

  const reads = createCollector((units) => travel(units, attempt), batchLimits, clock);
  const writes = createCollector((units) => travel(units, attempt), batchLimits, clock);
  return {
    read: async (call) => lone([await reads([call])]),
    write: writes,
    once: async (call) => lone(await travel([[call]], attemptOnce)),
    onNotice: notices.listen,
  };
}

const withHeader = (call: Call, name: string, value: string): Call => ({ ...call, headers: { ...call.headers, [name]: value } });

const lone = (results: readonly (readonly Settled[])[]): Settled => results[0]?.[0] ?? { trouble: 'offline' };
