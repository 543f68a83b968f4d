import * as React from 'react';

/**
 * True from when the element first is in view, or the page is printed: what stands far down is asked for when somebody gets there.
 * At once where the browser cannot observe.
 */
export function useWhenSeen<E extends Element>(ref: React.RefObject<E>): boolean {
  const [isSeen, setSeen] = React.useState(typeof IntersectionObserver === 'undefined');
  React.useEffect(() => {
    const element = ref.current;
    if (isSeen || !element) return undefined;
    const see = (): void => setSeen(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && see());
    observer.observe(element);
    window.addEventListener('beforeprint', see);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', see);
    };
  }, [isSeen, ref]);
  return isSeen;
}
