import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import type { Category } from '../../domain/categories';
import { categoryShapes } from '../lists/CategoryMark';
import type { Solidity } from './solidity';

interface BlipMarkProps {
  readonly category: Category | undefined;
  readonly solidity: Solidity;
  readonly r: number;
  readonly x?: number;
  readonly y?: number;
}

/** In contrast and in forced colours a tint would only be a grey: there the outline says it alone. */
const tint = mergeStyles({ selectors: { '@media (forced-colors: active)': { fillOpacity: 0 }, '[data-contrast] &': { fillOpacity: 0 } } });
const drawnAt = 6;

/** A category's silhouette of any size, with the outline that uncertainty has. Opaque: what lies beneath does not show through. */
export const BlipMark = ({ category, solidity, r, x = 0, y = 0 }: BlipMarkProps): JSX.Element => {
  const scale = r / drawnAt;
  const colour = category ? `var(--fs-category-${category})` : 'var(--fs-line2)';
  const d = category ? categoryShapes[category] : categoryShapes.demografi;
  const outlines = {
    low: { fill: colour, stroke: 'none' },
    medium: { fill: colour, fillOpacity: 0.28, stroke: colour, strokeWidth: 1.8 / scale, className: tint },
    high: { fill: 'none', stroke: colour, strokeWidth: 1.8 / scale, strokeDasharray: `${2.6 / scale} ${2 / scale}` },
    unknown: { fill: 'none', stroke: colour, strokeWidth: 1 / scale },
  } satisfies Record<Solidity, React.SVGProps<SVGPathElement>>;
  return (
    <g transform={`translate(${x} ${y}) scale(${Number(scale.toFixed(3))})`}>
      <path d={d} fill="var(--fs-bg)" />
      <path d={d} {...outlines[solidity]} />
    </g>
  );
};
