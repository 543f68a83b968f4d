import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useRowFocus } from './useRowFocus';

/** What the list tells a row: it spreads `link` on the row's one link. */
export interface RowPlace {
  readonly link: { readonly tabIndex: 0 | -1 };
  /** All rows are equally high: what a row has no room for it cuts, each text by itself. */
  readonly isFixed: boolean;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of a row where there is no probe to measure, in px. */
  readonly estimate: number;
  /** A row as full as a row can be: in a long list, all rows get its height. It is neither seen nor read aloud. */
  readonly probe?: React.ReactNode;
  readonly keyOf: (index: number) => string;
  readonly renderRow: (index: number, place: RowPlace) => React.ReactNode;
  /** An arrow key went to another row: an open panel may follow. */
  readonly onWalk?: (index: number) => void;
  readonly onEscape?: () => void;
  readonly className?: string;
}

/** A list that the browser lays out in no time is drawn whole: it prints, and its own search finds all of it. */
const drawnWhole = 100;
const pageWhenWhole = 10;

const ScrolledList = React.lazy(() => import('./ScrolledList'));

export const listClasses = mergeStyleSets({
  list: { selectors: { '> li': { borderBottom: '1px solid var(--fs-line)' } } },
});

/**
 * Links in a list, however many: `ul > li > a`. A long one draws only what is in view, and a row that has the focus
 * stays, wherever one scrolls. Each row says which it is of how many.
 */
export function VirtualList(props: VirtualListProps): JSX.Element {
  if (props.count <= drawnWhole) return <WholeList {...props} />;
  return (
    <React.Suspense fallback={<WholeList {...props} drawn={drawnWhole} />}>
      <ScrolledList {...props} />
    </React.Suspense>
  );
}

function WholeList({ drawn, ...list }: VirtualListProps & { readonly drawn?: number }): JSX.Element {
  const { label, count, keyOf, renderRow, onWalk, onEscape, className } = list;
  const focus = useRowFocus({
    count: drawn ?? count,
    pageSize: () => pageWhenWhole,
    reveal: (index) => focus.ref.current?.querySelector(`li[data-index="${index}"]`)?.scrollIntoView?.({ block: 'nearest' }),
    onWalk,
    onEscape,
  });
  return (
    <ul ref={focus.ref} className={`${listClasses.list} ${className ?? ''}`} aria-label={label} onKeyDown={focus.onKeyDown} onFocus={focus.onFocus}>
      {Array.from({ length: drawn ?? count }, (_, index) => (
        <li key={keyOf(index)} data-index={index} aria-setsize={count} aria-posinset={index + 1}>
          {renderRow(index, free[index === focus.active ? 0 : 1])}
        </li>
      ))}
    </ul>
  );
}

/** The active row's place and the others': the same objects each time, so that a memoised row is not drawn again. */
const places = (isFixed: boolean): readonly [RowPlace, RowPlace] => [
  { link: { tabIndex: 0 }, isFixed },
  { link: { tabIndex: -1 }, isFixed },
];
const free = places(false);
export const fixed = places(true);
