/** What is remembered for a while. When its time is over it is let go of, also where nobody asks for anything any more. */
export interface ShortMemory<T> {
  get(key: string): T | undefined;
  /** From now on, in place of what was there. */
  set(key: string, value: T): void;
  delete(key: string): void;
}

interface ShortMemoryOptions {
  readonly now: () => number;
  readonly milliseconds: number;
  /** So many at once; one more, and the oldest is gone. */
  readonly most: number;
  readonly later?: (milliseconds: number, run: () => void) => void;
}

/** Keeps no process alive. */
const unwaited = (milliseconds: number, run: () => void): void => void setTimeout(run, milliseconds).unref();
/** A clock that was set back shall not keep the process busy. */
const shortestWait = 1000;

export function createShortMemory<T>({ now, milliseconds, most, later = unwaited }: ShortMemoryOptions): ShortMemory<T> {
  // A Map keeps its order, and all live equally long: the first is the oldest.
  const kept = new Map<string, { readonly value: T; readonly end: number }>();
  let isWatched = false;

  /** All that are too old, and so many more that fewer than `room` are left. */
  const forget = (room: number): void => {
    for (const [key, { end }] of kept) {
      if (now() < end && kept.size < room) return;
      kept.delete(key);
    }
  };
  const watch = (): void => {
    const [oldest] = kept.values();
    if (isWatched || oldest === undefined) return;
    isWatched = true;
    later(Math.max(shortestWait, oldest.end - now()), () => {
      isWatched = false;
      forget(Infinity);
      watch();
    });
  };

  return {
    get(key) {
      const known = kept.get(key);
      return known && now() < known.end ? known.value : undefined;
    },
    set(key, value) {
      kept.delete(key);
      forget(most);
      kept.set(key, { value, end: now() + milliseconds });
      watch();
    },
    delete: (key) => void kept.delete(key),
  };
}
