/** A radar frozen as text, and what has changed between two of them. */
import { categoryCodes, isCategorySystem, type Category, type CategorySystemKey } from '../categories';
import type { Blip, BlipList } from './blip';
import { blipKey, blipNumber } from './blip';
import { horizons, type Horizon } from './geometry';
import type { Movement } from './place';
import type { Rating } from './ratings';

export interface Frozen {
  readonly system: CategorySystemKey;
  readonly blips: readonly Blip[];
}

/** SharePoint keeps so many characters in a column of several lines. */
export const mostCharacters = 63_000;

const version = 1;
type Spread = readonly [value: number, low: number, high: number, count: number];
type Row = readonly [
  list: BlipList,
  id: number,
  title: string,
  category: Category | null,
  horizon: Horizon | null,
  year: number | null,
  impact: Spread | null,
  uncertainty: Spread | null,
  since: string,
];

const spreadOf = (rating: Rating | undefined): Spread | null => (rating ? [rating.value, rating.low, rating.high, rating.count] : null);

/** The blips as they are now, as text; nothing when they have no room in the column. */
export function freeze({ system, blips }: Frozen): string | undefined {
  const rows = blips.map(({ list, id, title, category, horizon, year, impact, uncertainty, since }): Row => [
    list,
    id,
    title,
    category ?? null,
    horizon ?? null,
    year ?? null,
    spreadOf(impact),
    spreadOf(uncertainty),
    since,
  ]);
  const text = JSON.stringify({ version, system, rows });
  return text.length <= mostCharacters ? text : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const lists: readonly unknown[] = ['signals', 'trends'] satisfies readonly BlipList[];
const oneOf = <T>(value: unknown, allowed: readonly T[]): T | undefined => allowed.find((one) => one === value);

function ratingIn(value: unknown): Rating | undefined {
  if (!Array.isArray(value)) return undefined;
  const [median, low, high, count] = value as unknown[];
  return isNumber(median) && isNumber(low) && isNumber(high) && isNumber(count) ? { value: median, low, high, count } : undefined;
}

function blipIn(row: unknown): Blip | undefined {
  if (!Array.isArray(row)) return undefined;
  const [list, id, title, category, horizon, year, impact, uncertainty, since] = row as unknown[];
  if (!lists.includes(list) || !isNumber(id) || typeof title !== 'string' || typeof since !== 'string') return undefined;
  const from = list as BlipList;
  return {
    key: blipKey(from, id),
    list: from,
    id,
    number: blipNumber(from, id),
    title,
    category: oneOf(category, categoryCodes),
    horizon: oneOf(horizon, horizons),
    ...(isNumber(year) ? { year } : {}),
    impact: ratingIn(impact),
    uncertainty: ratingIn(uncertainty),
    since,
  };
}

/** Reads what was frozen. The text has been in a list that people can edit, so nothing in it is taken for granted. */
export function thaw(text: string): Frozen | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const { version: kept, system, rows } = content as Readonly<Record<string, unknown>>;
  if (kept !== version || typeof system !== 'string' || !isCategorySystem(system) || !Array.isArray(rows)) return undefined;
  const blips = rows.map(blipIn);
  return blips.every((blip): blip is Blip => blip !== undefined) ? { system, blips } : undefined;
}

export interface Comparison {
  readonly movements: ReadonlyMap<string, Movement>;
  /** In the earlier one and not in the later. */
  readonly gone: readonly Blip[];
}

/** How far off, in years from an edition's own day for a horizon; the year itself where it is known. */
const distance = ({ horizon, year }: Blip): number | undefined => year ?? (horizon === undefined ? undefined : horizons.indexOf(horizon));

function movementOf(now: Blip, before: Blip | undefined): Movement {
  if (before === undefined) return 'new';
  if ((now.year === undefined) !== (before.year === undefined)) return movementOf({ ...now, year: undefined }, { ...before, year: undefined });
  const [later, earlier] = [distance(now), distance(before)];
  if (later === undefined || earlier === undefined || later === earlier) return 'same';
  return later < earlier ? 'nearer' : 'further';
}

export function compare(now: readonly Blip[], before: readonly Blip[]): Comparison {
  const earlier = new Map(before.map((blip) => [blip.key, blip]));
  const present = new Set(now.map(({ key }) => key));
  return {
    movements: new Map(now.map((blip) => [blip.key, movementOf(blip, earlier.get(blip.key))])),
    gone: before.filter(({ key }) => !present.has(key)),
  };
}
