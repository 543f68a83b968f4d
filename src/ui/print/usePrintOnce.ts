import * as React from 'react';
import { usePrinting } from './usePrinting';

/** Prints the card that it stands in as soon as it is drawn, and says when that is over. */
export function usePrintOnce(onPrinted: () => void): void {
  const print = usePrinting();
  const latest = React.useRef({ print, onPrinted });
  latest.current = { print, onPrinted };
  React.useEffect(() => {
    const done = (): void => latest.current.onPrinted();
    window.addEventListener('afterprint', done);
    // After the portal is in the document; browsers that print in the background say afterprint themselves.
    const timer = window.setTimeout(() => latest.current.print());
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('afterprint', done);
    };
  }, []);
}
