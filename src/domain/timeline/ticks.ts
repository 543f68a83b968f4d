/** The lines and names along the top: months of a year, terms of a few, years to the horizon. */
import { dayNumber, type Scale } from './scale';

export type TickUnit = 'month' | 'term' | 'year';
export interface Tick {
  /** First day of the month, the term or the year. */
  readonly day: string;
  readonly unit: TickUnit;
  readonly x: number;
  readonly text: string;
  /** A year begins here. */
  readonly isYear: boolean;
}
export interface TickWords {
  readonly text: (day: string, unit: TickUnit) => string;
  readonly measure: (text: string) => number;
}

const step = { month: 1, term: 6, year: 12 } satisfies Record<TickUnit, number>;
/** Finest first: the first whose names have room is taken. A span of more years than `most` skips the unit. */
const ladder: readonly { readonly unit: TickUnit; readonly every: number; readonly most: number }[] = [
  { unit: 'month', every: 1, most: 1.6 },
  { unit: 'month', every: 3, most: 1.6 },
  { unit: 'term', every: 1, most: 6 },
  ...[1, 2, 5, 10, 25, 50, 100].map((every) => ({ unit: 'year' as const, every, most: Infinity })),
];
const apart = 10;
/** A date that a computer understands goes no further; a span that does is drawn without names. */
const mostTicks = 400;

const dayOf = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

function ticksOf(scale: Scale, firstMonth: number, unit: TickUnit, every: number, words: TickWords): readonly Tick[] {
  const stride = step[unit] * every;
  const ticks: Tick[] = [];
  for (let month = Math.floor(firstMonth / stride) * stride; ticks.length < mostTicks; month += stride) {
    const day = dayOf(month);
    const number = dayNumber(day);
    if (Number.isNaN(number) || number >= scale.end) break;
    if (number < scale.first) continue;
    ticks.push({ day, unit, x: scale.at(number), text: words.text(day, unit), isYear: month % 12 === 0 });
  }
  return ticks;
}

/** Whether each name ends before the next begins. */
const haveRoom = (ticks: readonly Tick[], { measure }: TickWords): boolean =>
  ticks.slice(1).every(({ x }, index) => (ticks[index]?.x ?? 0) + measure(ticks[index]?.text ?? '') + apart <= x);

/** A last name that would run out of the plot is left out. */
function withinPlot(ticks: readonly Tick[], width: number, { measure }: TickWords): readonly Tick[] {
  const last = ticks[ticks.length - 1];
  return last && last.x + measure(last.text) > width + apart ? ticks.slice(0, -1) : ticks;
}

export function ticks(scale: Scale, from: string, words: TickWords): readonly Tick[] {
  const years = (scale.end - scale.first) / 365.25;
  const firstMonth = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  for (const { unit, every, most } of ladder) {
    if (years > most) continue;
    const found = ticksOf(scale, firstMonth, unit, every, words);
    if (found.length < mostTicks && haveRoom(found, words)) return withinPlot(found, scale.width, words);
  }
  return [];
}
