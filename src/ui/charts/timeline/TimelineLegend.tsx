import * as React from 'react';
import type { Mark, MarkShape } from '../../../domain/timeline/mark';
import { textWidth } from './measureText';
import { TimelineMark } from './TimelineMark';

export interface TimelineLegendTexts {
  readonly title: string;
  readonly shapes: Readonly<Record<MarkShape, string>>;
  readonly continues: string;
}

const rowHeight = 26;
const gap = 24;
const widthOfExample = { day: 14, milestone: 14, bar: 44, month: 44, window: 44, year: 44, running: 48 } satisfies Record<MarkShape, number>;

const example = (shape: MarkShape, x: number, width: number): Mark => ({
  shape,
  start: x,
  end: x + width,
  left: x,
  right: x + width,
  hasFlag: false,
  continuesLeft: false,
  continuesRight: shape === 'running',
  pulses:
    shape === 'running'
      ? [
          { x: x + 14, isDone: true },
          { x: x + 30, isDone: false },
        ]
      : [],
});

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly drawn: number;
  readonly draw: (x: number, y: number) => React.ReactNode;
}

function entriesOf({ shapes, continues }: TimelineLegendTexts): readonly Entry[] {
  const order: readonly MarkShape[] = ['day', 'milestone', 'bar', 'month', 'year', 'window', 'running'];
  const marks = order.map((shape): Entry => {
    const drawn = widthOfExample[shape];
    const isPoint = shape === 'day' || shape === 'milestone';
    return {
      key: shape,
      text: shapes[shape],
      drawn: drawn + (shape === 'running' ? 8 : 0),
      draw: (x, y) => <TimelineMark mark={example(shape, isPoint ? x + (shape === 'day' ? 7 : 2) : x, isPoint ? 0 : drawn)} y={y} />,
    };
  });
  return [
    ...marks,
    { key: 'continues', text: continues, drawn: 8, draw: (x, y) => <path d={`M${x} ${y - 5}l5 5l-5 5`} stroke="var(--fs-tx)" strokeWidth={1.6} fill="none" /> },
  ];
}

interface PlacedEntry extends Entry {
  readonly x: number;
  readonly row: number;
}

function placed(texts: TimelineLegendTexts, width: number): readonly PlacedEntry[] {
  const first = textWidth(texts.title, 13, 600) + gap;
  let [x, row] = [first, 0];
  return entriesOf(texts).map((entry) => {
    const taken = entry.drawn + 7 + textWidth(entry.text, 12);
    if (x + taken > width && x > 0) [x, row] = [0, row + 1];
    const at = { ...entry, x, row };
    x += taken + gap;
    return at;
  });
}

export const legendHeight = (texts: TimelineLegendTexts, width: number): number => ((placed(texts, width).at(-1)?.row ?? 0) + 1) * rowHeight + 18;

/** What each mark says of a time. Part of the drawing, so that a picture that is sent on explains itself. */
export const TimelineLegend = ({ texts, top, width }: { readonly texts: TimelineLegendTexts; readonly top: number; readonly width: number }): JSX.Element => {
  const y = (row: number): number => top + 26 + row * rowHeight;
  return (
    <g aria-hidden="true">
      <path d={`M0 ${top + 6}H${width}`} stroke="var(--fs-line)" />
      <text x={0} y={y(0)} dy="0.35em" fontSize={13} fontWeight={600} fill="var(--fs-tx)">
        {texts.title}
      </text>
      {placed(texts, width).map(({ key, text, drawn, draw, x, row }) => (
        <React.Fragment key={key}>
          {draw(x, y(row))}
          <text x={x + drawn + 7} y={y(row)} dy="0.35em" fontSize={12} fill="var(--fs-tx2)">
            {text}
          </text>
        </React.Fragment>
      ))}
    </g>
  );
};
