/**
 * Ratios of two things measured in one run, pair by pair, so that a slow minute of the machine hits both, and how costs
 * grow with size.
 */
export interface Ratio {
  readonly median: number;
  readonly low: number; // 95 % bootstrap interval of the median
  readonly high: number;
  readonly pairs: number;
}

const resamples = 2000;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** A small deterministic generator, so that an interval does not change between two readings of one run. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function ratioOf(pairs: readonly (readonly [number, number])[]): Ratio {
  const ratios = pairs.map(([a, b]) => a / b);
  const random = generator(ratios.length);
  const medians = Array.from({ length: resamples }, () => median(ratios.map(() => ratios[Math.floor(random() * ratios.length)]!))).sort((a, b) => a - b);
  return { median: median(ratios), low: medians[Math.floor(resamples * 0.025)]!, high: medians[Math.floor(resamples * 0.975)]!, pairs: ratios.length };
}

/** The exponent k of cost ~ size^k, by least squares over the logarithms. 0 is flat, 1 is linear. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (pick: (point: { x: number; y: number }) => number): number => logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [meanX, meanY] = [mean((p) => p.x), mean((p) => p.y)];
  const covariance = logs.reduce((sum, p) => sum + (p.x - meanX) * (p.y - meanY), 0);
  return covariance / logs.reduce((sum, p) => sum + (p.x - meanX) ** 2, 0);
}
