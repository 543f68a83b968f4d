import * as React from 'react';
import type { Placed } from '../../domain/radar/place';

/** A short line with a head. */
export const Arrow = ({ from, to }: NonNullable<Placed['arrow']>): JSX.Element => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (sign: 1 | -1): string => `${(to.x - 4.5 * ux - sign * 3 * uy).toFixed(1)} ${(to.y - 4.5 * uy + sign * 3 * ux).toFixed(1)}`;
  return (
    <>
      <path d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`} stroke="var(--fs-tx)" strokeWidth={1.4} fill="none" />
      <path d={`M${to.x.toFixed(1)} ${to.y.toFixed(1)}L${corner(1)}L${corner(-1)}Z`} fill="var(--fs-tx)" />
    </>
  );
};
