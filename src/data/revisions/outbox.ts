/**
 * What is written about changes of approved plans and the server does not have yet. SharePoint has no transaction over
 * two lists: the reason is kept here before the change is sent, and goes when the revision is there.
 */
import type { Difference, PlanValues } from '../../domain/revisions/values';
import type { PlanListKey } from '../../domain/revisions/plannedFields';
import type { Reason } from '../../domain/revisions/reason';
import type { DraftStore } from '../drafts';
import type { DataError } from '../ports';

/** What was done to the item, and how to see afterwards whether it came through. */
export type Deed =
  | { readonly kind: 'andrad'; readonly item: number; readonly change: Readonly<Record<string, unknown>> }
  | { readonly kind: 'tillagd'; readonly itemKey?: string; readonly item?: number }
  | { readonly kind: 'borttagen'; readonly item: number; readonly movedTo?: number };

export interface Waiting {
  /** The revision's client key: the same change is the same revision, whoever sends it and how often. */
  readonly key: string;
  readonly list: PlanListKey;
  readonly deed: Deed;
  readonly title: string;
  readonly before: PlanValues;
  readonly assignment: number;
  readonly version: number;
  readonly reason: Reason;
  readonly role: string;
  /** What came of it, once the change is known to be saved. */
  readonly saved?: { readonly item: number; readonly title: string; readonly differences: readonly Difference[] };
  /** Why the server did not take the revision the last time. */
  readonly trouble?: DataError['kind'];
  /** Milliseconds; an entry that is being sent by another tab right now is left alone. */
  readonly since: number;
}

export interface Outbox {
  all(): readonly Waiting[];
  get(key: string): Waiting | undefined;
  put(waiting: Waiting): void;
  drop(key: string): void;
  /** False when the browser keeps nothing: it is lost if the page is closed. */
  isKept(): boolean;
  subscribe(listener: () => void): () => void;
}

const form = 'revisions.outbox';
const outboxes = new WeakMap<DraftStore, Outbox>();

/** One for each store of drafts: every part of a page sees the same. */
export function outboxOf(drafts: DraftStore): Outbox {
  const known = outboxes.get(drafts);
  if (known) return known;
  const made = createOutbox(drafts);
  outboxes.set(drafts, made);
  return made;
}

function createOutbox(drafts: DraftStore): Outbox {
  // Where the browser forbids storage, as long as the page is open.
  const unkept = new Map<string, Waiting>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const read = (values: Readonly<Record<string, unknown>>): Waiting => values['waiting'] as Waiting;
  const all = (): readonly Waiting[] => {
    const found = drafts.list(form);
    const kept = found.ok ? found.value.map(({ values }) => read(values)) : [];
    return [...kept.filter(({ key }) => !unkept.has(key)), ...unkept.values()].sort((a, b) => a.since - b.since);
  };
  return {
    all,
    get: (key) => all().find((waiting) => waiting.key === key),
    put: (waiting) => {
      const saved = drafts.save({ form, clientKey: waiting.key, values: { waiting } });
      if (saved.ok) unkept.delete(waiting.key);
      else unkept.set(waiting.key, waiting);
      tell();
    },
    drop: (key) => {
      unkept.delete(key);
      drafts.discard(form, key);
      tell();
    },
    isKept: () => unkept.size === 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
