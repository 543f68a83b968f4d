import * as React from 'react';
import type { Label } from '../../../domain/timeline/label';

/** What the state is, besides its word: the only red is late. */
export type Tone = 'late' | 'done' | 'cancelled' | 'plain';

const colourOf = { late: 'var(--fs-err)', done: 'var(--fs-ok)', cancelled: 'var(--fs-tx2)', plain: 'var(--fs-tx)' } satisfies Record<Tone, string>;
const circle = 'M10 2.5a7.5 7.5 0 110 15 7.5 7.5 0 010-15z';
const icons = {
  late: `${circle}M7.5 7.5l5 5M12.5 7.5l-5 5`,
  done: `${circle}M6.5 10.5l2.5 2.5 4.5-5`,
  cancelled: undefined,
  plain: undefined,
} satisfies Record<Tone, string | undefined>;
export const hasIcon = (tone: Tone): boolean => icons[tone] !== undefined;

export const labelFonts = { state: { size: 12.5, weight: 600 }, title: { size: 13, weight: 400 }, time: { size: 12, weight: 400 } } as const;

interface TimelineLabelProps {
  readonly label: Label;
  readonly y: number;
  readonly tone: Tone;
  readonly ground: string;
}

/** Words on a plate of the ground's colour, so that neither grid nor today's line crosses them. */
export const TimelineLabel = ({ label: { left, right, icon, state, title, time }, y, tone, ground }: TimelineLabelProps): JSX.Element => (
  <>
    <rect x={left - 4} y={y - 10} width={right - left + 8} height={20} fill={ground} />
    {icon !== undefined && (
      <g transform={`translate(${icon} ${y - 7}) scale(0.7)`}>
        <path d={icons[tone]} fill="none" stroke={colourOf[tone]} strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
      </g>
    )}
    {state && (
      <text x={state.x} y={y} dy="0.35em" fontSize={labelFonts.state.size} fontWeight={600} fill={colourOf[tone]}>
        {state.text}
      </text>
    )}
    <text x={title.x} y={y} dy="0.35em" fontSize={labelFonts.title.size} fill={tone === 'cancelled' ? 'var(--fs-tx2)' : 'var(--fs-tx)'}>
      {title.text}
    </text>
    {time && (
      <text x={time.x} y={y} dy="0.35em" fontSize={labelFonts.time.size} fill="var(--fs-tx2)">
        {time.text}
      </text>
    )}
  </>
);
