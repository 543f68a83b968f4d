/** Repeatable chance: the same seed gives the same site, so that two measurements measure the same thing. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  one<T>(of: readonly T[]): T;
  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number;
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** mulberry32: small, quick, and good enough to spread words. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    one: (of) => of[Math.floor(next() * of.length)]!,
    weighted: (weights) => {
      const entries = Object.entries<number>(weights);
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0];
      return found![0] as keyof typeof weights & string;
    },
  };
}
