/** What several persons think of one spaning: a median with its spread, because the disagreement is the finding. */
import type { Item } from '../../schema/field';
import type { assessments } from '../../schema/lists/assessments';
import { latestOfEach } from '../assessments';

export interface Rating {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many have assessed it; 0 when the value is the item's own. */
  readonly count: number;
}

const rated = ['impact', 'uncertainty', 'urgency'] as const;
export type RatedField = (typeof rated)[number];
export type Ratings = Readonly<Partial<Record<RatedField, Rating>>>;
export type Assessment = Pick<Item<typeof assessments>, RatedField | 'signal' | 'id' | 'author' | 'modified' | 'assessorRole'>;

/** The middle value; between two, their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = NaN, high = low] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}

function ratingOf(values: readonly number[]): Rating | undefined {
  if (values.length === 0) return undefined;
  return { value: median(values), low: Math.min(...values), high: Math.max(...values), count: values.length };
}

/** By the spaning's id; of each person the latest. */
export function ratingsBySignal(all: readonly Assessment[]): ReadonlyMap<number, Ratings> {
  const bySignal = new Map<number, Assessment[]>();
  for (const assessment of all) {
    const id = assessment.signal?.id;
    if (id === undefined) continue;
    bySignal.set(id, [...(bySignal.get(id) ?? []), assessment]);
  }
  const ratings = (some: readonly Assessment[]): Ratings =>
    Object.fromEntries(
      rated.flatMap((field) => {
        const rating = ratingOf(some.flatMap((assessment) => assessment[field] ?? []));
        return rating ? [[field, rating] as const] : [];
      }),
    );
  return new Map([...bySignal].map(([id, some]) => [id, ratings(latestOfEach(some))]));
}

/** The step on the scale 1 to 5 that a median stands on; halfway counts upwards. */
export const levelOf = (rating: Rating): number => Math.min(5, Math.max(1, Math.floor(rating.value + 0.5)));

/** Two steps apart or more. */
export const disagrees = (rating: Rating): boolean => rating.high - rating.low >= 2;
