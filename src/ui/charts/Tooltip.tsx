import * as React from 'react';
import { chartClasses as classes } from './chartStyles';
import type { RadarMark } from './Radar';

interface TooltipProps {
  /** Place and reach of the mark as shares of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly children: Pick<RadarMark, 'title' | 'facts'> | string | undefined;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A mark's name beside it. The mark says all of it itself to those who listen, so this is silent. */
export function Tooltip({ x, y, reach, children }: TooltipProps): JSX.Element | null {
  if (children === undefined) return null;
  const isLow = y > 0.5;
  const horizontal = x < 0.25 ? '0' : x > 0.75 ? '-100%' : '-50%';
  return (
    <div
      aria-hidden="true"
      className={classes.tooltip}
      style={{
        left: percent(x),
        top: percent(isLow ? y - reach : y + reach),
        transform: `translate(${horizontal}, ${isLow ? 'calc(-100% - 8px)' : '8px'})`,
      }}
    >
      {typeof children === 'string' ? (
        children
      ) : (
        <>
          <strong>{children.title}</strong>
          <span className={classes.tooltipFacts}>{children.facts}</span>
        </>
      )}
    </div>
  );
}
