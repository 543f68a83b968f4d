import * as React from 'react';
import { at, type Field } from '../../domain/radar/geometry';
import { ringLabels } from '../../domain/radar/layout';
import { BlipMark } from './BlipMark';
import type { RadarSector } from './Radar';

interface RadarGroundProps {
  readonly field: Field;
  readonly sectors: readonly RadarSector[];
  readonly thisYear: number;
  readonly today: string;
}

/** Rings with their years, sectors with their names, and today in the middle. */
export const RadarGround = ({ field, sectors, thisYear, today }: RadarGroundProps): JSX.Element => {
  const [first] = field.rings;
  const startsToday = first?.fromYear === thisYear;
  return (
    <g aria-hidden="true">
      {[...field.rings].reverse().map(({ horizon, outer }) => (
        <circle key={horizon} r={outer} fill={horizon === 'h1' ? 'var(--fs-bg2)' : 'var(--fs-bg)'} stroke="var(--fs-line2)" strokeWidth={0.8} />
      ))}
      {field.wedges.length > 1 &&
        field.wedges.map(({ sector, start }) => {
          const [from, to] = [at(field.hub, start), at(field.radius, start)];
          return <line key={sector} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke="var(--fs-line2)" strokeWidth={0.8} />;
        })}
      {ringLabels(field).map(({ year, y }) => (
        <g key={year}>
          <rect x={-17} y={y - 8} width={34} height={16} fill="var(--fs-bg)" />
          <text y={y} dy="0.35em" textAnchor="middle" fontSize={12.5} fill="var(--fs-tx2)">
            {year}
          </text>
        </g>
      ))}
      <circle r={field.hub} fill="var(--fs-bg)" stroke="var(--fs-line2)" strokeWidth={0.8} />
      {startsToday && (
        <text y={-3} textAnchor="middle" fontSize={12.5} fontWeight={600} fill="var(--fs-tx)">
          {today}
        </text>
      )}
      <text y={startsToday ? 11 : 4} textAnchor="middle" fontSize={12.5} fill="var(--fs-tx2)">
        {first?.fromYear}
      </text>
      {field.wedges.map(({ sector, start, sweep }) => {
        const named = sectors.find(({ key }) => key === sector);
        return named && <SectorName key={sector} sector={named} angle={start + sweep / 2} radius={field.radius} isAlone={field.wedges.length === 1} />;
      })}
    </g>
  );
};

const markWidth = 14;

interface SectorNameProps {
  readonly sector: RadarSector;
  readonly angle: number;
  readonly radius: number;
  readonly isAlone: boolean;
}

/** Name and shape outside the outermost ring, the shape nearest to it; a sector of several categories has all their shapes. */
function SectorName({ sector: { name, categories }, angle, radius, isAlone }: SectorNameProps): JSX.Element {
  const point = isAlone ? { x: -radius, y: -radius } : at(radius + 14, angle);
  const isLeft = !isAlone && point.x < 0;
  const direction = isLeft ? -1 : 1;
  const start = point.x + (isLeft ? -markWidth / 2 : markWidth / 2);
  return (
    <>
      {categories.map((category, index) => (
        <BlipMark key={category} category={category} solidity="low" r={5} x={start + direction * index * markWidth} y={point.y} />
      ))}
      <text
        x={start + direction * (categories.length * markWidth - 3)}
        y={point.y}
        dy="0.35em"
        textAnchor={isLeft ? 'end' : 'start'}
        fontSize={14}
        fontWeight={600}
        fill="var(--fs-tx)"
      >
        {name}
      </text>
    </>
  );
}
