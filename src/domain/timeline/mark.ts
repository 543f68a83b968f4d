/** How a time is drawn: no more exactly than it is known. */
import { intervalOf } from '../time';
import type { TimePrecision } from '../../schema/field';
import type { TimelineEntry } from './entry';
import { dayNumber, type Scale } from './scale';

/** Diamond, flag, filled bar, outlined bar, bracket, soft edges between rails, dotted line. */
export type MarkShape = 'day' | 'milestone' | 'bar' | 'month' | 'year' | 'window' | 'running';

export interface MarkPulse {
  readonly x: number;
  readonly isDone: boolean;
}
export interface Mark {
  readonly shape: MarkShape;
  /** Where the time begins and ends, within the plot. */
  readonly start: number;
  readonly end: number;
  /** All that is drawn: a diamond's corners, a milestone's flag, the arrows of what goes on outside the plot. */
  readonly left: number;
  readonly right: number;
  /** A milestone that is known to the month, the term or the year only: the flag stands where that time ends. */
  readonly hasFlag: boolean;
  readonly continuesLeft: boolean;
  readonly continuesRight: boolean;
  readonly pulses: readonly MarkPulse[];
}
/** Not in the plot: wholly before or after its span, or without a day at all. */
export type Absence = 'before' | 'after' | 'undated';

/** Room at each side of the plot for what stands on its very edge. */
export const bleed = 14;
export const diamondRadius = 7;
export const pulseRadius = 4.5;
const flagWidth = 11;
const arrowLength = 8;
const least = { day: 0, milestone: 0, bar: 4, month: 4, year: 6, window: 10, running: 16 } satisfies Record<MarkShape, number>;
const wide = { dag: 'bar', manad: 'month', termin: 'window', ar: 'year' } satisfies Record<TimePrecision, MarkShape>;

export const isAbsent = (mark: Mark | Absence): mark is Absence => typeof mark === 'string';

/** First day and the day after the last; what ends before it begins is turned round, since those are the days that somebody wrote. */
function daysOf({ time }: TimelineEntry): { readonly first: number | undefined; readonly end: number | undefined } {
  const { from, to } = time ? intervalOf(time) : {};
  const known = (day: string | undefined): number | undefined => {
    const number = day === undefined ? Number.NaN : dayNumber(day);
    return Number.isNaN(number) ? undefined : number;
  };
  const [first, last] = [known(from), known(to)];
  if (first !== undefined && last !== undefined) return { first: Math.min(first, last), end: Math.max(first, last) + 1 };
  return { first, end: last === undefined ? undefined : last + 1 };
}

function shapeOf({ time }: TimelineEntry, days: number): MarkShape {
  if (time === undefined || time.kind === 'lopande') return 'running';
  if (time.precision === 'dag' && days <= 1) return time.kind === 'milstolpe' ? 'milestone' : 'day';
  return wide[time.precision];
}

export function markOf(entry: TimelineEntry, scale: Scale): Mark | Absence {
  const { time } = entry;
  const { first, end } = daysOf(entry);
  const isRunning = time?.kind === 'lopande';
  if (!isRunning && (first === undefined || end === undefined)) return 'undated';
  if (end !== undefined && end <= scale.first) return 'before';
  if (first !== undefined && first >= scale.end) return 'after';
  const shape = shapeOf(entry, (end ?? scale.end) - (first ?? scale.first));
  if (shape === 'day' || shape === 'milestone') return pointMark(shape, scale.at((first ?? scale.first) + 0.5));
  return stretchMark(entry, shape, scale, first ?? scale.first, end ?? scale.end + (isRunning ? 1 : 0));
}

function pointMark(shape: 'day' | 'milestone', x: number): Mark {
  const [left, right] = shape === 'day' ? [x - diamondRadius, x + diamondRadius] : [x - 2, x + flagWidth];
  return { shape, start: x, end: x, left, right, hasFlag: false, continuesLeft: false, continuesRight: false, pulses: [] };
}

function stretchMark(entry: TimelineEntry, shape: MarkShape, scale: Scale, first: number, last: number): Mark {
  const continuesLeft = first < scale.first;
  const continuesRight = last > scale.end;
  const pulses = shape === 'running' ? pulsesOf(entry, scale) : [];
  // What was done before it was to begin belongs to the line too: it reaches its pulses.
  const begun = Math.min(Math.max(0, scale.at(first)), ...pulses.map(({ x }) => x - pulseRadius));
  const start = Math.min(begun, scale.width - least[shape]);
  const ended = Math.max(Math.min(scale.width, scale.at(last)), ...pulses.map(({ x }) => x + pulseRadius));
  const end = Math.max(ended, start + least[shape]);
  const hasFlag = entry.time?.kind === 'milstolpe' && !continuesRight;
  return {
    shape,
    start,
    end,
    left: start - (continuesLeft ? arrowLength : 0),
    right: end + (continuesRight ? arrowLength : hasFlag ? flagWidth : 0),
    hasFlag,
    continuesLeft,
    continuesRight,
    pulses,
  };
}

/** Done and next, those that lie within the plot; the same day twice is one pulse, and it is done. */
function pulsesOf({ lastDone, nextPlanned }: TimelineEntry, scale: Scale): readonly MarkPulse[] {
  const days = [
    { day: lastDone, isDone: true },
    { day: nextPlanned === lastDone ? undefined : nextPlanned, isDone: false },
  ];
  return days.flatMap(({ day, isDone }) => {
    const number = day === undefined ? Number.NaN : dayNumber(day);
    return number >= scale.first && number < scale.end ? [{ x: scale.at(number + 0.5), isDone }] : [];
  });
}
