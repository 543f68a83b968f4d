/** Two that plan the same: themes that a strategic process has in common with another, or with activities that are not part of it. */
import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { processes } from '../../schema/lists/processes';

export type Process = Item<typeof processes>;
type Planned = Pick<Item<typeof activities>, 'id' | 'title' | 'themes' | 'status' | 'process'>;

export interface Overlap {
  /** In the words of the first that has it. */
  readonly theme: string;
  readonly processes: readonly Pick<Process, 'id' | 'title'>[];
  readonly activities: readonly Pick<Planned, 'id' | 'title'>[];
}

const fold = (text: string): string => text.toLocaleLowerCase('sv');

/** Each theme once, by what it is whatever the capitals. */
const themesIn = (text: string | undefined): ReadonlyMap<string, string> => {
  const words = (text ?? '').split(/[;,\n]/).map((word) => word.trim());
  return new Map(words.filter(Boolean).map((word) => [fold(word), word]));
};

/** Themes that more than one works with, most shared first. What is finished plans nothing, and an activity of a process is no overlap with it. */
export function overlaps(all: readonly Pick<Process, 'id' | 'title' | 'themes' | 'status'>[], planned: readonly Planned[] = []): readonly Overlap[] {
  const found = new Map<string, { theme: string; processes: Pick<Process, 'id' | 'title'>[]; activities: Pick<Planned, 'id' | 'title'>[] }>();
  const oldestFirst = [...all].sort((a, b) => a.id - b.id);
  for (const { id, title, themes, status } of oldestFirst) {
    if (status === 'avslutad') continue;
    for (const [key, theme] of themesIn(themes)) {
      const row = found.get(key) ?? { theme, processes: [], activities: [] };
      row.processes.push({ id, title });
      found.set(key, row);
    }
  }
  for (const { id, title, themes, status, process } of planned) {
    if (status === 'klar' || status === 'struken') continue;
    for (const key of themesIn(themes).keys()) {
      const row = found.get(key);
      if (row !== undefined && !row.processes.some((one) => one.id === process?.id)) row.activities.push({ id, title });
    }
  }
  return [...found.values()]
    .filter(({ processes: owners, activities: theirs }) => owners.length + theirs.length > 1)
    .sort((a, b) => b.processes.length - a.processes.length || b.activities.length - a.activities.length || a.theme.localeCompare(b.theme, 'sv'));
}

/** The order of a page: what has its next gate soonest stands first; a gate that has passed waits for a new day. */
export function byGate(today: string): (a: Pick<Process, 'id' | 'nextGate' | 'status'>, b: Pick<Process, 'id' | 'nextGate' | 'status'>) => number {
  const rank = ({ nextGate, status }: Pick<Process, 'nextGate' | 'status'>): string => {
    if (status === 'avslutad') return '3';
    if (nextGate === undefined) return '2';
    return nextGate < today ? `1${nextGate}` : `0${nextGate}`;
  };
  return (a, b) => rank(a).localeCompare(rank(b)) || a.id - b.id;
}
