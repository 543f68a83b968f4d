/**
 * The order of a plan. It is when things end that counts, as far as it is known: what surely ends before another begins
 * stands before it, whatever their precisions; löpande comes after what has an end, and what has no time last.
 */
import type { TimePrecision } from '../../schema/field';
import { intervalOf } from '../time';
import type { PlanActivity } from './activity';

type Timed = Pick<PlanActivity, 'id' | 'title' | 'time'>;

const precisions: readonly TimePrecision[] = ['dag', 'manad', 'termin', 'ar'];
const texts = new Intl.Collator('sv-SE', { sensitivity: 'base', numeric: true });

/** 0: has an end. 1: löpande. 2: no time. */
const rankOf = ({ time }: Timed): 0 | 1 | 2 => {
  if (time?.kind === 'lopande') return 1;
  return time === undefined || intervalOf(time).to === undefined ? 2 : 0;
};

interface Placed<T> {
  readonly activity: T;
  readonly rank: number;
  readonly from: string;
  readonly to: string;
  readonly fineness: number;
}
const place = <T extends Timed>(activity: T): Placed<T> => {
  const { time } = activity;
  const { from = '', to = '' } = time === undefined ? {} : intervalOf(time);
  return { activity, rank: rankOf(activity), from, to, fineness: precisions.indexOf(time?.precision ?? 'ar') };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compare = <T extends Timed>(a: Placed<T>, b: Placed<T>): number =>
  a.rank - b.rank ||
  (a.rank === 0 ? byText(a.to, b.to) || a.fineness - b.fineness || byText(a.from, b.from) : 0) ||
  texts.compare(a.activity.title, b.activity.title) ||
  a.activity.id - b.activity.id;

/** In the order of the plan; each time is looked at once, so that a plan of thousands is sorted in a moment. */
export const inPlanOrder = <T extends Timed>(activities: readonly T[]): readonly T[] =>
  activities
    .map(place)
    .sort(compare)
    .map(({ activity }) => activity);

/** A heading in the list: no finer than the end is known. */
export type Band =
  | { readonly kind: 'month'; readonly day: string }
  | { readonly kind: 'term'; readonly day: string }
  | { readonly kind: 'year'; readonly day: string }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'timeless' };

const bandKinds = { dag: 'month', manad: 'month', termin: 'term', ar: 'year' } as const satisfies Record<TimePrecision, Band['kind']>;

/** The band that an activity stands in: the month it ends in, or the term or year where no more is known. */
export function bandOf({ time }: Pick<PlanActivity, 'time'>): Band {
  if (time?.kind === 'lopande') return { kind: 'ongoing' };
  const { to } = time === undefined ? {} : intervalOf(time);
  return time === undefined || to === undefined ? { kind: 'timeless' } : { kind: bandKinds[time.precision], day: to };
}

export const bandKey = (band: Band): string => ('day' in band ? `${band.kind} ${band.kind === 'month' ? band.day.slice(0, 7) : band.day}` : band.kind);
