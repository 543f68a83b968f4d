/** The wheel as a table: what begins in each month, what goes on, and a number for each that the drawing shows too. */
import { daysIn, monthOf, yearOf, type YearDays } from './angles';
import type { WheelEntry, WheelRing } from './ring';

export interface NumberedEntry {
  readonly entry: WheelEntry;
  readonly ring: WheelRing;
  readonly number: number;
  readonly days: YearDays;
}
export interface MonthGroup {
  /** 0 to 11; 'running' for what has no month of its own. */
  readonly month: number | 'running';
  readonly entries: readonly NumberedEntry[];
}

const isRunning = ({ entry }: { readonly entry: WheelEntry }): boolean => entry.kind === 'running';

/** In the order of the year, what is löpande last; what belongs to other years is left out. */
export function monthsOf(rings: readonly WheelRing[], year: number): readonly MonthGroup[] {
  const scale = yearOf(year);
  const found = rings.flatMap((ring, place) =>
    ring.entries.flatMap((entry) => {
      const days = daysIn(scale, entry);
      return days ? [{ entry, ring, days, place }] : [];
    }),
  );
  found.sort((a, b) => Number(isRunning(a)) - Number(isRunning(b)) || a.days.first - b.days.first || a.place - b.place || a.days.end - b.days.end);
  const groups = new Map<number | 'running', NumberedEntry[]>();
  found.forEach(({ entry, ring, days }, index) => {
    const month = entry.kind === 'running' ? 'running' : monthOf(days.first);
    const group = groups.get(month) ?? [];
    group.push({ entry, ring, number: index + 1, days });
    groups.set(month, group);
  });
  return [...groups].map(([month, entries]) => ({ month, entries }));
}
