import type { Clock } from './clock';
import type { Settled, Unit } from './delivery';

interface Waiting {
  readonly unit: Unit;
  readonly resolve: (answers: Settled[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gathers what is asked for in the same turn of the event loop and sends it together, in loads that a `$batch` can
 * carry. A timer of 0 rather than a microtask: components that mount one after the other ask in the same task but in
 * different microtasks, and @pnp/sp itself starts a request in a timer of 0.
 */
export function createCollector(
  deliver: (units: readonly Unit[]) => Promise<Settled[][]>,
  limits: { readonly parts: number; readonly bytes: number },
  clock: Clock,
): (unit: Unit) => Promise<Settled[]> {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const asked = waiting;
    waiting = [];
    for (const load of loads(asked, limits)) {
      deliver(load.map(({ unit }) => unit)).then(
        (answers) => load.forEach(({ resolve }, index) => resolve(answers[index] ?? [])),
        (reason: unknown) => load.forEach(({ reject }) => reject(reason)),
      );
    }
  };
  return (unit) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) clock.after(0, flush);
      waiting.push({ unit, resolve, reject });
    });
}

function loads(asked: readonly Waiting[], limits: { readonly parts: number; readonly bytes: number }): Waiting[][] {
  const result: Waiting[][] = [];
  let room = { parts: 0, bytes: 0 };
  for (const one of asked) {
    const bytes = one.unit.reduce((sum, call) => sum + bytesOf(call.url) + bytesOf(call.body ?? '') + 400, 0);
    const load = result[result.length - 1];
    if (load === undefined || room.parts < one.unit.length || room.bytes < bytes) {
      result.push([one]);
      room = { parts: limits.parts - one.unit.length, bytes: limits.bytes - bytes };
      continue;
    }
    load.push(one);
    room = { parts: room.parts - one.unit.length, bytes: room.bytes - bytes };
  }
  return result;
}

/** UTF-8 takes at most three bytes for each UTF-16 unit: an upper bound is enough here. */
const bytesOf = (text: string): number => text.length * 3;
