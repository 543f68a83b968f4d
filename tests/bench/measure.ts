/**
 * Ratios of two things measured in one run, interleaved A B B A so that a slow minute of the machine hits both.
 * CPU time comes first: it is what the work costs; wall time is what a shared machine makes of it.
 */
export interface Sample {
  readonly cpu: number; // milliseconds of this process
  readonly wall: number; // milliseconds
}
export interface Ratio {
  readonly median: number;
  readonly low: number; // 95 % bootstrap interval of the median
  readonly high: number;
  readonly pairs: number;
}
export type Work = () => void | Promise<void>;
export type Clock = 'cpu' | 'wall';

const minimumPairs = 11;
const resamples = 2000;

export async function sample(work: Work): Promise<Sample> {
  const cpu = process.cpuUsage();
  const wall = process.hrtime.bigint();
  await work();
  const spent = process.cpuUsage(cpu);
  return { cpu: (spent.user + spent.system) / 1000, wall: Number(process.hrtime.bigint() - wall) / 1e6 };
}

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

/** How A compares with B: below 1 when A is cheaper. Each pair is A B or B A in turn; both are warmed once before. */
export async function compare(a: Work, b: Work, options: { readonly pairs?: number; readonly clock?: Clock } = {}): Promise<Ratio> {
  const clock = options.clock ?? 'cpu';
  const count = Math.max(options.pairs ?? minimumPairs, minimumPairs);
  await a();
  await b();
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) {
      const first = await sample(a);
      pairs.push([first[clock], (await sample(b))[clock]]);
      continue;
    }
    const first = await sample(b);
    pairs.push([(await sample(a))[clock], first[clock]]);
  }
  return ratioOf(pairs);
}

/** The same work against itself. Outside 1.00 ± 0.1 the machine is too restless and the run is void. */
export async function steady(work: Work, options: { readonly clock?: Clock } = {}): Promise<{ readonly ratio: Ratio; readonly valid: boolean }> {
  const ratio = await compare(work, work, { ...options, pairs: 15 });
  return { ratio, valid: Math.abs(ratio.median - 1) <= 0.1 };
}

/** The exponent k of cost ~ size^k, by least squares over the logarithms. 0 is flat, 1 is linear. */
export function growthExponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (pick: (point: { x: number; y: number }) => number): number => logs.reduce((sum, point) => sum + pick(point), 0) / logs.length;
  const [meanX, meanY] = [mean((p) => p.x), mean((p) => p.y)];
  const covariance = logs.reduce((sum, p) => sum + (p.x - meanX) * (p.y - meanY), 0);
  return covariance / logs.reduce((sum, p) => sum + (p.x - meanX) ** 2, 0);
}
