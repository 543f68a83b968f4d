import * as React from 'react';

export interface RowFocus {
  readonly ref: React.RefObject<HTMLUListElement>;
  /** The row that Tab comes to, and that stays drawn wherever the list is scrolled. */
  readonly active: number;
  readonly onFocus: (event: React.FocusEvent) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

interface RowFocusOptions {
  readonly count: number;
  /** So many rows a Page Up or Page Down goes. */
  readonly pageSize: () => number;
  /** Brings a row into view before it is focused. */
  readonly reveal: (index: number) => void;
  readonly onWalk?: (index: number) => void;
  readonly onEscape?: () => void;
}

const steps: Readonly<Record<string, (index: number, last: number, page: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, _last, page) => index + page,
  PageUp: (index, _last, page) => index - page,
  Home: () => 0,
  End: (_index, last) => last,
};

const rowOf = (element: EventTarget): HTMLElement | null => (element as HTMLElement).closest<HTMLElement>('li[data-index]');
const indexOf = (element: EventTarget): number => Number(rowOf(element)?.dataset['index'] ?? -1);

/**
 * One tab stop for a list of links, and keys within it. A row that is not drawn yet takes the focus as soon as it is:
 * it is asked for with `reveal`, and drawn because it is the active one.
 */
export function useRowFocus({ count, pageSize, reveal, onWalk, onEscape }: RowFocusOptions): RowFocus {
  const ref = React.useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = React.useState(0);
  const wanted = React.useRef<number>();
  const last = Math.max(count - 1, 0);

  React.useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const link = ref.current?.querySelector<HTMLElement>(`li[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'Escape') return onEscape?.();
    const step = steps[event.key];
    const index = indexOf(event.target);
    if (!step || index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(step(index, last, pageSize()), 0), last);
    if (next === index) return;
    wanted.current = next;
    setChosen(next);
    reveal(next);
    onWalk?.(next);
  };
  const onFocus = (event: React.FocusEvent): void => {
    const index = indexOf(event.target);
    if (index >= 0) setChosen(index);
  };
  return { ref, active: Math.min(chosen, last), onFocus, onKeyDown };
}
