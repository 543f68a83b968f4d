/** A series' own shape at its points; hollow ones hide the line beneath. */
import { rounded, type PathShape } from './scene';

type Draw = (x: number, y: number) => string;
const r = 4;
const closed = (points: readonly (readonly [number, number])[]): Draw => {
  return (x, y) => `M${points.map(([dx, dy]) => `${rounded(x + dx)} ${rounded(y + dy)}`).join('L')}Z`;
};
const circle: Draw = (x, y) => `M${rounded(x - r)} ${rounded(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const triangle = closed([
  [0, -r - 1],
  [r + 1, r],
  [-r - 1, r],
]);
const square = closed([
  [-r, -r],
  [r, -r],
  [r, r],
  [-r, r],
]);
const diamond = closed([
  [0, -r - 1.5],
  [r + 1.5, 0],
  [0, r + 1.5],
  [-r - 1.5, 0],
]);

const looks: readonly { readonly draw: Draw; readonly isHollow: boolean }[] = [
  { draw: circle, isHollow: false },
  { draw: triangle, isHollow: false },
  { draw: square, isHollow: true },
  { draw: diamond, isHollow: false },
  { draw: circle, isHollow: true },
  { draw: square, isHollow: false },
  { draw: triangle, isHollow: true },
  { draw: diamond, isHollow: true },
];

export function marker(series: number, x: number, y: number): readonly PathShape[] {
  const { draw = circle, isHollow = false } = looks[series % looks.length] ?? {};
  return [{ kind: 'path', d: draw(x, y), fill: isHollow ? 'ground' : 'text', stroke: 'text', strokeWidth: 1.5 }];
}
