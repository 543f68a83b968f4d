import * as React from 'react';
import type { Category } from '../../domain/categories';
import type { Horizon } from '../../domain/radar/geometry';
import type { Cluster, RadarLayout } from '../../domain/radar/layout';
import type { Placed } from '../../domain/radar/place';
import { Arrow } from './Arrow';
import { BlipMark } from './BlipMark';
import { chartClasses as classes } from './chartStyles';
import { RadarGround } from './RadarGround';
import { RadarLegend, type LegendTexts } from './RadarLegend';
import { useRoving, type Stop } from './roving';
import type { Solidity } from './solidity';
import { Tooltip } from './Tooltip';

export interface RadarMark {
  readonly category: Category | undefined;
  readonly solidity: Solidity;
  readonly number: string;
  readonly isNew: boolean;
  readonly title: string;
  /** What the mark says besides its title, in words. */
  readonly facts: string;
  /** All of it, for those who listen. */
  readonly name: string;
}
export interface RadarSector {
  readonly key: string;
  readonly name: string;
  readonly categories: readonly Category[];
}
export interface RadarTexts {
  readonly today: string;
  readonly cluster: (cluster: Cluster) => string;
  readonly legend: LegendTexts;
}
interface RadarProps {
  readonly layout: RadarLayout;
  readonly marks: ReadonlyMap<string, RadarMark>;
  readonly sectors: readonly RadarSector[];
  readonly thisYear: number;
  readonly label: string;
  readonly texts: RadarTexts;
  readonly active: string | undefined;
  readonly onActive: (key: string | undefined) => void;
  readonly onOpen: (key: string) => void;
  readonly onLookInto: (sector: string, horizon: Horizon) => void;
  readonly svgRef: React.RefObject<SVGSVGElement>;
  /** Keys in the table's order, and the sector of each. */
  readonly order: readonly string[];
  readonly sectorOf: (key: string) => string;
}

const side = 118;
const above = 30;
/** Under the radar: the legend's rows and a little air. */
const below = 118;

const clusterKey = ({ sector, horizon }: Pick<Cluster, 'sector' | 'horizon'>): string => `${sector} ${horizon}`;
export const markId = (key: string): string => `framsyn-mark-${key.replace(/ /g, '-')}`;

interface Thing extends Stop {
  readonly blip?: Placed;
  readonly cluster?: Cluster;
}

/** Clockwise by sector and outwards, as the table has them. */
function thingsOf(
  { blips, clusters }: RadarLayout,
  sectors: readonly RadarSector[],
  order: readonly string[],
  sectorOfKey: (key: string) => string,
): readonly Thing[] {
  const byKey = new Map(blips.map((blip) => [blip.key, blip]));
  const shown = order.flatMap((key): Thing[] => {
    const blip = byKey.get(key);
    return blip ? [{ key, group: sectorOfKey(key), blip }] : [];
  });
  return sectors.flatMap(({ key: sector }) => [
    ...clusters.filter((cluster) => cluster.sector === sector).map((cluster): Thing => ({ key: clusterKey(cluster), group: sector, cluster })),
    ...shown.filter(({ group }) => group === sector),
  ]);
}

