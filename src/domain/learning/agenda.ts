/**
 * What happens at an occasion, point by point. The points are one JSON text in SharePoint: read, ordered and written as a
 * whole. Whatever stands in that column, people get the points that can be read, and are told how many could not.
 */
import { scaleMethod } from '../methods/scale';
import type { MethodStep } from '../methods/steps';

export interface AgendaItem {
  /** Absent: it takes the time it takes. */
  readonly minutes?: number;
  readonly heading: string;
  readonly words: string;
}
export interface AgendaReading {
  readonly items: readonly AgendaItem[];
  /** How many points could not be read; 1 for a text that is no agenda at all. */
  readonly unread: number;
}

/** `json`: a column of several lines holds about 63,000 characters. */
export const agendaLimits = { items: 40, minutes: 1440, heading: 150, words: 4000, json: 60_000 } as const;
export const emptyAgendaItem: AgendaItem = { minutes: 10, heading: '', words: '' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readItem(entry: unknown): AgendaItem | undefined {
  if (!isRecord(entry)) return undefined;
  const heading = textOf(entry['heading']).trim();
  const words = textOf(entry['words']);
  if (heading === '' && words.trim() === '') return undefined;
  const minutes = Number(entry['minutes']);
  const isTime = Number.isInteger(minutes) && minutes >= 1 && minutes <= agendaLimits.minutes;
  return { ...(isTime ? { minutes } : {}), heading, words };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The points in the column's text, as far as they can be read. Never throws. */
export function readAgenda(json: string | null | undefined): AgendaReading {
  if (json === undefined || json === null || json.trim() === '') return { items: [], unread: 0 };
  const value = parse(json);
  if (!Array.isArray(value)) return { items: [], unread: 1 };
  const entries = value as readonly unknown[];
  const items = entries.slice(0, agendaLimits.items).flatMap((entry) => readItem(entry) ?? []);
  return { items, unread: entries.length - items.length };
}

/** The column's text; empty for no points. A point without a heading and without words says nothing, and is left out. */
export function writeAgenda(items: readonly AgendaItem[]): string {
  const said = items.filter(({ heading, words }) => heading.trim() !== '' || words.trim() !== '');
  return said.length === 0 ? '' : JSON.stringify(said);
}

/** The minutes of all points that have any. */
export const agendaMinutes = (items: readonly AgendaItem[]): number => items.reduce((sum, { minutes = 0 }) => sum + minutes, 0);

export interface AgendaOfMethod {
  readonly items: readonly AgendaItem[];
  /** False: the method cannot be done in that time; the points are its shortest version. */
  readonly fits: boolean;
  readonly total: number;
  /** Steps that there is no time for. */
  readonly leftOut: readonly string[];
}

/** A method's steps as points of an agenda, in the occasion's own time; at full length when none is given. */
export function agendaOfMethod(steps: readonly MethodStep[], minutes: number | undefined): AgendaOfMethod {
  const full = steps.reduce((sum, step) => sum + step.minutes, 0);
  const scaled = scaleMethod(steps, minutes ?? full);
  const kept = scaled.steps.filter(({ change }) => change !== 'leftOut');
  return {
    items: kept.map(({ step, minutes: time }) => ({ minutes: time, heading: step.title, words: step.toParticipants || step.toLeader })),
    fits: scaled.fits,
    total: scaled.total,
    leftOut: scaled.steps.filter(({ change }) => change === 'leftOut').map(({ step }) => step.title),
  };
}

/** The items with the one at `from` moved to `to`; unchanged when either is not there. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const taken = items[from];
  if (taken === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_item, index) => index !== from);
  return [...others.slice(0, to), taken, ...others.slice(to)];
}
