/**
 * The chain's two measures: how many decisions rest on foresight, and how many spaningar have come to something. Counted in
 * one pass over all links, so that a group of many years is counted as fast as a new one.
 */
import { linkedListKeys, type Link, type LinkedListKey } from './keys';

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

/** More items than a list holds: SharePoint's end at 30 million. */
const mostItems = 70_000_000;
const listNumbers = new Map(linkedListKeys.map((list, index) => [list, index] as const));
const places = (lists: ReadonlySet<LinkedListKey>): readonly boolean[] => linkedListKeys.map((list) => lists.has(list));
const isEvidence = places(evidence);
const isOutcome = places(outcomes);
const isContext = places(context);

/** A link as its list stores it. */
export interface Ends {
  readonly fromList: LinkedListKey;
  readonly fromItem: number;
  readonly toList: LinkedListKey;
  readonly toItem: number;
}

/** The items that links name, numbered from nought, and the links between them. */
interface Graph {
  /** Of each item, its list's place among the lists. */
  readonly lists: readonly number[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly indexOf: (list: LinkedListKey, id: number) => number | undefined;
}

function graphOf(links: readonly Ends[]): Graph {
  const known = new Map<number, number>();
  const lists: number[] = [];
  const codeOf = (place: number, id: number): number => place * mostItems + id;
  const placeOf = (list: LinkedListKey): number => listNumbers.get(list) ?? linkedListKeys.length;
  const numberOf = (list: LinkedListKey, id: number): number => {
    const place = placeOf(list);
    const found = known.get(codeOf(place, id));
    if (found !== undefined) return found;
    known.set(codeOf(place, id), lists.length);
    return lists.push(place) - 1;
  };
  const [from, to] = [new Int32Array(links.length), new Int32Array(links.length)];
  links.forEach((link, at) => {
    from[at] = numberOf(link.fromList, link.fromItem);
    to[at] = numberOf(link.toList, link.toItem);
  });
  return { lists, from, to, indexOf: (list, id) => known.get(codeOf(placeOf(list), id)) };
}

/** Where each item's links begin among all links in the order of their near ends; and their far ends in that order. */
function ordered({ lists }: Graph, near: Int32Array, far: Int32Array): { readonly starts: Int32Array; readonly ends: Int32Array } {
  const starts = new Int32Array(lists.length + 1);
  for (const item of near) starts[item + 1] = (starts[item + 1] ?? 0) + 1;
  for (let item = 0; item < lists.length; item += 1) starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  const next = starts.slice();
  const ends = new Int32Array(far.length);
  near.forEach((item, at) => {
    const place = next[item] ?? 0;
    ends[place] = far[at] ?? 0;
    next[item] = place + 1;
  });
  return { starts, ends };
}

/** Every item that is reached from one of these, walking the links one way; each link is looked at once. */
function reached(graph: Graph, isStart: readonly boolean[], way: 'forward' | 'back'): Uint8Array {
  const { lists, from, to } = graph;
  const { starts, ends } = way === 'forward' ? ordered(graph, from, to) : ordered(graph, to, from);
  const starting = (item: number): boolean => isStart[lists[item] ?? -1] === true;
  const found = new Uint8Array(lists.length);
  const waiting = lists.flatMap((_, item) => (starting(item) ? [item] : []));
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (let at = starts[item] ?? 0; at < (starts[item + 1] ?? 0); at += 1) {
      const end = ends[at] ?? 0;
      if (found[end] === 1 || isContext[lists[end] ?? -1] === true) continue;
      found[end] = 1;
      if (!starting(end)) waiting.push(end); // else it is a start, and walked already
    }
  }
  return found;
}

/** As `traceOf`, over links as their list stores them. */
export function traceOfEnds({ links, decisions, signals }: Omit<TraceInput, 'links'> & { readonly links: readonly Ends[] }): Trace {
  const graph = graphOf(links);
  const [ledTo, leadsOn] = [reached(graph, isEvidence, 'forward'), reached(graph, isOutcome, 'back')];
  const [all, seen] = [[...new Set(decisions)], [...new Set(signals)]];
  const isIn = (found: Uint8Array, list: LinkedListKey, id: number): boolean => found[graph.indexOf(list, id) ?? -1] === 1;
  return {
    decisions: { total: all.length, traced: all.filter((id) => isIn(ledTo, 'decisions', id)) },
    signals: { total: seen.length, withOutcome: seen.filter((id) => isIn(leadsOn, 'signals', id)) },
  };
}

/** A link's ends as its list stores them. */
export const endsOf = ({ from, to }: Pick<Link, 'from' | 'to'>): Ends => ({ fromList: from.list, fromItem: from.id, toList: to.list, toItem: to.id });

/** Items told of more than once count once. */
export const traceOf = ({ links, ...items }: TraceInput): Trace => traceOfEnds({ ...items, links: links.map(endsOf) });
