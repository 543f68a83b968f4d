import * as React from 'react';
import type { Category } from '../theme/tokens';

/** Corners of a star of `count` points around the origin, first one upwards. */
const star = (outer: number, inner: number): string =>
  Array.from({ length: 10 }, (_, step) => {
    const radius = step % 2 === 0 ? outer : inner;
    const angle = (Math.PI / 5) * step - Math.PI / 2;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  }).join('L');

const triangle = (direction: 1 | -1): string => {
  const [half, tip, base, shift] = [5.98, 6.9, 3.45, 1.2];
  return `M0 ${direction * (-tip + shift)}L${half} ${direction * (base + shift)}H${-half}Z`;
};

/** One silhouette a category at radius 6, sized so that they look equally large and differ at 12 px. */
export const categoryShapes = {
  demografi: 'M-5.5 0a5.5 5.5 0 1011 0a5.5 5.5 0 10-11 0Z',
  social: 'M-4.9 -4.9H4.9V4.9H-4.9Z',
  teknik: triangle(1),
  ekonomi: 'M0 -6.7L6.7 0L0 6.7L-6.7 0Z',
  miljo: 'M-6.7 3.1A6.7 6.7 0 016.7 3.1Z',
  politik: 'M-2.2 -6H2.2V-2.2H6V2.2H2.2V6H-2.2V2.2H-6V-2.2H-2.2Z',
  juridik: triangle(-1),
  varderingar: `M${star(6.8, 3)}Z`,
} satisfies Record<Category, string>;

type Solidity = 'low' | 'medium' | 'high';

/** The less we know, the less ink. Without an assessment the mark is filled, as it says category only. */
const solidityOf = (uncertainty: number | undefined): Solidity => (uncertainty === undefined || uncertainty <= 2 ? 'low' : uncertainty < 4 ? 'medium' : 'high');

const ink = {
  low: (colour) => ({ fill: colour }),
  medium: (colour) => ({ fill: colour, fillOpacity: 0.28, stroke: colour, strokeWidth: 1.8 }),
  high: (colour) => ({ fill: 'none', stroke: colour, strokeWidth: 1.8, strokeDasharray: '2.6 2' }),
} satisfies Record<Solidity, (colour: string) => React.SVGProps<SVGPathElement>>;

interface CategoryMarkProps {
  readonly category: Category | undefined;
  readonly uncertainty?: number;
  readonly size?: number;
}

/** Category as shape and colour. The word always stands beside it, so the drawing itself is silent. */
export const CategoryMark = ({ category, uncertainty, size = 16 }: CategoryMarkProps): JSX.Element => (
  <svg viewBox="-8 -8 16 16" width={size} height={size} aria-hidden="true" focusable="false" style={{ flex: 'none', display: 'block' }}>
    {category ? (
      <path d={categoryShapes[category]} {...ink[solidityOf(uncertainty)](`var(--fs-category-${category})`)} />
    ) : (
      <path d="M-4 0H4" stroke="var(--fs-line2)" strokeWidth={2} strokeLinecap="round" />
    )}
  </svg>
);
