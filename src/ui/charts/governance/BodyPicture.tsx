import * as React from 'react';
import { bodyWidth, layOut, type PlacedBody } from '../../../domain/governance/layout';
import type { Line } from '../../../domain/governance/reporting';
import { chartClasses } from '../chartStyles';
import { wrapText } from '../chain/wrapText';
import { useRoving } from '../roving';

export interface BodyText {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  /** Mandate and rhythm: a few lines each. */
  readonly facts: readonly string[];
  /** All of it, for who listens. */
  readonly name: string;
}

const padding = 10;
const room = bodyWidth - 2 * padding;
const lineHeight = 16;
const margin = 4;
/** A name is what tells one body from another: cut only when it is longer than any body has. */
const mostTitle = 5;
/** A mandate may be a paragraph: the text beside has all of it. */
const mostFact = 4;
export const bodyId = (key: string): string => `framsyn-body-${key}`;

interface Written {
  readonly type: readonly string[];
  readonly title: readonly string[];
  readonly facts: readonly string[];
}
const written = ({ type, title, facts }: BodyText): Written => ({
  type: wrapText(type, room, 2, 12),
  title: wrapText(title, room, mostTitle, 13, 600),
  facts: facts.flatMap((fact) => wrapText(fact, room, mostFact, 12)),
});
const heightOf = ({ type, title, facts }: Written): number => 2 * padding + (type.length + title.length + facts.length) * lineHeight;

interface BodyPictureProps {
  /** In the order of the text beside. */
  readonly bodies: readonly BodyText[];
  readonly lines: readonly Line[];
  readonly label: string;
  readonly svgRef: React.RefObject<SVGSVGElement>;
  readonly onOpen: (id: number) => void;
}

/** The bodies, each to the left of whom it reports to. One tab stop; Enter opens the group. */
export function BodyPicture({ bodies, lines, label, svgRef, onOpen }: BodyPictureProps): JSX.Element {
  const [active, setActive] = React.useState<string>();
  const texts = new Map(bodies.map((one) => [one.id, written(one)]));
  const empty: Written = { type: [], title: [], facts: [] };
  const drawn = layOut(
    bodies.map(({ id }) => id),
    lines,
    (id) => heightOf(texts.get(id) ?? empty),
  );
  const placed = new Map(drawn.bodies.map((one) => [one.id, one]));
  const stops = bodies.map(({ id }) => ({ key: String(id), group: String(placed.get(id)?.x) }));
  const { entry, handleKey } = useRoving(stops, active, bodyId, { open: (key) => onOpen(Number(key)), leave: () => setActive(undefined) });
  const [width, height] = [drawn.width + 2 * margin, drawn.height + 2 * margin];
  return (
    <svg
      ref={svgRef}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      width={width}
      height={height}
      className={`${chartClasses.svg} ${chartClasses.drawn}`}
      style={{ width, minWidth: width }}
      role="group"
      aria-label={label}
    >
      <g aria-hidden="true">
        {drawn.lines.map(({ from, to, isSuggested, points }) => (
          <path
            key={`${from} ${to}`}
            d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}m-7 -4.5l7 4.5l-7 4.5`}
            fill="none"
            stroke="var(--fs-line2)"
            strokeWidth={1.6}
            strokeDasharray={isSuggested ? '5 4' : undefined}
          />
        ))}
      </g>
      {bodies.map(({ id, name }) => {
        const body = placed.get(id);
        const key = String(id);
        return (
          body && (
            <React.Fragment key={key}>
              <g
                id={bodyId(key)}
                role="link"
                tabIndex={key === entry ? 0 : -1}
                className={chartClasses.mark}
                aria-label={name}
                onClick={() => onOpen(id)}
                onKeyDown={(event) => handleKey(event, key)}
                onFocus={() => setActive(key)}
                onBlur={() => setActive(undefined)}
              >
                <Frame body={body} isActive={key === active} />
              </g>
              {/* The link's name says it whole; what is drawn may be cut off. The pointer goes through to the link. */}
              <g aria-hidden="true" pointerEvents="none">
                <BoxWords body={body} text={texts.get(id) ?? empty} />
              </g>
            </React.Fragment>
          )
        );
      })}
    </svg>
  );
}

const Frame = ({ body: { x, y, height }, isActive }: { readonly body: PlacedBody; readonly isActive: boolean }): JSX.Element => (
  <>
    {isActive && (
      <rect data-screen="" x={x - 3} y={y - 3} width={bodyWidth + 6} height={height + 6} rx={6} fill="none" stroke="var(--fs-focus)" strokeWidth={2} />
    )}
    <rect x={x} y={y} width={bodyWidth} height={height} rx={4} fill="var(--fs-bg)" stroke="var(--fs-line2)" strokeWidth={1.2} />
  </>
);

function BoxWords({ body: { x, y }, text: { type, title, facts } }: { readonly body: PlacedBody; readonly text: Written }): JSX.Element {
  const lines = [
    ...type.map((text) => ({ text, size: 12, weight: 400, fill: 'var(--fs-tx2)' })),
    ...title.map((text) => ({ text, size: 13, weight: 600, fill: 'var(--fs-link)' })),
    ...facts.map((text) => ({ text, size: 12, weight: 400, fill: 'var(--fs-tx)' })),
  ];
  return (
    <>
      {lines.map(({ text, size, weight, fill }, index) => (
        <text
          key={index}
          x={x + padding}
          y={y + padding + 12 + index * lineHeight}
          fontSize={size}
          fontWeight={weight}
          fill={fill}
          textDecoration={weight === 600 ? 'underline' : undefined}
        >
          {text}
        </text>
      ))}
    </>
  );
}
