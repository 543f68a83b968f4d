/**
 * The chain of learning: a shared workshop, what is tried at home after it, what was learned, and where that was used.
 * Each gap is where it stops, with the one thing that mends it.
 */
import type { Item } from '../../schema/field';
import type { learnings } from '../../schema/lists/learnings';
import { lastDayOf, phaseOf, type LearningEvent } from './events';

export type Learning = Item<typeof learnings>;
type ChainEvent = Pick<LearningEvent, 'id' | 'title' | 'type' | 'time' | 'status' | 'cause' | 'programme'>;
type ChainLearning = Pick<Learning, 'id' | 'title' | 'event' | 'status' | 'usedIn' | 'created'>;

export type GapKind = 'noHomeActivity' | 'noLearning' | 'notUsed';
export interface Gap {
  readonly kind: GapKind;
  /** Of the occasion, or of the learning that is not used. */
  readonly id: number;
  readonly title: string;
  readonly programme?: number;
  /** Whole weeks since it ended or was written; 0 when that is not known. */
  readonly weeks: number;
  /** Six weeks or more: what was learned begins to fade. */
  readonly isOverdue: boolean;
}

export const weeksAllowed = 6;
const week = 7 * 24 * 60 * 60 * 1000;

function weeksSince(day: string | undefined, today: string): number {
  const since = Date.parse((day ?? '').slice(0, 10));
  return Number.isNaN(since) ? 0 : Math.max(0, Math.floor((Date.parse(today) - since) / week));
}

const hasBeen = (event: ChainEvent, today: string): boolean => {
  const phase = phaseOf(event, today);
  return phase === 'held' || phase === 'toReport';
};

/** True for a learning that has come to use: it says so, or says where. */
export const isUsed = ({ status, usedIn = '' }: Pick<Learning, 'status' | 'usedIn'>): boolean => status === 'anvand' || usedIn.trim() !== '';

/** Where the chain stops, longest first. A planned home activity is on its way, and counts as the next link. */
export function gapsOf(events: readonly ChainEvent[], all: readonly ChainLearning[], today: string): readonly Gap[] {
  const answered = new Set(events.flatMap(({ cause, type, status }) => (cause && type === 'hemmaplan' && status !== 'installt' ? [cause.id] : [])));
  const learned = new Set(all.flatMap(({ event }) => (event ? [event.id] : [])));
  const gap = (kind: GapKind, { id, title }: { readonly id: number; readonly title: string }, since: string | undefined, programme?: number): Gap => {
    const weeks = weeksSince(since, today);
    return { kind, id, title, weeks, isOverdue: weeks >= weeksAllowed, ...(programme === undefined ? {} : { programme }) };
  };
  const been = events.filter((event) => hasBeen(event, today));
  const ofEvents = (kind: GapKind, type: LearningEvent['type'], mended: ReadonlySet<number>): readonly Gap[] =>
    been.filter((event) => event.type === type && !mended.has(event.id)).map((event) => gap(kind, event, lastDayOf(event), event.programme?.id));
  return [
    ...ofEvents('noHomeActivity', 'nationellWorkshop', answered),
    ...ofEvents('noLearning', 'hemmaplan', learned),
    ...all.filter((learning) => !isUsed(learning)).map((learning) => gap('notUsed', learning, learning.created)),
  ].sort((a, b) => b.weeks - a.weeks || a.title.localeCompare(b.title, 'sv') || a.id - b.id);
}

/** Kunskapskedjan: of what was recorded, how much was passed on, and how much came to use. Each number holds the next. */
export interface KnowledgeChain {
  readonly recorded: number;
  readonly shared: number;
  readonly used: number;
}
export function knowledgeChainOf(all: readonly Pick<Learning, 'status' | 'usedIn'>[]): KnowledgeChain {
  const used = all.filter(isUsed).length;
  return { recorded: all.length, shared: used + all.filter((learning) => !isUsed(learning) && learning.status === 'delad').length, used };
}
