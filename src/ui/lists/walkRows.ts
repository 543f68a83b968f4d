import type * as React from 'react';

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

interface RowWalk {
  /** The items in the order in which they are drawn. */
  readonly ids: readonly number[];
  /** The id of an item's row in the document. */
  readonly rowId: (id: number) => string;
  readonly open: number | undefined;
  /** An open panel follows the walk. */
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** Arrow keys, Home and End walk the rows of a list; Escape closes the panel that follows them. */
export function walkRows({ ids, rowId, open, onWalk, onClose }: RowWalk): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape' && open !== undefined) return onClose();
    const step = steps[event.key];
    const index = ids.findIndex((id) => rowId(id) === (event.target as HTMLElement).id);
    if (!step || index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = ids[step(index, ids.length - 1)];
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(rowId(next))?.focus();
    if (open !== undefined) onWalk(next);
  };
}
