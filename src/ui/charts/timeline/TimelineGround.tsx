import * as React from 'react';
import type { TimelineLayout } from '../../../domain/timeline/layout';
import { textWidth } from './measureText';

interface TimelineGroundProps {
  readonly layout: TimelineLayout;
  readonly today: string;
  readonly height: number;
}

/** The grid with its names, a line between lanes, and today. */
export function TimelineGround({ layout: { plot, ticks, lanes, today: now, width }, today, height }: TimelineGroundProps): JSX.Element {
  const half = textWidth(today, 12.5, 600) / 2 + 9;
  const middle = now === undefined ? 0 : Math.max(half, Math.min(width - half, plot.left + now));
  return (
    <g aria-hidden="true">
      {ticks.map(({ day, x, text, unit, isYear }) => (
        <React.Fragment key={day}>
          <path d={`M${plot.left + x} ${plot.top - 10}V${height}`} stroke={isYear && unit !== 'year' ? 'var(--fs-line2)' : 'var(--fs-line)'} />
          <text x={plot.left + x + 5} y={plot.top - 14} fontSize={12} fill="var(--fs-tx2)">
            {text}
          </text>
        </React.Fragment>
      ))}
      {lanes.slice(1).map(({ key, top }) => (
        <path key={key} d={`M0 ${top}H${width}`} stroke="var(--fs-line2)" strokeWidth={0.6} />
      ))}
      {now !== undefined && (
        <>
          <path d={`M${plot.left + now} 20V${height}`} stroke="var(--fs-ac)" strokeWidth={2} />
          <rect x={middle - half} y={1} width={2 * half} height={22} rx={3} fill="var(--fs-acbg)" />
          <text x={middle} y={12} dy="0.35em" textAnchor="middle" fontSize={12.5} fontWeight={600} fill="var(--fs-acfg)">
            {today}
          </text>
        </>
      )}
    </g>
  );
}
