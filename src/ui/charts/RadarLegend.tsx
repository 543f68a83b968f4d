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

/** A word takes about so much room at 13 px; a legend need not be exact. */
const widthOf = (text: string): number => text.length * 6.7;
const gap = 22;

interface Entry {
  readonly text: string;
  /** How wide its example is. */
  readonly drawn: number;
  readonly draw: (x: number, y: number) => React.ReactNode;
}

const sizes = [markRadius(1), markRadius(5)];
const solidities = ['low', 'medium', 'high', 'unknown'] as const;
const rowHeight = 20;

function entriesOf({ size, outline, arrow, isNew }: LegendTexts): readonly (readonly Entry[])[] {
  const entry = (text: string | undefined, drawn: number, draw: Entry['draw']): readonly Entry[] => (text === undefined ? [] : [{ text, drawn, draw }]);
  return [
    [
      ...entry(size, 36, (x, y) => sizes.map((r, index) => <BlipMark key={r} category="juridik" solidity="low" r={r} x={x + 6 + index * 18} y={y} />)),
      ...entry(outline, 68, (x, y) =>
        solidities.map((solidity, index) => <BlipMark key={solidity} category="miljo" solidity={solidity} r={6.5} x={x + 8 + index * 17} y={y} />),
      ),
    ],
    [
      ...entry(arrow, 16, (x, y) => <Arrow from={{ x, y }} to={{ x: x + 14, y }} />),
      ...entry(isNew, 6, (x, y) => <circle cx={x + 3} cy={y} r={2.2} fill="var(--fs-tx)" />),
    ],
  ].filter((row) => row.length > 0);
}

/** What size, outline, arrow and dot mean. Part of the drawing, so that a picture that is sent on explains itself. */
export function RadarLegend({ left, y, ...texts }: LegendTexts & { readonly left: number; readonly y: number }): JSX.Element {
  const rows = entriesOf(texts);
  const word = (x: number, at: number, text: string): JSX.Element => (
    <text key={text} x={x} y={at} dy="0.35em" fontSize={13} fill="var(--fs-tx2)">
      {text}
    </text>
  );
  return (
    <g aria-hidden="true">
      {rows.map((row, index) =>
        row.map(({ text, drawn, draw }, place) => {
          const start = left + row.slice(0, place).reduce((sum, before) => sum + before.drawn + 6 + widthOf(before.text) + gap, 0);
          return (
            <React.Fragment key={text}>
              {draw(start, y + index * rowHeight)}
              {word(start + drawn + 6, y + index * rowHeight, text)}
            </React.Fragment>
          );
        }),
      )}
      {texts.notes.map((note, index) => word(left, y + (rows.length + index) * rowHeight, note))}
    </g>
  );
}
