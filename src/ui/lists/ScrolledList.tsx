import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useRowFocus } from './useRowFocus';
import { listClasses, placeOf, type VirtualListProps } from './VirtualList';

type RowVirtualizer = Pick<
  ReactVirtualizer<Window | Element, HTMLLIElement>,
  'containerRef' | 'getVirtualItems' | 'measureElement' | 'scrollToIndex' | 'range'
>;

interface Options {
  readonly count: number;
  readonly scrollMargin: number;
  readonly overscan: number;
  readonly directDomUpdates: true;
  readonly directDomUpdatesMode: 'position';
  readonly estimateSize: () => number;
  readonly getItemKey: (index: number) => string;
  readonly rangeExtractor: (range: Range) => number[];
  readonly measureElement: (row: HTMLLIElement) => number;
}

interface ShellProps {
  readonly options: Options;
  readonly children: (virtualizer: RowVirtualizer) => JSX.Element;
}

const classes = mergeStyleSets({
  list: { position: 'relative', selectors: { '> li': { position: 'absolute', left: 0, right: 0 } } },
});

/** Rows drawn beyond what is in view, so that a step of the wheel meets them ready. */
const overscan = 6;

/** In Teams the document scrolls; on a SharePoint page one of its regions does. */
function scrollerOf(element: Element): Element | null {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}

function InWindow({ options, children }: ShellProps): JSX.Element {
  return children(useWindowVirtualizer<HTMLLIElement>(options));
}

function InElement({ options, scroller, children }: ShellProps & { readonly scroller: Element }): JSX.Element {
  return children(useVirtualizer<Element, HTMLLIElement>({ ...options, getScrollElement: () => scroller }));
}

/** How far into what scrolls the list begins: heads and filters above it come and go, and the page's height with them. */
function useScrollMargin(list: React.RefObject<HTMLElement>, scroller: Element | null): number {
  const [margin, setMargin] = React.useState(0);
  React.useLayoutEffect(() => {
    const measure = (): void => {
      if (!list.current) return;
      const top = list.current.getBoundingClientRect().top;
      setMargin(Math.round(scroller ? top - scroller.getBoundingClientRect().top + scroller.scrollTop : top + window.scrollY));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(scroller?.firstElementChild ?? document.body);
    return () => observer.disconnect();
  }, [list, scroller]);
  return margin;
}

/** The part of a long list that is in view, in the full list's height. Rows are as high as their text makes them. */
export default function ScrolledList(list: VirtualListProps): JSX.Element {
  const { label, count, estimate, keyOf, onWalk, onEscape, className } = list;
  const [scroller, setScroller] = React.useState<Element | null>(null);
  const virtual = React.useRef<RowVirtualizer>();
  const focus = useRowFocus({
    count,
    pageSize: () => Math.max((virtual.current?.range?.endIndex ?? 1) - (virtual.current?.range?.startIndex ?? 0) - 1, 1),
    reveal: (index) => virtual.current?.scrollToIndex(index, { align: 'auto' }),
    onWalk,
    onEscape,
  });
  React.useLayoutEffect(() => {
    if (focus.ref.current) setScroller(scrollerOf(focus.ref.current));
  }, [focus.ref]);

  const { active } = focus;
  const options: Options = {
    count,
    overscan,
    scrollMargin: useScrollMargin(focus.ref, scroller),
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    estimateSize: () => estimate,
    getItemKey: keyOf, // another function means that every row is measured anew
    rangeExtractor: React.useCallback((range: Range) => withRow(defaultRangeExtractor(range), active), [active]),
    measureElement: (row) => row.offsetHeight || estimate, // a row that is not displayed has no height of its own
  };
  const takeList = React.useCallback(
    (element: HTMLUListElement | null) => {
      (focus.ref as React.MutableRefObject<HTMLUListElement | null>).current = element;
      virtual.current?.containerRef(element);
    },
    [focus.ref],
  );
  const draw = (virtualizer: RowVirtualizer): JSX.Element => {
    virtual.current = virtualizer;
    return (
      <ul
        ref={takeList}
        className={`${listClasses.list} ${classes.list} ${className ?? ''}`}
        aria-label={label}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        {virtualizer.getVirtualItems().map(({ key, index }) => (
          <li key={String(key)} data-index={index} ref={virtualizer.measureElement} aria-setsize={count} aria-posinset={index + 1}>
            {list.renderRow(index, placeOf(index === active))}
          </li>
        ))}
      </ul>
    );
  };
  return scroller ? (
    <InElement options={options} scroller={scroller}>
      {draw}
    </InElement>
  ) : (
    <InWindow options={options}>{draw}</InWindow>
  );
}

/** The active row is drawn wherever the list is scrolled, or the browser would take the focus away with it. */
function withRow(rows: number[], row: number): number[] {
  if (rows.includes(row)) return rows;
  return row < (rows[0] ?? 0) ? [row, ...rows] : [...rows, row];
}
