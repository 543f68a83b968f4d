import * as React from 'react';
import type { Elbow } from '../../../domain/timeline/elbow';
import { rowHeight, type TimelineItem, type TimelineLayout } from '../../../domain/timeline/layout';
import { nextStop } from '../roving';
import { Tooltip } from '../Tooltip';
import { textWidth } from './measureText';
import { TimelineGround } from './TimelineGround';
import { TimelineLabel, type Tone } from './TimelineLabel';
import { legendHeight, TimelineLegend, type TimelineLegendTexts } from './TimelineLegend';
import { TimelineMark } from './TimelineMark';
import { timelineClasses as classes } from './timelineStyles';
import type { DrawnPart } from './useDrawnPart';

/** What is said of an item besides where it stands. */
export interface TimelineWord {
  readonly tone: Tone;
  /** All of it, for those who listen. */
  readonly name: string;
  /** For the bubble when the label had to be cut. */
  readonly title: string;
  readonly facts: string;
}
interface TimelineProps {
  readonly layout: TimelineLayout;
  readonly words: ReadonlyMap<string, TimelineWord>;
  readonly elbows: readonly Elbow[];
  readonly label: string;
  readonly region: string;
  readonly today: string;
  readonly legend: TimelineLegendTexts;
  /** It is wider than its place: the region can be scrolled, also by keyboard. */
  readonly isWide: boolean;
  readonly names: 'beside' | 'above';
  readonly selected: string | undefined;
  readonly part: DrawnPart;
  readonly svgRef: React.RefObject<SVGSVGElement>;
  readonly onOpen: (key: string, byKeyboard: boolean) => void;
  readonly onLeave: () => void;
}

export const timelineMarkId = (key: string): string => `framsyn-timeline-${key}`;
/** A page of paper holds so much. */
const longFrom = 1500;

/** Lanes, marks and words: one tab stop, the arrow keys go in the order of time, Enter opens, Escape leaves. */
export function Timeline(props: TimelineProps): JSX.Element {
  const { layout, words, part, selected, legend, svgRef } = props;
  const { items, plot, width, today: now } = layout;
  const [active, setActive] = React.useState<string>();
  const focusWanted = React.useRef(false);
  const names = React.useRef<SVGGElement>(null);
  const height = layout.height + legendHeight(legend, width);
  const stops = React.useMemo(() => items.map(({ key, lane }) => ({ key, group: lane })), [items]);
  const known = React.useMemo(() => new Set(items.map(({ key }) => key)), [items]);
  const has = (key: string | undefined): key is string => key !== undefined && known.has(key);
  const entry = has(active) ? active : has(selected) ? selected : stops[0]?.key;

  React.useLayoutEffect(() => {
    if (!focusWanted.current || active === undefined) return;
    focusWanted.current = false;
    document.getElementById(timelineMarkId(active))?.focus();
  });
  const region = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    const { current } = region;
    if (props.isWide && current && now !== undefined) current.scrollLeft = plot.left + now - current.clientWidth / 3;
  }, [props.isWide, plot.left, now]);
  const handleKey = (event: React.KeyboardEvent, key: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      setActive(undefined);
      return props.onLeave();
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return props.onOpen(key, true);
    }
    const next = nextStop(event.key, key, stops);
    if (next === undefined) return;
    event.preventDefault();
    focusWanted.current = true;
    setActive(next);
  };
  const isDrawn = ({ key, y }: TimelineItem): boolean => key === entry || (y >= part.from && y <= part.to);
  const shown = items.find(({ key, label }) => key === active && label.isCut);
  const shownWord = shown && words.get(shown.key);
  const regionOf = props.isWide ? { role: 'region', tabIndex: 0, 'aria-label': props.region } : {};
  return (
    <div
      ref={region}
      className={classes.region}
      {...regionOf}
      onScroll={({ currentTarget }) => names.current && (names.current.style.transform = `translateX(${currentTarget.scrollLeft}px)`)}
      onMouseLeave={() => setActive(undefined)}
    >
      <svg
        ref={svgRef}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className={height > longFrom ? `${classes.svg} ${classes.long}` : classes.svg}
        role="group"
        aria-label={props.label}
      >
        <TimelineGround layout={layout} today={props.today} height={layout.height} />
        <g transform={`translate(${plot.left} 0)`}>
          <g aria-hidden="true">
            {props.elbows.map(({ from, to, points }) => (
              <path
                key={`${from} ${to}`}
                d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}m-5 -4l5 4l-5 4`}
                fill="none"
                stroke="var(--fs-ac)"
                strokeWidth={1.4}
              />
            ))}
          </g>
          {items.filter(isDrawn).map((item) => (
            <React.Fragment key={item.key}>
              <g
                id={timelineMarkId(item.key)}
                role="link"
                tabIndex={item.key === entry ? 0 : -1}
                className={classes.mark}
                aria-label={words.get(item.key)?.name}
                aria-current={item.key === selected ? 'true' : undefined}
                onClick={(event) => props.onOpen(item.key, event.detail === 0)}
                onKeyDown={(event) => handleKey(event, item.key)}
                onFocus={() => setActive(item.key)}
                onMouseEnter={() => setActive(item.key)}
              >
                <Item item={item} isActive={item.key === active} isSelected={item.key === selected} />
              </g>
              {/* The link's name says it whole; what is drawn may be cut off. The pointer goes through to the link. */}
              <g aria-hidden="true" pointerEvents="none">
                <TimelineLabel label={item.label} y={item.y} tone={words.get(item.key)?.tone ?? 'plain'} ground={groundOf(item.key === selected)} />
              </g>
            </React.Fragment>
          ))}
        </g>
        <g ref={names} aria-hidden="true">
          {layout.lanes.map(({ key, title, top }) => {
            const y = top + (props.names === 'beside' ? 10 + rowHeight / 2 : 20);
            return (
              <React.Fragment key={key}>
                <rect x={0} y={y - 10} width={textWidth(title, 13, 600) + 6} height={20} fill="var(--fs-bg)" />
                <text x={0} y={y} dy="0.35em" fontSize={13} fontWeight={600} fill="var(--fs-tx)">
                  {title}
                </text>
              </React.Fragment>
            );
          })}
        </g>
        <TimelineLegend texts={legend} top={layout.height} width={width} />
      </svg>
      {shown && (
        <Tooltip x={(plot.left + Math.max(0, shown.left)) / width} y={shown.y / height} reach={rowHeight / 2 / height}>
          {shownWord}
        </Tooltip>
      )}
    </div>
  );
}

const groundOf = (isSelected: boolean): string => (isSelected ? 'var(--fs-sel)' : 'var(--fs-bg)');

interface ItemProps {
  readonly item: TimelineItem;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** The row's place answers to the pointer, not only the little that is drawn of it. */
const Item = React.memo(function Item({ item: { left, right, y, mark, label }, isActive, isSelected }: ItemProps): JSX.Element {
  const place = { x: left - 7, y: y - 15, width: right - left + 14, height: 30 };
  return (
    <>
      <rect data-screen="" {...place} fill={groundOf(isSelected)} fillOpacity={isSelected ? 1 : 0} />
      {isSelected && <rect data-screen="" x={place.x} y={place.y} width={3} height={30} fill="var(--fs-ac)" />}
      <TimelineMark mark={mark} y={y} isAround={label.side === 'inside'} />
      {isActive && <rect data-screen="" {...place} rx={3} fill="none" stroke="var(--fs-focus)" strokeWidth={2} />}
    </>
  );
});