/** The radar drawn: one tab stop, arrows within, a name in a bubble; the table beside it says the same. */
export function Radar(props: RadarProps): JSX.Element {
  const { layout, marks, sectors, active, onActive, onOpen, onLookInto, texts, order, sectorOf } = props;
  const { radius } = layout.field;
  const things = React.useMemo(() => thingsOf(layout, sectors, order, sectorOf), [layout, sectors, order, sectorOf]);
  const open = (key: string): void => {
    const cluster = things.find((thing) => thing.key === key)?.cluster;
    if (cluster) onLookInto(cluster.sector, cluster.horizon);
    else onOpen(key);
  };
  const { entry, handleKey } = useRoving(things, active, markId, { open, leave: () => onActive(undefined) });
  const [width, height] = [2 * (radius + side), 2 * radius + above + below];
  const focusable = (key: string) => ({
    id: markId(key),
    role: 'link',
    tabIndex: key === entry ? 0 : -1,
    className: classes.mark,
    onClick: () => open(key),
    onKeyDown: (event: React.KeyboardEvent) => handleKey(event, key),
    onFocus: () => onActive(key),
    onMouseEnter: () => onActive(key),
  });
  const shown = things.find(({ key }) => key === active);
  const place = shown?.blip ?? shown?.cluster;
  return (
    <div className={classes.frame} style={{ minWidth: Math.max(560, width * 0.8) }} onMouseLeave={() => onActive(undefined)}>
      <svg ref={props.svgRef} viewBox={`${-radius - side} ${-radius - above} ${width} ${height}`} className={classes.svg} role="group" aria-label={props.label}>
        <RadarGround field={layout.field} sectors={sectors} thisYear={props.thisYear} today={texts.today} />
        {things.map(({ key, blip, cluster }) => {
          const mark = marks.get(key);
          return cluster ? (
            <g key={key} {...focusable(key)} aria-label={texts.cluster(cluster)}>
              <ClusterMark cluster={cluster} isActive={key === active} />
            </g>
          ) : (
            blip && mark && (
              <g key={key} {...focusable(key)} aria-label={mark.name}>
                <Blip placed={blip} mark={mark} isActive={key === active} />
              </g>
            )
          );
        })}
        <RadarLegend y={radius + above + 16} left={-radius - side + 8} {...texts.legend} />
      </svg>
      {shown && place && (
        <Tooltip x={(place.x + radius + side) / width} y={(place.y + radius + above) / height} reach={place.r / height}>
          {shown.cluster ? texts.cluster(shown.cluster) : marks.get(shown.key)}
        </Tooltip>
      )}
    </div>
  );
}

const anchors = { right: 'start', left: 'end', below: 'middle', above: 'middle' } as const;

const Blip = ({
  placed: { x, y, r, label, arrow },
  mark,
  isActive,
}: {
  readonly placed: Placed;
  readonly mark: RadarMark;
  readonly isActive: boolean;
}): JSX.Element => (
  <>
    {isActive && <circle data-screen="" cx={x} cy={y} r={r + 6} fill="var(--fs-bg)" stroke="var(--fs-focus)" strokeWidth={2} />}
    <circle data-screen="" cx={x} cy={y} r={12.25} fill="var(--fs-bg)" fillOpacity={0} />
    <BlipMark category={mark.category} solidity={mark.solidity} r={r} x={x} y={y} />
    {mark.isNew && <circle cx={x - r * 0.85} cy={y - r * 0.85} r={2.2} fill="var(--fs-tx)" stroke="var(--fs-bg)" strokeWidth={0.8} />}
    {arrow && <Arrow {...arrow} />}
    <text
      x={label.x}
      y={label.y}
      dy="0.35em"
      textAnchor={anchors[label.side]}
      fontSize={12.5}
      fontWeight={isActive ? 600 : 400}
      fill="var(--fs-tx)"
      stroke="var(--fs-bg)"
      strokeWidth={2.5}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {mark.number}
    </text>
  </>
);

const ClusterMark = ({ cluster: { x, y, r, keys }, isActive }: { readonly cluster: Cluster; readonly isActive: boolean }): JSX.Element => (
  <>
    {isActive && <circle data-screen="" cx={x} cy={y} r={r + 4} fill="none" stroke="var(--fs-focus)" strokeWidth={2} />}
    <circle cx={x} cy={y} r={r} fill="var(--fs-bg)" stroke="var(--fs-tx)" strokeWidth={1.6} />
    <text x={x} y={y} dy="0.35em" textAnchor="middle" fontSize={13} fontWeight={600} fill="var(--fs-tx)">
      {keys.length}
    </text>
  </>
);
