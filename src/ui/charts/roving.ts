import type * as React from 'react';

export interface Stop {
  readonly key: string;
  /** Page Up and Page Down go from one group to the next. */
  readonly group: string;
}

type Step = (index: number, stops: readonly Stop[]) => number;

const otherGroup =
  (direction: 1 | -1): Step =>
  (index, stops) => {
    const groups = [...new Set(stops.map(({ group }) => group))];
    const wanted = groups[groups.indexOf(stops[index]?.group ?? '') + direction];
    return wanted === undefined ? index : stops.findIndex(({ group }) => group === wanted);
  };

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: (index, stops) => Math.min(index + 1, stops.length - 1),
  ArrowDown: (index, stops) => Math.min(index + 1, stops.length - 1),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, stops) => stops.length - 1,
  PageDown: otherGroup(1),
  PageUp: otherGroup(-1),
};

/** The stop that a key leads to, in the table's own order; nothing when the key is not ours. */
export function nextStop(key: string, current: string, stops: readonly Stop[]): string | undefined {
  const index = stops.findIndex((stop) => stop.key === current);
  const step = steps[key];
  return step === undefined || index < 0 ? undefined : stops[step(index, stops)]?.key;
}

interface Roving {
  /** Where Tab comes in: the marked one, or the first. */
  readonly entry: string | undefined;
  readonly handleKey: (event: React.KeyboardEvent, current: string) => void;
}

/** One tab stop for a drawing; arrows, Home, End and Page keys within it, Enter opens. */
export function useRoving(
  stops: readonly Stop[],
  active: string | undefined,
  idOf: (key: string) => string,
  on: { readonly open: (key: string) => void; readonly leave: () => void },
): Roving {
  const entry = stops.some(({ key }) => key === active) ? active : stops[0]?.key;
  const handleKey = (event: React.KeyboardEvent, current: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return on.leave();
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return on.open(current);
    }
    const next = nextStop(event.key, current, stops);
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(idOf(next))?.focus();
  };
  return { entry, handleKey };
}
