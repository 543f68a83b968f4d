export interface Rounds {
  /** The first round at once. */
  start(): void;
  /** Ends after the round that is going on. */
  stop(): Promise<void>;
}

/** Work that is done again and again, never twice at the same time, and that keeps no process alive. */
export function inRounds(work: () => Promise<void>, minutesBetween: number, onBroken: () => void): Rounds {
  let timer: ReturnType<typeof setInterval> | undefined;
  let round: Promise<void> | undefined;
  const begin = (): void => {
    round ??= work()
      .catch(onBroken)
      .finally(() => {
        round = undefined;
      });
  };
  return {
    start() {
      if (timer !== undefined) return;
      timer = setInterval(begin, minutesBetween * 60_000);
      timer.unref();
      begin();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await round;
    },
  };
}
