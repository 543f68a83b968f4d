/** The chain from a spaning to what became of it, walked from any of its items, both ways. */
import { isSameNode, linkedListKeys, linkName, nameOf, type Link, type LinkNode, type Relation } from './keys';

/** Longer than any chain that people can follow, and an end for one that goes in a ring. */
export const longestWalk = 12;

/** How a step hangs on the one before it, seen from here. */
export interface Tie {
  readonly relation: Relation;
  /** The neighbour nearer to here, or as near: a proposal was handled, and the handling led to the decision that it led to itself. */
  readonly via: LinkNode;
  readonly links: readonly Link[];
}
export interface ChainStep {
  readonly node: LinkNode;
  /** Links away from here: 1 is next door. */
  readonly distance: number;
  /** At least one; two spaningar may lead to the same decision through different trends. */
  readonly ties: readonly Tie[];
}
export interface Chain {
  readonly here: LinkNode;
  /** What led here, the farthest first. */
  readonly back: readonly ChainStep[];
  /** What became of it, the nearest first. */
  readonly forward: readonly ChainStep[];
  /** "3 led bakåt, 2 framåt". */
  readonly reach: { readonly back: number; readonly forward: number };
}

type Way = 'back' | 'forward';
const nearEnd = { back: ({ to }: Link) => to, forward: ({ from }: Link) => from } satisfies Record<Way, (link: Link) => LinkNode>;
const farEnd = { back: ({ from }: Link) => from, forward: ({ to }: Link) => to } satisfies Record<Way, (link: Link) => LinkNode>;

const orderOf = new Map(linkedListKeys.map((list, index) => [list, index] as const));
const byNode = (a: LinkNode, b: LinkNode): number => (orderOf.get(a.list) ?? 0) - (orderOf.get(b.list) ?? 0) || a.id - b.id;

/** Breadth first, so that every item stands at its shortest distance; one that has been met is not walked again. */
function walk(here: LinkNode, links: readonly Link[], way: Way, depth: number): readonly ChainStep[] {
  const byNear = groupBy(links, (link) => nameOf(nearEnd[way](link)));
  const distances = new Map([[nameOf(here), 0]]);
  const steps: ChainStep[] = [];
  let frontier: readonly LinkNode[] = [here];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const reached = groupBy(
      frontier.flatMap((node) => byNear.get(nameOf(node)) ?? []).filter((link) => !distances.has(nameOf(farEnd[way](link)))),
      (link) => nameOf(farEnd[way](link)),
    );
    const found = [...reached.values()].map((through): ChainStep => ({ node: farEnd[way](through[0]), distance, ties: tiesOf(through, way) }));
    found.forEach(({ node }) => distances.set(nameOf(node), distance));
    steps.push(...found.sort((a, b) => byNode(a.node, b.node)));
    frontier = found.map(({ node }) => node);
  }
  return steps;
}

type Filled<T> = readonly [T, ...T[]];
function groupBy<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, Filled<T>> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

function tiesOf(links: readonly Link[], way: Way): readonly Tie[] {
  const ties = [...groupBy(links, linkName).values()].map((same): Tie => ({
    relation: same[0].relation,
    via: nearEnd[way](same[0]),
    links: [...same].sort((a, b) => a.id - b.id),
  }));
  return ties.sort((a, b) => byNode(a.via, b.via) || a.relation.localeCompare(b.relation));
}

/** Links between items that are equally far from here lie on no shortest way, and belong to the chain all the same. */
function withAsides(steps: readonly ChainStep[], links: readonly Link[], way: Way): readonly ChainStep[] {
  const distances = new Map(steps.map(({ node, distance }) => [nameOf(node), distance]));
  const beside = links.filter((link) => {
    const distance = distances.get(nameOf(farEnd[way](link)));
    return distance !== undefined && distance === distances.get(nameOf(nearEnd[way](link)));
  });
  const byFar = groupBy(beside, (link) => nameOf(farEnd[way](link)));
  return steps.map((step) => {
    const own = byFar.get(nameOf(step.node));
    return own ? { ...step, ties: [...step.ties, ...tiesOf(own, way)] } : step;
  });
}

/**
 * The chain of an item. In a ring, an item that lies both before and after stands on the side where it is nearer.
 * The order of the links is of no importance, nor which end one starts from.
 */
export function chainOf(here: LinkNode, links: readonly Link[], depth = longestWalk): Chain {
  const real = links.filter(({ from, to }) => !isSameNode(from, to));
  const [behind, ahead] = [walk(here, real, 'back', depth), walk(here, real, 'forward', depth)];
  const distances = (steps: readonly ChainStep[]): ReadonlyMap<string, number> => new Map(steps.map(({ node, distance }) => [nameOf(node), distance]));
  const [toBack, toAhead] = [distances(behind), distances(ahead)];
  const back = behind.filter(({ node, distance }) => distance <= (toAhead.get(nameOf(node)) ?? Infinity));
  const forward = ahead.filter(({ node, distance }) => distance < (toBack.get(nameOf(node)) ?? Infinity));
  const complete = (steps: readonly ChainStep[], way: Way): readonly ChainStep[] => withAsides(steps, real, way);
  const farthest = (steps: readonly ChainStep[]): number => steps.reduce((most, { distance }) => Math.max(most, distance), 0);
  return {
    here,
    back: [...complete(back, 'back')].sort((a, b) => b.distance - a.distance || byNode(a.node, b.node)),
    forward: complete(forward, 'forward'),
    reach: { back: farthest(back), forward: farthest(forward) },
  };
}
