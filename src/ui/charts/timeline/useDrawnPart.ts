import * as React from 'react';
import { flushSync } from 'react-dom';

export interface DrawnPart {
  readonly from: number;
  readonly to: number;
}
const everything: DrawnPart = { from: -Infinity, to: Infinity };
/** So much is drawn and followed at a time, and one more beyond each edge of the window. */
const step = 800;

function seen(svg: SVGSVGElement | null): DrawnPart {
  const top = -(svg?.getBoundingClientRect().top ?? 0);
  return { from: (Math.floor(top / step) - 1) * step, to: (Math.ceil((top + window.innerHeight) / step) + 1) * step };
}

/** How far down a drawing is drawn: all of it, or what the window shows when there is very much. Printed and taken as a picture it is whole. */
export function useDrawnPart(svg: React.RefObject<SVGSVGElement>, isLarge: boolean): { readonly part: DrawnPart; readonly drawWhole: () => void } {
  const [part, setPart] = React.useState<DrawnPart>({ from: 0, to: 2 * step });
  const [isWhole, setWhole] = React.useState(false);
  React.useEffect(() => {
    if (!isLarge) return undefined;
    const follow = (): void => {
      const next = seen(svg.current);
      setPart((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    const print = (): void => flushSync(() => setWhole(true));
    const printed = (): void => setWhole(false);
    follow();
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', printed);
    return () => {
      document.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', printed);
    };
  }, [svg, isLarge]);
  const drawWhole = React.useCallback(() => flushSync(() => setWhole(true)), []);
  return { part: isLarge && !isWhole ? part : everything, drawWhole };
}
