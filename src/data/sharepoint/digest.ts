import type { Clock } from './clock';
import type { Answer, Call } from './exchange';

/** A form digest as the page already has it: SPFx gives one in legacyPageContext, so that the first batch, which is a POST, costs no call for it. */
export interface Digest {
  readonly value: string;
  readonly lifeSeconds: number;
}

export interface DigestSource<Failure> {
  /** The digest for a write, or why there is none. Calls that ask at the same time share one request. */
  current(): Promise<Digest | Failure>;
  /** The server refused it (a clock that stood still, a server that restarted): ask anew next time. */
  forget(): void;
}

/** A digest is renewed this long before its end, so that a slow write does not arrive with a stale one. */
const margin = 60_000;

/** Form digests for writes: asked for once, shared by all, renewed before they end. */
export function createDigestSource<Failure extends object>(
  ask: (call: Call) => Promise<Answer | Failure>,
  siteUrl: string,
  clock: Clock,
  given?: Digest,
): DigestSource<Failure | Answer> {
  const lifeOf = (digest: Digest): number => Math.max(digest.lifeSeconds * 1000 - margin, (digest.lifeSeconds * 1000) / 2);
  let held: Promise<Digest | Failure | Answer> | undefined = given === undefined ? undefined : Promise.resolve(given);
  let ends = given === undefined ? 0 : clock.now() + lifeOf(given);

  const renew = async (): Promise<Digest | Failure | Answer> => {
    const answer = await ask(contextInfo(siteUrl));
    const digest = 'text' in answer ? readDigest(answer) : undefined;
    if (digest === undefined) {
      held = undefined;
      return 'text' in answer && answer.status === 200 ? { ...answer, status: 401 } : answer; // a page, not a digest
    }
    ends = clock.now() + lifeOf(digest);
    return digest;
  };
  return {
    current: () => {
      if (held !== undefined && clock.now() < ends) return held;
      ends = Infinity; // until it has come: whoever asks meanwhile waits for the same one
      held = renew();
      return held;
    },
    forget: () => {
      held = undefined;
    },
  };
}

/** `/_api/contextinfo`, never `/_api/web/contextinfo`, which answers 403 as if the digest were stale. */
const contextInfo = (siteUrl: string): Call => ({ method: 'POST', url: `${siteUrl}/_api/contextinfo`, headers: { Accept: 'application/json' } });

function readDigest(answer: Answer): Digest | undefined {
  if (answer.status !== 200) return undefined;
  const { FormDigestValue: value, FormDigestTimeoutSeconds: lifeSeconds } = JSON.parse(answer.text) as Record<string, unknown>;
  return typeof value === 'string' && typeof lifeSeconds === 'number' ? { value, lifeSeconds } : undefined;
}

/** 403 with SPException -2130575251 or -2130575252: "The security validation for this page is invalid". */
export const refusesDigest = (answer: Answer): boolean => answer.status === 403 && /-213057525[12]\b/.test(answer.text);
