/** A programme's place in time, and how far its series of workshops has come. */
import type { TimeValue } from '../../schema/field';
import { intervalOf } from '../time';

export type ProgrammePlace =
  | { readonly kind: 'ahead'; readonly from: string }
  /** `months`: whole steps of the calendar, December after November is one; 0: it ends this month. */
  | { readonly kind: 'current'; readonly to: string; readonly months: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'over'; readonly to: string };

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Where today stands in a programme's period. */
export function placeInTime(period: TimeValue | undefined, today: string): ProgrammePlace {
  const { from, to } = period === undefined ? {} : intervalOf(period);
  if (from !== undefined && today < from) return { kind: 'ahead', from };
  if (to === undefined) return { kind: 'open' };
  return to < today ? { kind: 'over', to } : { kind: 'current', to, months: monthOf(to) - monthOf(today) };
}

interface SeriesEvent {
  readonly id: number;
  readonly title: string;
  readonly status: 'planerat' | 'genomfort' | 'installt';
  readonly time?: TimeValue;
}

export interface SeriesStep<E extends SeriesEvent> {
  readonly number: number;
  readonly state: 'done' | 'next' | 'ahead';
  /** None for a workshop that the programme has promised and nobody has planned. */
  readonly event?: E;
}

const startOf = ({ time }: SeriesEvent): string => (time && (intervalOf(time).from ?? intervalOf(time).to)) ?? '9999';

/** The joint workshops, 1 to the number of them: those that were held first, then those that are to come. Cancelled ones do not count. */
export function seriesOf<E extends SeriesEvent>(events: readonly E[], length: number | undefined): readonly SeriesStep<E>[] {
  const held = events.filter(({ status }) => status !== 'installt').sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id - b.id);
  const steps = [...held.filter(({ status }) => status === 'genomfort'), ...held.filter(({ status }) => status === 'planerat')];
  const done = steps.filter(({ status }) => status === 'genomfort').length;
  return Array.from({ length: Math.max(steps.length, length ?? 0) }, (_, index) => ({
    number: index + 1,
    state: index < done ? 'done' : index === done ? 'next' : 'ahead',
    ...(steps[index] === undefined ? {} : { event: steps[index] }),
  }));
}
