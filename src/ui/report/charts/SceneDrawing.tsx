import * as React from 'react';
import type { Ink, Mark, Scene, Shape } from '../../../domain/charts/scene';
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

/** Never so thin that it is not seen. */
const thinnest = 10;

/** Around the mark that is walked to or pointed at. */
function Frame({ mark: { x, y, width, height }, isByKeyboard }: { readonly mark: Mark; readonly isByKeyboard: boolean }): JSX.Element {
  const wide = Math.max(width, thinnest) - 2;
  return (
    <rect
      className={classes.frame}
      x={x + (width - wide) / 2}
      y={y + 1}
      width={wide}
      height={Math.max(0, height - 2)}
      fill="none"
      stroke={isByKeyboard ? 'var(--fs-focus)' : 'var(--fs-line2)'}
      strokeWidth={isByKeyboard ? 2 : 1}
    />
  );
}

/** A tooltip is at most 240 wide: in less than twice that it keeps to one side. */
const roomForMiddle = 500;

/** Shares of the drawing. Beside a mark as high as the plot: above where a line that rises is not yet, below where it is no longer. */
function tipPlace(mark: Mark, scene: Scene): { readonly x: number; readonly y: number; readonly reach: number } {
  const share = (mark.x + mark.width / 2) / scene.width;
  const x = scene.width >= roomForMiddle ? share : share < 0.5 ? 0 : 1;
  if (mark.height > scene.height / 2 && mark.height > 100) return { x, y: (share < 0.5 ? mark.y : mark.y + mark.height) / scene.height, reach: 0 };
  return { x, y: (mark.y + mark.height / 2) / scene.height, reach: Math.min(mark.height / 2, 14) / scene.height };
}

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
            {mark.key === active && (isByKeyboard || mark.tip) && <Frame mark={mark} isByKeyboard={isByKeyboard} />}
          </g>
        ))}
      </svg>
      {shown?.tip && <Tooltip {...tipPlace(shown, scene)}>{shown.tip}</Tooltip>}
    </div>
  );
}
