/**
 * The chain's two measures: how many decisions rest on foresight, and how many spaningar have come to something. Counted in
 * one pass over all links, so that a group of many years is counted as fast as a new one.
 */
import { linkedListKeys, type Link, type LinkedListKey, type LinkNode } from './keys';

export interface TraceInput {
  /** Stored and implied ones. */
  readonly links: readonly Link[];
  readonly decisions: readonly number[];
  readonly signals: readonly number[];
}
export interface Trace {
  /** `traced`: those that a spaning, a trend or a method run led to. */
  readonly decisions: { readonly total: number; readonly traced: readonly number[] };
  /** `withOutcome`: those that led to a decision, an activity or an effect. */
  readonly signals: { readonly total: number; readonly withOutcome: readonly number[] };
}

const evidence: ReadonlySet<LinkedListKey> = new Set(['signals', 'trends', 'methodRuns']);
const outcomes: ReadonlySet<LinkedListKey> = new Set(['decisions', 'activities', 'effects']);
/**
 * What work is ordered by is no step that leads on: a spaning that concerns a goal of the strategy has not led to
 * everything that is done for the goal.
 */
const context: ReadonlySet<LinkedListKey> = new Set([
  'settings',
  'groups',
  'assignments',
  'workstreams',
  'programmes',
  'goals',
  'strategyGoals',
  'processes',
  'networks',
  'resources',
]);

/** More items than a list holds: SharePoint's end at 30 million. Numbers are looked up several times as fast as names. */
const mostItems = 70_000_000;
const listNumbers = new Map(linkedListKeys.map((list, index) => [list, index] as const));
const numberOf = ({ list, id }: LinkNode): number => (listNumbers.get(list) ?? linkedListKeys.length) * mostItems + id;

/** Every item that is reached from one of these, walking the links one way; each link is looked at once. */
function reached(starts: ReadonlySet<LinkedListKey>, links: readonly Link[], near: 'from' | 'to'): ReadonlySet<number> {
  const far = near === 'from' ? 'to' : 'from';
  const next = new Map<number, LinkNode[]>();
  const frontier = new Map<number, LinkNode>();
  for (const link of links) {
    const name = numberOf(link[near]);
    const ends = next.get(name);
    if (ends) ends.push(link[far]);
    else next.set(name, [link[far]]);
    if (starts.has(link[near].list)) frontier.set(name, link[near]);
  }
  const found = new Set<number>();
  const waiting = [...frontier.values()];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const end of next.get(numberOf(node)) ?? []) {
      const name = numberOf(end);
      if (found.has(name) || context.has(end.list)) continue;
      found.add(name);
      if (!starts.has(end.list)) waiting.push(end); // else it is a start, and walked already
    }
  }
  return found;
}

/** Items told of more than once count once. */
export function traceOf({ links, decisions, signals }: TraceInput): Trace {
  const [ledTo, leadsOn] = [reached(evidence, links, 'from'), reached(outcomes, links, 'to')];
  const [all, seen] = [[...new Set(decisions)], [...new Set(signals)]];
  return {
    decisions: { total: all.length, traced: all.filter((id) => ledTo.has(numberOf({ list: 'decisions', id }))) },
    signals: { total: seen.length, withOutcome: seen.filter((id) => leadsOn.has(numberOf({ list: 'signals', id }))) },
  };
}
