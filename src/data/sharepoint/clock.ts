/** Time as the data layer sees it. Injected, so that a test of an hour of throttling takes a moment. */
export interface Clock {
  /** Milliseconds; only differences matter. */
  now(): number;
  /** Runs once after so long; returns the function that calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** 0 <= x < 1: spreads the attempts of many clients that lost the same server. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Resolves after so many milliseconds of this clock. */
export function sleep(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}
