import { batchLimits } from './batch';
import { sleep, type Clock } from './clock';
import { isThrottled, isUnknownOutcome, retryAfter, type Answer, type Call, type Lost } from './exchange';
import type { Gate, Journey, Trouble } from './gate';

export type Settled = Answer | Trouble;

/**
 * Calls that belong together, in order: a write and the read that shows what came of it. When one has no answer,
 * it and those after it are sent again, so that the read is never older than the write.
 */
export type Unit = readonly Call[];

/** One attempt at all the calls, an outcome for each. */
export type Attempt = (calls: readonly Call[], journey: Journey) => Promise<readonly (Settled | Lost)[]>;

const backoff = { first: 400, most: 8_000 } as const;

/**
 * Sends until every call has an answer, or patience ends. Throttled calls wait as the server says and cost no attempt;
 * lost ones wait longer each time. Only what has no answer is sent again.
 */
export async function deliver(units: readonly Unit[], attempt: Attempt, journey: Journey, gate: Gate, clock: Clock): Promise<Settled[][]> {
  const results: Settled[][] = units.map(() => []);
  for (let round = 0; ; round += 1) {
    const pending = units.map((unit, index) => unit.slice(results[index]?.length));
    if (pending.every((unit) => unit.length === 0)) return results;
    const { lost, throttled } = sortOut(pending, await attempt(pending.flat().slice(0, batchLimits.parts), journey), results);
    if (throttled.length > 0) gate.close(Math.max(...throttled.map((answer) => retryAfter(answer) || pause(round, clock))));
    if (!lost) continue;
    journey.attempts -= 1;
    if (journey.attempts <= 0) return units.map((unit, index) => unit.map((_, part) => results[index]?.[part] ?? { trouble: 'offline' }));
    if (throttled.length > 0) continue; // the gate is wait enough
    const wait = pause(round, clock);
    journey.hold.waiting(wait, 'offline');
    await sleep(clock, wait);
  }
}

/** Longer each time, and not the same for all who lost the same server. */
const pause = (round: number, clock: Clock): number => Math.min(backoff.most, backoff.first * 2 ** round) * (0.5 + clock.random() / 2);

/** Files each outcome under its unit, up to the unit's first call that has none; tells what has to be waited for. */
function sortOut(pending: readonly Unit[], outcomes: readonly (Settled | Lost)[], results: readonly Settled[][]): { lost: boolean; throttled: Answer[] } {
  const seen = { lost: false, throttled: [] as Answer[] };
  let next = 0;
  pending.forEach((unit, index) => {
    const own = outcomes.slice(next, (next += unit.length));
    for (const outcome of own) {
      const isLost = outcome === 'lost';
      const isRefused = !isLost && 'status' in outcome && isThrottled(outcome);
      if (isLost) seen.lost = true;
      if (isRefused) seen.throttled.push(outcome);
      if (isLost || isRefused) return;
      results[index]?.push(outcome);
    }
  });
  return seen;
}

/** An answer that breaks off within its JSON, or comes from a gateway that gave up, tells nothing: lost. */
export function understood(outcome: Settled | Lost): Settled | Lost {
  if (outcome === 'lost' || !('status' in outcome)) return outcome;
  return isUnknownOutcome(outcome) || !isWhole(outcome) ? 'lost' : outcome;
}

function isWhole(answer: Answer): boolean {
  if (answer.text === '' || answer.status >= 300 || !(answer.headers['content-type'] ?? '').includes('json')) return true;
  try {
    JSON.parse(answer.text);
    return true;
  } catch {
    return false;
  }
}

/**
 * For calls that must not be sent twice: lost is the end, and so is a 503 that names no time, because something in
 * front of SharePoint may have said it after the call went through.
 */
export function conclusive(outcome: Settled | Lost): Settled {
  if (outcome === 'lost') return { trouble: 'offline' };
  return 'status' in outcome && outcome.status === 503 && retryAfter(outcome) === undefined ? { trouble: 'offline' } : outcome;
}
