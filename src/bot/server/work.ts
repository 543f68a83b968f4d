/** What has begun and is not done yet. */
export interface Work {
  /** Counts it until it ends, however it ends. */
  track<T>(work: Promise<T>): Promise<T>;
  /** When nothing runs any more, also of what began meanwhile; or after so many milliseconds. */
  done(milliseconds: number): Promise<void>;
}

export function createWork(): Work {
  const running = new Set<Promise<unknown>>();
  const all = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return {
    track(work) {
      running.add(work);
      const end = (): void => void running.delete(work);
      work.then(end, end);
      return work;
    },
    async done(milliseconds) {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([all(), new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
      clearTimeout(timer);
    },
  };
}
