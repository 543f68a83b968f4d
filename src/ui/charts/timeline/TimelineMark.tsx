import * as React from 'react';
import { diamondRadius, pulseRadius, type Mark, type MarkShape } from '../../../domain/timeline/mark';

const ink = 'var(--fs-tx)';
const half = 7;
/** A bar that carries its own words is so much taller that its edge is seen around them. */
const tall = 12;

interface ShapeProps {
  readonly mark: Mark;
  readonly y: number;
  readonly isAround: boolean;
}

const Diamond = ({ mark: { start }, y }: ShapeProps): JSX.Element => (
  <path d={`M${start} ${y - diamondRadius}L${start + diamondRadius} ${y}L${start} ${y + diamondRadius}L${start - diamondRadius} ${y}Z`} fill={ink} />
);

const Flag = ({ x, y }: { readonly x: number; readonly y: number }): JSX.Element => (
  <>
    <path d={`M${x} ${y - 10}V${y + 9}`} stroke={ink} strokeWidth={2} />
    <path d={`M${x} ${y - 10}L${x + 11} ${y - 5.5}L${x} ${y - 1}Z`} fill={ink} />
  </>
);

const Bar = ({ mark: { start, end }, y, isAround }: ShapeProps): JSX.Element => {
  const reach = isAround ? tall : half;
  return <rect x={start} y={y - reach} width={end - start} height={2 * reach} rx={1} fill={ink} />;
};

const Month = ({ mark: { start, end }, y, isAround }: ShapeProps): JSX.Element => {
  const reach = isAround ? tall : half;
  const width = end - start;
  if (width < 5) return <rect x={start} y={y - reach} width={width} height={2 * reach} fill={ink} />; // two outlines would be wider than it
  return <rect x={start + 0.75} y={y - reach + 0.75} width={width - 1.5} height={2 * reach - 1.5} rx={1} fill="var(--fs-bg3)" stroke={ink} strokeWidth={1.5} />;
};

const Year = ({ mark: { start, end, continuesLeft, continuesRight }, y }: ShapeProps): JSX.Element => (
  <path
    d={`M${start} ${y}H${end}${continuesLeft ? '' : `M${start + 0.75} ${y - 6}v12`}${continuesRight ? '' : `M${end - 0.75} ${y - 6}v12`}`}
    stroke={ink}
    strokeWidth={1.5}
    fill="none"
  />
);

const softSteps = [0.06, 0.12, 0.18, 0.24];
const solid = 0.3;

/** Steps rather than a gradient: a gradient needs an id, which a picture on its own has no use for. */
const Window = ({ mark: { start, end, continuesLeft, continuesRight }, y }: ShapeProps): JSX.Element => {
  const step = Math.min(10, (end - start) / 3 / softSteps.length);
  const soft = step * softSteps.length;
  const [from, to] = [continuesLeft ? start : start + soft, continuesRight ? end : end - soft];
  const tint = (x: number, width: number, fillOpacity: number): JSX.Element => (
    <rect key={x} x={x} y={y - half} width={width} height={2 * half} fill={ink} fillOpacity={fillOpacity} />
  );
  return (
    <>
      {!continuesLeft && softSteps.map((opacity, index) => tint(start + index * step, step, opacity))}
      {tint(from, to - from, solid)}
      {!continuesRight && softSteps.map((opacity, index) => tint(end - (index + 1) * step, step, opacity))}
      <path d={`M${start} ${y - half}H${end}M${start} ${y + half}H${end}`} stroke={ink} strokeWidth={1.3} strokeDasharray="5 3" fill="none" />
    </>
  );
};

const Running = ({ mark: { start, end, pulses }, y }: ShapeProps): JSX.Element => (
  <>
    <path d={`M${start} ${y}H${end}`} stroke={ink} strokeWidth={1.8} strokeDasharray="1.8 3.6" fill="none" />
    {pulses.map(({ x, isDone }) => (
      <circle
        key={`${x} ${String(isDone)}`}
        cx={x}
        cy={y}
        r={isDone ? pulseRadius : pulseRadius - 0.8}
        fill={isDone ? ink : 'var(--fs-bg)'}
        stroke={isDone ? 'none' : ink}
        strokeWidth={1.6}
      />
    ))}
  </>
);

const shapes = {
  day: Diamond,
  milestone: ({ mark: { start }, y }) => <Flag x={start} y={y} />,
  bar: Bar,
  month: Month,
  year: Year,
  window: Window,
  running: Running,
} satisfies Record<MarkShape, React.FunctionComponent<ShapeProps>>;

interface TimelineMarkProps {
  readonly mark: Mark;
  readonly y: number;
  /** Its words stand on it. */
  readonly isAround?: boolean;
}

/** One time, drawn no more exactly than it is known. */
export const TimelineMark = ({ mark, y, isAround = false }: TimelineMarkProps): JSX.Element => {
  const Shape = shapes[mark.shape];
  const { start, end, continuesLeft, continuesRight, hasFlag } = mark;
  const arrows = `${continuesLeft ? `M${start - 2} ${y - 5}l-5 5l5 5` : ''}${continuesRight ? `M${end + 2} ${y - 5}l5 5l-5 5` : ''}`;
  return (
    <>
      <Shape mark={mark} y={y} isAround={isAround} />
      {arrows !== '' && <path d={arrows} stroke={ink} strokeWidth={1.6} fill="none" />}
      {hasFlag && <Flag x={end} y={y} />}
    </>
  );
};
