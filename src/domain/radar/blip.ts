/** What the drawings show: spaningar and trends, seen alike. */
import type { Item } from '../../schema/field';
import type { signals } from '../../schema/lists/signals';
import type { trends } from '../../schema/lists/trends';
import type { Category } from '../categories';
import type { Horizon } from './geometry';
import type { Rating, Ratings } from './ratings';

export type BlipList = 'signals' | 'trends';

export interface Blip {
  /** Unique over both lists. */
  readonly key: string;
  readonly list: BlipList;
  readonly id: number;
  /** What stands beside the mark: the item's own number, which does not change when others come. */
  readonly number: string;
  readonly title: string;
  readonly category?: Category;
  readonly horizon?: Horizon;
  /** When it is known to the year; else the place inside the ring says nothing. */
  readonly year?: number;
  readonly impact?: Rating;
  readonly uncertainty?: Rating;
  readonly urgency?: Rating;
  readonly scope?: Signal['geoLevel'];
  readonly place?: string;
  readonly sourceKind?: Signal['sourceType'];
  /** When it was added, ISO 8601: whoever was there first stays where it is. */
  readonly since: string;
}

export type Signal = Item<typeof signals>;
export type Trend = Item<typeof trends>;

const own = (value: number | undefined): Rating | undefined => (value === undefined ? undefined : { value, low: value, high: value, count: 0 });

export const blipKey = (list: BlipList, id: number): string => `${list}-${id}`;
export const blipNumber = (list: BlipList, id: number): string => (list === 'trends' ? `T${id}` : String(id));

/** The group's median where somebody has assessed it, else what the spaning itself says. */
export function blipOfSignal(signal: Signal, ratings?: Ratings): Blip {
  return {
    key: blipKey('signals', signal.id),
    list: 'signals',
    id: signal.id,
    number: blipNumber('signals', signal.id),
    title: signal.title,
    category: signal.category,
    horizon: signal.horizon,
    impact: ratings?.impact ?? own(signal.impact),
    uncertainty: ratings?.uncertainty ?? own(signal.uncertainty),
    urgency: ratings?.urgency ?? own(signal.urgency),
    scope: signal.geoLevel,
    place: signal.place,
    sourceKind: signal.sourceType,
    since: signal.created,
  };
}

export function blipOfTrend(trend: Trend): Blip {
  return {
    key: blipKey('trends', trend.id),
    list: 'trends',
    id: trend.id,
    number: blipNumber('trends', trend.id),
    title: trend.title,
    category: trend.category,
    horizon: trend.horizon,
    impact: own(trend.impact),
    uncertainty: own(trend.uncertainty),
    since: trend.created,
  };
}
