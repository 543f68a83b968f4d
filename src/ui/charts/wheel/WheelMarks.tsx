import * as React from 'react';
import { discRadius, type WheelCluster, type WheelMark } from '../../../domain/wheel/layout';
import { textWidth } from '../timeline/measureText';
import { arcPath } from './arcs';

const ink = 'var(--fs-tx)';
const colourOf = (isWarning: boolean): string => (isWarning ? 'var(--fs-err)' : ink);

/** Its time along the ring: a band for what has an end, dots for what goes on. Drawn beneath the numerals. */
export const WheelTime = ({ mark: { numbered, radius, from, to } }: { readonly mark: WheelMark }): JSX.Element | null => {
  const { kind } = numbered.entry;
  const isBehindItsNumeral = ((to - from) / 360) * 2 * Math.PI * radius < 2 * discRadius + 10;
  if (kind === 'day' || isBehindItsNumeral) return null;
  const d = arcPath(radius, from, to);
  if (kind === 'running') return <path d={d} fill="none" stroke={ink} strokeWidth={2} strokeDasharray="2 4" />;
  return (
    <>
      <path d={d} fill="none" stroke={ink} strokeWidth={9} />
      <path d={d} fill="none" stroke="var(--fs-bg3)" strokeWidth={6} />
    </>
  );
};

/** At the upper right of what must be seen to. */
const Warning = ({ x, y }: { readonly x: number; readonly y: number }): JSX.Element => (
  <>
    <path d={`M${x + 11} ${y - 17}l6 10h-12z`} fill="var(--fs-err)" stroke="var(--fs-bg)" strokeWidth={1} />
    <path d={`M${x + 11} ${y - 13.5}v3m0 1.2v1`} stroke="var(--fs-bg)" strokeWidth={1.3} />
  </>
);

/** By how many figures the disc must hold. */
const fontSizes = [11, 11, 9.5, 7.5];

interface DiscProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isFilled: boolean;
  readonly isWarning: boolean;
  readonly isActive: boolean;
}

/** A numeral on a disc: filled for a day, in outline for what takes longer, with a sign of its own where something must be seen to. */
const Disc = ({ x, y, text, isFilled, isWarning, isActive }: DiscProps): JSX.Element => (
  <>
    {isActive && <circle data-screen="" cx={x} cy={y} r={discRadius + 3} fill="var(--fs-bg)" stroke="var(--fs-focus)" strokeWidth={2} />}
    <circle data-screen="" cx={x} cy={y} r={12} fill="var(--fs-bg)" fillOpacity={0} />
    <circle cx={x} cy={y} r={discRadius - 0.75} fill={isFilled ? colourOf(isWarning) : 'var(--fs-bg)'} stroke={colourOf(isWarning)} strokeWidth={1.5} />
    <text
      x={x}
      y={y}
      dy="0.36em"
      textAnchor="middle"
      fontSize={fontSizes[Math.min(text.length, fontSizes.length) - 1]}
      fontWeight={600}
      fill={isFilled ? 'var(--fs-bg)' : colourOf(isWarning)}
    >
      {text}
    </text>
    {isWarning && <Warning x={x} y={y} />}
  </>
);

/** How many, in a frame of its own: no numeral of the table. */
const Count = ({ cluster: { x, y, count, hasWarning }, isActive }: { readonly cluster: WheelCluster; readonly isActive: boolean }): JSX.Element => {
  const text = `×${count}`;
  const width = textWidth(text, 10.5, 600) + 10;
  return (
    <>
      <rect
        x={x - width / 2}
        y={y - 9}
        width={width}
        height={18}
        rx={9}
        fill="var(--fs-bg)"
        stroke={isActive ? 'var(--fs-focus)' : colourOf(hasWarning)}
        strokeWidth={isActive ? 3 : 1.5}
      />
      <text x={x} y={y} dy="0.36em" textAnchor="middle" fontSize={10.5} fontWeight={600} fill={colourOf(hasWarning)}>
        {text}
      </text>
      {hasWarning && <Warning x={x + width / 2 - 9} y={y} />}
    </>
  );
};

export const WheelNumeral = ({ mark, isActive }: { readonly mark: WheelMark | WheelCluster; readonly isActive: boolean }): JSX.Element =>
  mark.kind === 'mark' ? (
    <Disc
      x={mark.x}
      y={mark.y}
      text={String(mark.numbered.number)}
      isFilled={mark.numbered.entry.kind === 'day'}
      isWarning={mark.numbered.entry.isWarning === true}
      isActive={isActive}
    />
  ) : (
    <Count cluster={mark} isActive={isActive} />
  );
