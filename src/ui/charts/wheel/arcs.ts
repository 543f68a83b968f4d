import { pointAt } from '../../../domain/wheel/angles';

const text = (radius: number, degrees: number): string => {
  const { x, y } = pointAt(radius, degrees);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
};

/** Clockwise, in halves, since an arc that ends where it begins is none to SVG. */
export function arcPath(radius: number, from: number, to: number): string {
  const middle = (from + to) / 2;
  return `M${text(radius, from)}A${radius} ${radius} 0 0 1 ${text(radius, middle)}A${radius} ${radius} 0 0 1 ${text(radius, to)}`;
}
