import * as React from 'react';
import { markRadius } from '../../domain/radar/place';
import { Arrow } from './Arrow';
import { BlipMark } from './BlipMark';

export interface LegendTexts {
  readonly size?: string;
  readonly outline: string;
  readonly arrow?: string;
  readonly isNew?: string;
  readonly notes: readonly string[];
}

/** A word takes about so much room at 12 px; a legend need not be exact. */
const widthOf = (text: string): number => text.length * 6.1;
const gap = 22;

/** What size, outline, arrow and dot mean. Part of the drawing, so that a picture that is sent on explains itself. */
export function RadarLegend({ left, y, size, outline, arrow, isNew, notes }: LegendTexts & { readonly left: number; readonly y: number }): JSX.Element {
  const sizes = [markRadius(1), markRadius(5)];
  let x = left;
  const entry = (drawn: number, text: string, draw: (at: number) => React.ReactNode): JSX.Element => {
    const start = x;
    x += drawn + 6 + widthOf(text) + gap;
    return (
      <React.Fragment key={text}>
        {draw(start)}
        <text x={start + drawn + 6} y={y} dy="0.35em" fontSize={12} fill="var(--fs-tx2)">
          {text}
        </text>
      </React.Fragment>
    );
  };
  return (
    <g aria-hidden="true">
      {size !== undefined &&
        entry(36, size, (at) => sizes.map((r, index) => <BlipMark key={r} category="juridik" solidity="low" r={r} x={at + 6 + index * 18} y={y} />))}
      {entry(64, outline, (at) =>
        (['low', 'medium', 'high', 'unknown'] as const).map((solidity, index) => (
          <BlipMark key={solidity} category="miljo" solidity={solidity} r={6.5} x={at + 8 + index * 17} y={y} />
        )),
      )}
      {arrow !== undefined && entry(16, arrow, (at) => <Arrow from={{ x: at, y }} to={{ x: at + 14, y }} />)}
      {isNew !== undefined && entry(6, isNew, (at) => <circle cx={at + 3} cy={y} r={2.2} fill="var(--fs-tx)" />)}
      {notes.map((note, index) => (
        <text key={note} x={left} y={y + 20 + index * 17} dy="0.35em" fontSize={12} fill="var(--fs-tx2)">
          {note}
        </text>
      ))}
    </g>
  );
}
