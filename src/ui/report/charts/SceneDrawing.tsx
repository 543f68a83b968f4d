import * as React from 'react';
import type { Ink, Scene, Shape } from '../../../domain/charts/scene';
import { chartClasses } from '../../charts/chartStyles';
import { useRoving } from '../../charts/roving';
import { Tooltip } from '../../charts/Tooltip';
import { partClasses as classes } from './partStyles';

const inks: Readonly<Record<Ink, string>> = {
  context: 'var(--fs-line2)',
  finding: 'var(--fs-acbg)',
  text: 'var(--fs-tx)',
  quiet: 'var(--fs-tx2)',
  hairline: 'var(--fs-line)',
  ground: 'var(--fs-bg)',
};
const ink = (one: Ink | undefined): string => (one ? inks[one] : 'none');

function ShapeOf({ shape }: { readonly shape: Shape }): JSX.Element {
  if (shape.kind === 'rect') {
    const { x, y, width, height, fill, stroke, opacity } = shape;
    return <rect x={x} y={y} width={width} height={height} fill={ink(fill)} stroke={ink(stroke)} fillOpacity={opacity} />;
  }
  if (shape.kind === 'path') {
    const { d, fill, stroke, strokeWidth, dash } = shape;
    return <path d={d} fill={ink(fill)} stroke={ink(stroke)} strokeWidth={strokeWidth} strokeDasharray={dash} strokeLinejoin="round" />;
  }
  const { x, y, text, anchor, size, weight, ink: own } = shape;
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize={size} fontWeight={weight} fill={inks[own]}>
      {text}
    </text>
  );
}

/** Drawn once: walking among the marks changes nothing of it. */
const Shapes = React.memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }): JSX.Element {
  return (
    <g aria-hidden="true">
      {shapes.map((shape, index) => (
        <ShapeOf key={index} shape={shape} />
      ))}
    </g>
  );
});

interface SceneDrawingProps {
  readonly scene: Scene;
  /** What it is, and how to walk in it. */
  readonly label: string;
  /** Unique on the page. */
  readonly prefix: string;
  /** Wider than its place: it scrolls. */
  readonly isWider: boolean;
}

const nothing = (): void => undefined;

/** A drawing with one tab stop; the arrow keys walk its marks, and each is read. */
export function SceneDrawing({ scene, label, prefix, isWider }: SceneDrawingProps): JSX.Element {
  const { width, height, shapes, marks } = scene;
  const [active, setActive] = React.useState<string>();
  const [isByKeyboard, setByKeyboard] = React.useState(false);
  const idOf = (key: string): string => `${prefix}-${key}`;
  const { entry, handleKey } = useRoving(marks, active, idOf, { open: nothing, leave: () => setActive(undefined) });
  const shown = marks.find(({ key }) => key === active);
  const show = (key: string, byKeyboard: boolean): void => {
    setActive(key);
    setByKeyboard(byKeyboard);
  };
  return (
    <div className={chartClasses.frame} onMouseLeave={() => setActive(undefined)} style={isWider ? { minWidth: width } : undefined}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.svg} role="group" aria-label={label}>
        <Shapes shapes={shapes} />
        {marks.map((mark) => (
          <g
            key={mark.key}
            id={idOf(mark.key)}
            role="img"
            tabIndex={mark.key === entry ? 0 : -1}
            className={classes.mark}
            aria-label={mark.name}
            onKeyDown={(event) => handleKey(event, mark.key)}
            onFocus={() => show(mark.key, true)}
            onBlur={() => setByKeyboard(false)}
            onMouseEnter={() => !isByKeyboard && show(mark.key, false)}
          >
            <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill="var(--fs-bg)" fillOpacity={0} />
            {mark.key === active && (isByKeyboard || mark.tip) && (
              <rect
                x={mark.x + 1}
                y={mark.y + 1}
                width={Math.max(0, mark.width - 2)}
                height={Math.max(0, mark.height - 2)}
                fill="none"
                stroke={isByKeyboard ? 'var(--fs-focus)' : 'var(--fs-line2)'}
                strokeWidth={isByKeyboard ? 2 : 1}
              />
            )}
          </g>
        ))}
      </svg>
      {shown?.tip && (
        <Tooltip x={(shown.x + shown.width / 2) / width} y={(shown.y + shown.height / 2) / height} reach={Math.min(shown.height / 2, 14) / height}>
          {shown.tip}
        </Tooltip>
      )}
    </div>
  );
}
