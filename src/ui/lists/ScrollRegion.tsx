import * as React from 'react';

interface ScrollRegionProps extends React.HTMLAttributes<HTMLDivElement> {
  readonly role?: 'region' | 'group';
  readonly boxRef?: React.RefObject<HTMLDivElement>;
  /** Said under the box while there is more of it to the side. */
  readonly hint?: React.ReactNode;
}

const isWider = (box: HTMLElement): boolean => box.scrollWidth - box.clientWidth > 1;
const isTaller = (box: HTMLElement): boolean => box.scrollHeight - box.clientHeight > 1;

/**
 * What may be wider than the page scrolls by itself. Tab stops at it, for the arrow keys to scroll it, when there is
 * something to scroll; else there would be nothing to do there.
 */
export function ScrollRegion({ role = 'region', boxRef, hint, children, ...box }: ScrollRegionProps): JSX.Element {
  const own = React.useRef<HTMLDivElement>(null);
  const ref = boxRef ?? own;
  const [scrolls, setScrolls] = React.useState(true);
  const [hasMore, setHasMore] = React.useState(false);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      setScrolls(isWider(element) || isTaller(element));
      setHasMore(isWider(element));
    });
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [ref]);
  return (
    <>
      <div {...box} ref={ref} role={role} tabIndex={scrolls ? 0 : -1}>
        {children}
      </div>
      {hasMore && hint}
    </>
  );
}
