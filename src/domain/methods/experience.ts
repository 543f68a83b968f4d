/** What the group's own runs say of a method. Ratings are shown as range and dots: a mean alone would hide that people disagree. */
import type { Item } from '../../schema/field';
import type { methodRuns } from '../../schema/lists/methodRuns';

export type MethodRun = Pick<Item<typeof methodRuns>, 'method' | 'date' | 'rating'>;

export interface Ratings {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** How many gave 1, 2, 3, 4 and 5. */
  readonly dots: readonly [number, number, number, number, number];
  /** Two steps or more between lowest and highest. */
  readonly isSplit: boolean;
}

export interface Experience {
  readonly timesUsed: number;
  /** 'YYYY-MM-DD' */
  readonly lastUsed?: string;
  readonly ratings?: Ratings;
}

function ratingsOf(values: readonly number[]): Ratings | undefined {
  if (values.length === 0) return undefined;
  const count = (rating: number): number => values.filter((value) => value === rating).length;
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { count: values.length, low, high, dots: [count(1), count(2), count(3), count(4), count(5)], isSplit: high - low >= 2 };
}

const isRating = (value: number | undefined): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5;

/** From the runs of one method. */
export function experienceOf(runs: readonly Omit<MethodRun, 'method'>[]): Experience {
  const lastUsed = runs.map(({ date }) => date).reduce((latest, date) => (date > latest ? date : latest), '');
  const ratings = ratingsOf(runs.map(({ rating }) => rating).filter(isRating));
  return { timesUsed: runs.length, ...(lastUsed === '' ? {} : { lastUsed }), ...(ratings ? { ratings } : {}) };
}

/** By method id; a method that nobody has run is not there. */
export function experiencesByMethod(runs: readonly MethodRun[]): ReadonlyMap<number, Experience> {
  const grouped = new Map<number, MethodRun[]>();
  for (const run of runs) grouped.set(run.method.id, [...(grouped.get(run.method.id) ?? []), run]);
  return new Map([...grouped].map(([id, own]) => [id, experienceOf(own)]));
}
