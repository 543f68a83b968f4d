import * as React from 'react';
import { chartClasses } from '../chartStyles';
import { wrapText } from './wrapText';

export interface Share {
  readonly key: string;
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** "4 av 6, 67 %" */
  readonly words: string;
}

const width = 640;
const rowHeight = 46;
const barHeight = 12;
const bars = 480;

/** Parts of different wholes, each on a bar of its own. The words beside each bar say it exactly. */
export function ShareBars({
  shares,
  label,
  svgRef,
}: {
  readonly shares: readonly Share[];
  readonly label: string;
  readonly svgRef: React.RefObject<SVGSVGElement>;
}): JSX.Element {
  return (
    <svg
      ref={svgRef}
      viewBox={`0 0 ${width} ${shares.length * rowHeight}`}
      className={chartClasses.svg}
      style={{ minWidth: 520 }}
      role="img"
      aria-label={label}
    >
      {shares.map(({ key, label: name, part, whole, words }, index) => {
        const y = index * rowHeight;
        return (
          <g key={key}>
            <text x={0} y={y + 14} fontSize={13} fill="var(--fs-tx)">
              {wrapText(name, width, 1, 13)[0]}
            </text>
            <rect x={0.5} y={y + 20.5} width={bars} height={barHeight} fill="var(--fs-bg3)" stroke="var(--fs-line2)" strokeWidth={1} />
            {part > 0 && whole > 0 && <rect x={0.5} y={y + 20.5} width={(bars * part) / whole} height={barHeight} fill="var(--fs-acbg)" />}
            <text x={bars + 12} y={y + 31} fontSize={13} fontWeight={600} fill="var(--fs-tx)">
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
