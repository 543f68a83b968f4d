import * as React from 'react';

/** An element's own width, followed; 0 until it has been measured. The window's where the browser cannot observe. */
export function useOwnWidth<E extends HTMLElement>(): readonly [React.RefObject<E>, number] {
  const ref = React.useRef<E>(null);
  const [width, setWidth] = React.useState(0);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    if (typeof ResizeObserver === 'undefined') {
      setWidth(window.innerWidth);
      return undefined;
    }
    setWidth(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
