import * as React from 'react';
import { scale, type Spread } from '../../domain/assessments';

export const scaleSteps = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, index) => scale.lowest + index);
const dot = { radius: 3.5, apart: 8 } as const;
/** Above this the dots of one step are drawn closer. */
const tallest = 34;
const across = (value: number): string => `${((value - scale.lowest) / (scale.highest - scale.lowest)) * 100}%`;

/** A dot a person on the scale, and a bar from the lowest to the highest. The words beside it say the same. */
export function SpreadDots({ spread: { values, lowest, highest } }: { readonly spread: Spread }): JSX.Element {
  const most = Math.max(...scaleSteps.map((step) => values.filter((value) => value === step).length));
  const apart = Math.min(dot.apart, tallest / Math.max(1, most - 1));
  const height = Math.ceil((most - 1) * apart + 2 * dot.radius + 2);
  const ground = height - dot.radius - 1;
  return (
    <svg width="100%" height={height} focusable="false" style={{ display: 'block', overflow: 'visible' }}>
      <line x1="0%" x2="100%" y1={ground} y2={ground} stroke="var(--fs-line2)" strokeWidth={1} />
      {[scale.lowest, scale.highest].map((end) => (
        <line key={end} x1={across(end)} x2={across(end)} y1={ground - 3} y2={ground + 3} stroke="var(--fs-line2)" strokeWidth={1} />
      ))}
      <line x1={across(lowest)} x2={across(highest)} y1={ground} y2={ground} stroke="var(--fs-tx)" strokeWidth={3} />
      {values.map((value, index) => (
        <circle
          key={index}
          cx={across(value)}
          cy={ground - (index - values.indexOf(value)) * apart}
          r={dot.radius}
          fill="var(--fs-ac)"
          stroke="var(--fs-bg)"
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}
