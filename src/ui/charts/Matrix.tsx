import * as React from 'react';
import type { Step } from '../../domain/matrix/matrix';
import { BlipMark } from './BlipMark';
import { chartClasses as classes } from './chartStyles';
import { markId, type RadarMark } from './Radar';
import { RadarLegend, type LegendTexts } from './RadarLegend';
import { useRoving } from './roving';
import { Tooltip } from './Tooltip';

export interface MatrixMark extends RadarMark {
  readonly key: string;
  readonly r: number;
  /** How many steps up and down the assessments reach from where it stands, where those who assessed it disagree. */
  readonly spread?: { readonly up: number; readonly down: number };
}
export interface DrawnCell {
  readonly across: Step;
  readonly up: Step;
  readonly marks: readonly MatrixMark[];
}
interface MatrixProps {
  readonly columns: readonly { readonly step: Step; readonly name: string }[];
  /** From the top. */
  readonly rows: readonly { readonly step: Step; readonly name: string }[];
  readonly cells: readonly DrawnCell[];
  readonly axes: { readonly across: string; readonly up: string };
  readonly label: string;
  readonly legend: LegendTexts;
  readonly more: (count: number) => string;
  readonly active: string | undefined;
  readonly onActive: (key: string | undefined) => void;
  readonly onOpen: (key: string) => void;
  readonly svgRef: React.RefObject<SVGSVGElement>;
}

const width = 640;
const names = 96;
const head = 22;
const rowHeight = 86;
/** A mark with its number has a place of this size; so no two of them are nearer than a target's width. */
const slot = { width: 40, height: 26 } as const;
const pad = 6;
const countHeight = 20;

interface Drawn {
  readonly mark: MatrixMark;
  readonly group: string;
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const perCell = (cellWidth: number): { readonly across: number; readonly most: number } => {
  const across = Math.floor((cellWidth - 2 * pad) / slot.width);
  return { across, most: across * Math.floor((rowHeight - pad - countHeight) / slot.height) };
};

/** Rows of marks in each cell, above the count in its corner, as many as have room. */
function place({ cells, columns, rows }: Pick<MatrixProps, 'cells' | 'columns' | 'rows'>, cellWidth: number): readonly Drawn[] {
  const { across, most } = perCell(cellWidth);
  return cells.flatMap(({ across: column, up, marks }) => {
    const left = names + columns.findIndex(({ step }) => step === column) * cellWidth + pad;
    const top = head + rows.findIndex(({ step }) => step === up) * rowHeight + pad;
    return marks.slice(0, most).map((mark, index) => ({
      mark,
      key: mark.key,
      group: `${up} ${column}`,
      x: left + slot.height / 2 + (index % across) * slot.width,
      y: top + slot.height / 2 + Math.floor(index / across) * slot.height,
    }));
  });
}

/** Two scales against each other: marks in cells, a count in each, and a line where the assessments differ. */
export function Matrix({ columns, rows, cells, axes, label, legend, more, active, onActive, onOpen, svgRef }: MatrixProps): JSX.Element {
  const cellWidth = (width - names) / columns.length;
  const height = head + rows.length * rowHeight + 70 + legend.notes.length * 18;
  const drawn = React.useMemo(() => place({ cells, columns, rows }, cellWidth), [cells, columns, rows, cellWidth]);
  const { entry, handleKey } = useRoving(drawn, active, markId, { open: onOpen, leave: () => onActive(undefined) });
  const shown = drawn.find(({ key }) => key === active);
  const { most } = perCell(cellWidth);
  const below = head + rows.length * rowHeight;
  /** As far from the mark as its highest and lowest assessments are, within the plot. */
  const whisker = (y: number, { up, down }: NonNullable<MatrixMark['spread']>): { readonly top: number; readonly bottom: number } => ({
    top: Math.max(head + 3, y - up * rowHeight),
    bottom: Math.min(below - 3, y + down * rowHeight),
  });
  return (
    <div className={classes.frame} style={{ minWidth: 560 }} onMouseLeave={() => onActive(undefined)}>
      <svg ref={svgRef} viewBox={`0 0 ${width} ${height}`} className={classes.svg} role="group" aria-label={label}>
        <g aria-hidden="true">
          {rows.map(({ step, name }, index) => (
            <text key={step} x={0} y={head + (index + 0.5) * rowHeight} dy="0.35em" fontSize={12} fill="var(--fs-tx2)">
              {name}
            </text>
          ))}
          {columns.map(({ step, name }, index) => (
            <text key={step} x={names + (index + 0.5) * cellWidth} y={below + 16} textAnchor="middle" fontSize={12} fill="var(--fs-tx2)">
              {name}
            </text>
          ))}
          {cells.map(({ across, up, marks }) => {
            const x = names + columns.findIndex(({ step }) => step === across) * cellWidth;
            const y = head + rows.findIndex(({ step }) => step === up) * rowHeight;
            return (
              <g key={`${up} ${across}`}>
                <rect x={x} y={y} width={cellWidth} height={rowHeight} fill="var(--fs-bg)" stroke="var(--fs-line2)" strokeWidth={0.8} />
                {marks.length > 0 && (
                  <text x={x + cellWidth - 6} y={y + rowHeight - 6} textAnchor="end" fontSize={12} fontWeight={600} fill="var(--fs-tx2)">
                    {marks.length > most ? `${marks.length}, ${more(marks.length - most)}` : marks.length}
                  </text>
                )}
              </g>
            );
          })}
          <text x={0} y={12} fontSize={12} fontWeight={600} fill="var(--fs-tx)">
            {axes.up} ↑
          </text>
          <text x={width} y={below + 32} textAnchor="end" fontSize={12} fontWeight={600} fill="var(--fs-tx)">
            {axes.across} →
          </text>
          <RadarLegend left={0} y={below + 52} {...legend} />
          {drawn.map(({ mark, x, y, key }) => {
            if (!mark.spread) return null;
            const { top, bottom } = whisker(y, mark.spread);
            const d = `M${x - 3} ${top}h6m-3 0V${bottom}m-3 0h6`;
            return <path key={key} d={d} fill="none" stroke="var(--fs-line2)" strokeWidth={key === active ? 2.5 : 1.2} />;
          })}
        </g>
        {drawn.map(({ mark, key, x, y }) => (
          <g
            key={key}
            id={markId(key)}
            role="link"
            tabIndex={key === entry ? 0 : -1}
            className={classes.mark}
            aria-label={mark.name}
            onClick={() => onOpen(key)}
            onKeyDown={(event) => handleKey(event, key)}
            onFocus={() => onActive(key)}
            onMouseEnter={() => onActive(key)}
          >
            {key === active && <circle data-screen="" cx={x} cy={y} r={12.5} fill="var(--fs-bg)" stroke="var(--fs-focus)" strokeWidth={2} />}
            <circle data-screen="" cx={x} cy={y} r={12.25} fill="var(--fs-bg)" fillOpacity={0} />
            <BlipMark category={mark.category} solidity={mark.solidity} r={mark.r} x={x} y={y} />
            <text
              x={x + 11}
              y={y}
              dy="0.35em"
              fontSize={11}
              fontWeight={key === active ? 600 : 400}
              fill="var(--fs-tx)"
              stroke="var(--fs-bg)"
              strokeWidth={2.5}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {mark.number}
            </text>
          </g>
        ))}
      </svg>
      {shown && (
        <Tooltip x={shown.x / width} y={shown.y / height} reach={13 / height}>
          {shown.mark}
        </Tooltip>
      )}
    </div>
  );
}
