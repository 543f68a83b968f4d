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

const themesIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[;,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
const fold = (text: string): string => text.toLocaleLowerCase('sv');

/** Themes that more than one works with, most shared first. What is finished plans nothing, and an activity of a process is no overlap with it. */
export function overlaps(all: readonly Pick<Process, 'id' | 'title' | 'themes' | 'status'>[], planned: readonly Planned[] = []): readonly Overlap[] {
  const found = new Map<string, { theme: string; processes: Pick<Process, 'id' | 'title'>[]; activities: Pick<Planned, 'id' | 'title'>[] }>();
  for (const { id, title, themes, status } of all) {
    if (status === 'avslutad') continue;
    for (const theme of new Set(themesIn(themes).map(fold))) {
      const row = found.get(theme) ?? { theme, processes: [], activities: [] };
      row.processes.push({ id, title });
      found.set(theme, row);
    }
  }
  for (const { id, title, themes, status, process } of planned) {
    if (status === 'klar' || status === 'struken') continue;
    for (const theme of new Set(themesIn(themes).map(fold))) {
      const row = found.get(theme);
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
