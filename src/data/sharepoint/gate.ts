import type { Notice } from '../ports';
import { sleep, type Clock } from './clock';

/** No answer, and no more patience. `offline`: what became of the call is not known. */
export interface Trouble {
  readonly trouble: 'offline' | 'throttled';
  readonly retryAfterSeconds?: number;
}

/** One call's way to its answer: what it may still spend, and what the page is told meanwhile. */
export interface Journey {
  attempts: number;
  throttledMilliseconds: number;
  readonly hold: Hold;
}
export interface Hold {
  waiting(milliseconds: number, reason: 'throttled' | 'offline'): void;
  over(): void;
}

/** What the calls of one source wait at together. SharePoint throttles the person, not the call, so one 429 holds all. */
export interface Gate {
  /** Nothing leaves before so many milliseconds have passed; a longer wait that is already on stands. */
  close(milliseconds: number): void;
  /** Runs as soon as the gate is open, in the very turn in which it was seen open. */
  through<T>(journey: Journey, run: () => Promise<T>): Promise<T | Trouble>;
}

/** One gate for a whole page: a wait that one call was told holds for all, because SharePoint's limits count a person's calls together. */
export function createGate(clock: Clock): Gate {
  let opens = -Infinity;
  const remaining = (): number => Math.max(0, opens - clock.now());
  return {
    close: (milliseconds) => {
      opens = Math.max(opens, clock.now() + milliseconds);
    },
    through: async (journey, run) => {
      // A loop, not one sleep: the gate may have been closed again meanwhile, and timers may fire a little early.
      for (let rest = remaining(); rest > 0; rest = remaining()) {
        if (rest > journey.throttledMilliseconds) return { trouble: 'throttled', retryAfterSeconds: Math.ceil(rest / 1000) };
        journey.hold.waiting(rest, 'throttled');
        await sleep(clock, rest);
        journey.throttledMilliseconds -= rest;
      }
      return run();
    },
  };
}

/** Tells the page that calls are held up, and once, when none is any more. */
export interface Notices {
  listen(listener: (notice: Notice) => void): () => void;
  /** A call that may be held up; it is when it says `waiting`, until it says `over`. */
  hold(): Hold;
}

/** Tells listeners of each wait, and once when no call waits any more. */
export function createNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  let held = 0;
  const tell = (notice: Notice): void => listeners.forEach((listener) => listener(notice));
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hold: () => {
      let mine = false;
      return {
        waiting: (milliseconds, reason) => {
          if (!mine) held += 1;
          mine = true;
          tell({ kind: 'waiting', seconds: Math.ceil(milliseconds / 1000), reason });
        },
        over: () => {
          if (!mine) return;
          mine = false;
          held -= 1;
          if (held === 0) tell({ kind: 'settled' });
        },
      };
    },
  };
}
