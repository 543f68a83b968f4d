/** A label's place: beside its mark, on the left of one in the last quarter, and on the mark itself where neither side has room. */
import type { LabelText, Measure } from './entry';
import { bleed, pulseRadius, type Mark } from './mark';

export interface LabelPart {
  readonly text: string;
  readonly x: number;
}
export interface Label {
  readonly side: 'right' | 'left' | 'inside';
  readonly left: number;
  readonly right: number;
  /** Where the icon of the state begins, when it has one. */
  readonly icon?: number;
  readonly state?: LabelPart;
  readonly title: LabelPart;
  readonly time?: LabelPart;
  readonly isCut: boolean;
}

/** Between a mark and its label. */
export const labelGap = 9;
const wordGap = 5;
export const iconWidth = 17;
const insidePadding = 9;
/** A label takes half the drawing at most, and a long way of saying when takes no more of it than this. */
const widest = { share: 0.5, time: 300 } as const;
const ellipsis = '…';

/** As many whole characters as have room, and an ellipsis. */
export function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const characters = [...text];
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(`${characters.slice(0, middle).join('').trimEnd()}${ellipsis}`) <= room) fits = middle;
    else tooMany = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}${ellipsis}`;
}

interface Written {
  readonly icon: number;
  readonly state?: { readonly text: string; readonly width: number };
  readonly title: { readonly text: string; readonly width: number };
  readonly time?: { readonly text: string; readonly width: number };
  readonly width: number;
  readonly isCut: boolean;
}

/** The words that have room: the time gives way before the title does, and the state never. */
function written(label: LabelText, room: number, measure: Measure): Written {
  const stateText = label.state === undefined ? undefined : `${label.state} ·`;
  const state = stateText === undefined ? undefined : { text: stateText, width: measure(stateText, 'state') };
  const icon = label.hasIcon === true ? iconWidth : 0;
  const before = icon + (state ? state.width + wordGap : 0);
  const most = Math.max(room - before, 0);
  const timeRoom = Math.min(widest.time, most / 2);
  const timeText = label.time === '' || timeRoom < 40 ? '' : shortened(label.time, timeRoom, (text) => measure(text, 'time'));
  const time = timeText === '' ? undefined : { text: timeText, width: measure(timeText, 'time') };
  const after = time ? time.width + wordGap : 0;
  const titleText = shortened(label.title, most - after, (text) => measure(text, 'title'));
  const title = { text: titleText, width: measure(titleText, 'title') };
  const isCut = titleText !== label.title || timeText !== label.time;
  return { icon, title, width: before + title.width + after, isCut, ...(state ? { state } : {}), ...(time ? { time } : {}) };
}

function set(words: Written, side: Label['side'], left: number): Label {
  const stateAt = left + words.icon;
  const titleAt = stateAt + (words.state ? words.state.width + wordGap : 0);
  return {
    side,
    left,
    right: left + words.width,
    title: { text: words.title.text, x: titleAt },
    isCut: words.isCut,
    ...(words.icon > 0 ? { icon: left } : {}),
    ...(words.state ? { state: { text: words.state.text, x: stateAt } } : {}),
    ...(words.time ? { time: { text: words.time.text, x: titleAt + words.title.width + wordGap } } : {}),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The longest part of a mark without a pulse; a point has none. */
function clearStretch({ shape, start, end, pulses }: Mark): Stretch {
  if (shape === 'day' || shape === 'milestone') return { from: start, to: start };
  const stops = [
    { from: start, to: start },
    ...pulses.map(({ x }) => ({ from: x - pulseRadius, to: x + pulseRadius })).sort((a, b) => a.from - b.from),
    { from: end, to: end },
  ];
  return stops.slice(1).reduce<Stretch>(
    (longest, stop, index) => {
      const from = Math.max(...stops.slice(0, index + 1).map(({ to }) => to));
      return stop.from - from > longest.to - longest.from ? { from, to: stop.from } : longest;
    },
    { from: start, to: start },
  );
}

const isLine = ({ shape }: Mark): boolean => shape === 'year' || shape === 'running';

export function placeLabel(label: LabelText, mark: Mark, plotWidth: number, measure: Measure): Label {
  const whole = written(label, widest.share * plotWidth, measure);
  const right = mark.right + labelGap;
  const clear = clearStretch(mark);
  const rooms = {
    right: plotWidth + bleed - right,
    left: mark.left - labelGap + bleed,
    inside: clear.to - clear.from - 2 * insidePadding,
  };
  const fits = (side: Label['side'], more = 0): boolean => rooms[side] >= whole.width + more;
  const on = (side: Label['side'], words: Written): Label => {
    if (side === 'right') return set(words, side, right);
    if (side === 'left') return set(words, side, mark.left - labelGap - words.width);
    return set(words, side, (clear.from + clear.to - words.width) / 2);
  };
  if (isLine(mark) && fits('inside', 40)) return on('inside', whole); // a line is seen at both ends of its words
  const isLate = mark.right > 0.75 * plotWidth;
  const wanted = isLate ? (['left', 'right', 'inside'] as const) : (['right', 'left', 'inside'] as const);
  const found = wanted.find((side) => fits(side));
  if (found) return on(found, whole);
  const roomiest = wanted.reduce<Label['side']>((most, side) => (rooms[side] > rooms[most] ? side : most), wanted[0]);
  return on(roomiest, written(label, rooms[roomiest], measure));
}
