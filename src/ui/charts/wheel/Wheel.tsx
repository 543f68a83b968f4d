import * as React from 'react';
import { pointAt } from '../../../domain/wheel/angles';
import type { WheelCluster, WheelLayout, WheelMark } from '../../../domain/wheel/layout';
import { chartClasses } from '../chartStyles';
import { useRoving } from '../roving';
import { textWidth } from '../timeline/measureText';
import { Tooltip } from '../Tooltip';
import { arcPath } from './arcs';
import { WheelNumeral, WheelTime } from './WheelMarks';

export interface WheelWord {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
}
interface WheelProps {
  readonly layout: WheelLayout;
  readonly year: number;
  readonly months: readonly string[];
  readonly hand: number | undefined;
  readonly today: string;
  readonly label: string;
  readonly nameOf: (mark: WheelMark | WheelCluster) => WheelWord;
  readonly idOf: (key: string) => string;
  readonly active: string | undefined;
  readonly opens: boolean;
  readonly onActive: (key: string | undefined) => void;
  readonly onOpen: (key: string, byKeyboard: boolean) => void;
  readonly onLeave: () => void;
  readonly svgRef: React.RefObject<SVGSVGElement>;
}

const Ground = ({ layout: { radius, hub, months: angles, rings }, months }: Pick<WheelProps, 'layout' | 'months'>): JSX.Element => (
  <g aria-hidden="true">
    {[radius, ...rings.map(({ inner }) => inner)].map((r) => (
      <circle key={r} r={r} fill="none" stroke="var(--fs-line2)" strokeWidth={0.8} />
    ))}
    {angles.slice(0, -1).map((angle, month) => {
      const [from, to] = [pointAt(hub, angle), pointAt(radius + 6, angle)];
      const middle = (angle + (angles[month + 1] ?? 360)) / 2;
      const name = pointAt(radius + 12, middle);
      return (
        <React.Fragment key={angle}>
          <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke="var(--fs-line)" strokeWidth={month === 0 ? 2 : 1} />
          <text
            x={name.x}
            y={name.y}
            dy="0.35em"
            textAnchor={Math.abs(Math.sin((middle * Math.PI) / 180)) < 0.3 ? 'middle' : middle < 180 ? 'start' : 'end'}
            fontSize={13}
            fill="var(--fs-tx2)"
          >
            {months[month]}
          </text>
        </React.Fragment>
      );
    })}
  </g>
);

const Hand = ({ layout: { radius, hub }, hand, year, today }: Pick<WheelProps, 'layout' | 'hand' | 'year' | 'today'>): JSX.Element => {
  const from = pointAt(hub, hand ?? 0);
  const to = pointAt(radius + 6, hand ?? 0);
  return (
    <g aria-hidden="true">
      {hand !== undefined && <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke="var(--fs-ac)" strokeWidth={2} />}
      <text y={hand === undefined ? 0 : -8} dy="0.35em" textAnchor="middle" fontSize={22} fontWeight={600} fill="var(--fs-tx)">
        {year}
      </text>
      {hand !== undefined && (
        <text y={16} textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--fs-ac)">
          {today}
        </text>
      )}
    </g>
  );
};

/** Twelve months clockwise, rings with what happens in them, today's hand. One tab stop; the table beside it says the same. */
export function Wheel(props: WheelProps): JSX.Element {
  const { layout, active, idOf, onActive, nameOf } = props;
  const { marks, rings, radius } = layout;
  const stops = React.useMemo(
    () => marks.map((mark) => ({ key: mark.key, group: String(mark.kind === 'cluster' ? mark.month : Math.floor(mark.from / 30)) })),
    [marks],
  );
  const leave = (): void => {
    onActive(undefined);
    props.onLeave();
  };
  const { entry, handleKey } = useRoving(stops, active, idOf, { open: (key) => props.onOpen(key, true), leave });
  const side = 2 * (radius + 16 + Math.max(...props.months.map((month) => textWidth(month, 13))));
  const shown = marks.find(({ key }) => key === active);
  return (
    <div
      className={chartClasses.frame}
      style={{ minWidth: Math.max(420, side * 0.75), maxWidth: Math.max(side, 720) }}
      onMouseLeave={() => onActive(undefined)}
    >
      <svg
        ref={props.svgRef}
        viewBox={`${-side / 2} ${-radius - 28} ${side} ${2 * (radius + 28)}`}
        className={chartClasses.svg}
        role="group"
        aria-label={props.label}
      >
        <Ground layout={layout} months={props.months} />
        <g aria-hidden="true">{marks.map((mark) => mark.kind === 'mark' && <WheelTime key={mark.key} mark={mark} />)}</g>
        <g aria-hidden="true">
          {marks.map(
            (mark) =>
              mark.kind === 'cluster' &&
              mark.month === 'running' && (
                <path key={mark.key} d={arcPath(mark.radius, 0, 360)} fill="none" stroke="var(--fs-tx)" strokeWidth={2} strokeDasharray="2 4" />
              ),
          )}
        </g>
        <Hand layout={layout} hand={props.hand} year={props.year} today={props.today} />
        <g aria-hidden="true">
          {rings.map(({ key, title, titleAt }) => {
            const width = textWidth(title, 12, 600) + 8;
            return (
              <React.Fragment key={key}>
                <rect x={-width / 2} y={-titleAt - 8} width={width} height={16} fill="var(--fs-bg)" />
                <text y={-titleAt} dy="0.35em" textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--fs-tx)">
                  {title}
                </text>
              </React.Fragment>
            );
          })}
        </g>
        {marks.map((mark) => (
          <g
            key={mark.key}
            id={idOf(mark.key)}
            role={props.opens || mark.kind === 'cluster' ? 'link' : 'img'}
            tabIndex={mark.key === entry ? 0 : -1}
            className={chartClasses.mark}
            aria-label={nameOf(mark).name}
            onClick={(event) => props.onOpen(mark.key, event.detail === 0)}
            onKeyDown={(event) => handleKey(event, mark.key)}
            onFocus={() => onActive(mark.key)}
            onMouseEnter={() => onActive(mark.key)}
          >
            <WheelNumeral mark={mark} isActive={mark.key === active} />
          </g>
        ))}
      </svg>
      {shown && (
        <Tooltip x={(shown.x + side / 2) / side} y={(shown.y + radius + 28) / (2 * (radius + 28))} reach={14 / (2 * (radius + 28))}>
          {nameOf(shown)}
        </Tooltip>
      )}
    </div>
  );
}
