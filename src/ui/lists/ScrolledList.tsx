import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useRowFocus } from './useRowFocus';
import { fixed, listClasses, type RowPlace, type VirtualListProps } from './VirtualList';

type RowVirtualizer = Pick<ReactVirtualizer<Window | Element, HTMLLIElement>, 'getVirtualItems' | 'scrollToIndex' | 'range' | 'measure'>;

interface Options {
  readonly count: number;
  readonly scrollMargin: number;
  readonly overscan: number;
  readonly estimateSize: () => number;
  readonly rangeExtractor: (range: Range) => number[];
}

interface ShellProps {
  readonly options: Options;
  readonly children: (virtualizer: RowVirtualizer) => JSX.Element;
}

const classes = mergeStyleSets({
  list: { position: 'relative', selectors: { '> li': { position: 'absolute', left: 0, right: 0, overflow: 'hidden' }, '> li > a': { minHeight: '100%' } } },
  probePlace: { visibility: 'hidden', height: 0, overflow: 'hidden' },
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

/** The height that all rows have: that of the fullest row there can be, in the reader's own text size. */
function useRowHeight(estimate: number): readonly [React.RefObject<HTMLDivElement>, number] {
  const probe = React.useRef<HTMLDivElement>(null);
  const [height, setHeight] = React.useState(estimate);
  React.useLayoutEffect(() => {
    const element = probe.current;
    const measure = (): void => setHeight((element?.offsetHeight ?? 0) || estimate);
    measure();
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [estimate]);
  return [probe, height];
}

/**
 * The part of a long list that is in view, in the full list's height. All rows are equally high: where one is follows
 * from its number, so that a list of any length costs the same to scroll and to draw anew.
 */
export default function ScrolledList(list: VirtualListProps): JSX.Element {
  const { label, count, keyOf, renderRow, estimate, probe, onWalk, onEscape, className } = list;
  const [scroller, setScroller] = React.useState<Element | null>(null);
  const [probeRef, height] = useRowHeight(estimate);
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
  React.useLayoutEffect(() => virtual.current?.measure(), [height]);

  const { active } = focus;
  const options: Options = {
    count,
    overscan,
    scrollMargin: useScrollMargin(focus.ref, scroller),
    estimateSize: React.useCallback(() => height, [height]),
    rangeExtractor: React.useCallback((range: Range) => withRow(defaultRangeExtractor(range), active), [active]),
  };
  const draw = (virtualizer: RowVirtualizer): JSX.Element => {
    virtual.current = virtualizer;
    return (
      <ul
        ref={focus.ref}
        className={`${listClasses.list} ${classes.list} ${className ?? ''}`}
        style={{ height: count * height }}
        aria-label={label}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
      >
        {virtualizer.getVirtualItems().map(({ index }) => (
          <DrawnRow key={keyOf(index)} index={index} count={count} height={height} place={fixed[index === active ? 0 : 1]} renderRow={renderRow} />
        ))}
      </ul>
    );
  };
  return (
    <>
      {probe && (
        <div className={classes.probePlace} aria-hidden="true">
          <div ref={probeRef}>{probe}</div>
        </div>
      )}
      {scroller ? (
        <InElement options={options} scroller={scroller}>
          {draw}
        </InElement>
      ) : (
        <InWindow options={options}>{draw}</InWindow>
      )}
    </>
  );
}

interface DrawnRowProps extends Pick<VirtualListProps, 'count' | 'renderRow'> {
  readonly index: number;
  readonly height: number;
  readonly place: RowPlace;
}

/** Scrolling draws only the rows that come into view: those that stay are as they were. */
const DrawnRow = React.memo(function DrawnRow({ index, count, height, place, renderRow }: DrawnRowProps): JSX.Element {
  return (
    <li data-index={index} style={{ top: index * height, height }} aria-setsize={count} aria-posinset={index + 1}>
      {renderRow(index, place)}
    </li>
  );
});

/** The active row is drawn wherever the list is scrolled, or the browser would take the focus away with it. */
function withRow(rows: number[], row: number): number[] {
  if (rows.includes(row)) return rows;
  return row < (rows[0] ?? 0) ? [row, ...rows] : [...rows, row];
}
