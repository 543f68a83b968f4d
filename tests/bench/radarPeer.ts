/**
 * How zalando/tech-radar places its blips, without its drawing: each at random in its segment, then d3-force's collision
 * simulation until it has cooled, with every blip kept inside its segment at each tick.
 * https://github.com/zalando/tech-radar/blob/master/docs/radar.js (MIT), https://d3js.org/d3-force/collide (ISC).
 */
export interface PeerBlip {
  readonly quadrant: 0 | 1 | 2 | 3;
  readonly ring: 0 | 1 | 2 | 3;
}
interface Node {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly index: number;
  readonly quadrant: number;
  readonly ring: number;
}

const ringRadii = [130, 220, 310, 400];
const quadrants = [
  { from: 0, to: 0.5, x: 1, y: 1 },
  { from: 0.5, to: 1, x: -1, y: 1 },
  { from: -1, to: -0.5, x: -1, y: -1 },
  { from: -0.5, to: 0, x: 1, y: -1 },
] as const;
const collision = { radius: 12, strength: 0.85 };
const velocityKept = 1 - 0.19;
const alpha = { least: 0.001, decay: 1 - 0.001 ** (1 / 300) };
/** What it draws: a circle of this radius. */
export const peerMark = 9;

const bounded = (value: number, a: number, b: number): number => Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));

/** Its generator: the same picture for the same entries in the same order. */
function generator(): () => number {
  let seed = 42;
  return () => {
    const x = Math.sin(seed++) * 10000;
    return x - Math.floor(x);
  };
}

function keepInSegment(node: Node): void {
  const { x: signX, y: signY } = quadrants[node.quadrant]!;
  const [inner, outer] = [node.ring === 0 ? 30 : ringRadii[node.ring - 1]!, ringRadii[node.ring]!];
  for (const axis of ['x', 'y'] as const) {
    // Both coordinates are clipped for each of the two, as it does.
    const x = bounded(node.x, 15 * signX, 400 * signX);
    const y = bounded(node.y, 15 * signY, 400 * signY);
    const angle = Math.atan2(y, x);
    const radius = bounded(Math.hypot(x, y), inner + 15, outer - 15);
    node[axis] = radius * (axis === 'x' ? Math.cos(angle) : Math.sin(angle));
  }
}

/** d3-quadtree, as far as the collision force needs it: a leaf holds one node, coincident ones in a chain. */
interface Quad {
  readonly x0: number;
  readonly y0: number;
  readonly size: number;
  children?: (Quad | undefined)[];
  held?: Node[];
}

function insert(quad: Quad, node: Node): void {
  const [x, y] = [node.x + node.vx, node.y + node.vy];
  let place = quad;
  for (;;) {
    if (place.children) {
      place = childAt(place, x, y);
      continue;
    }
    const first = place.held?.[0];
    if (first === undefined) {
      place.held = [node];
      return;
    }
    const [fx, fy] = [first.x + first.vx, first.y + first.vy];
    if ((fx === x && fy === y) || place.size < 1e-9) {
      place.held!.push(node);
      return;
    }
    const held = place.held;
    place.held = undefined;
    place.children = [undefined, undefined, undefined, undefined];
    childAt(place, fx, fy).held = held;
  }
}

function childAt(quad: Quad, x: number, y: number): Quad {
  const half = quad.size / 2;
  const [right, below] = [x >= quad.x0 + half, y >= quad.y0 + half];
  const index = Number(right) + 2 * Number(below);
  return (quad.children![index] ??= { x0: quad.x0 + (right ? half : 0), y0: quad.y0 + (below ? half : 0), size: half });
}

function collide(nodes: readonly Node[]): void {
  const root: Quad = { x0: -1024, y0: -1024, size: 2048 };
  nodes.forEach((node) => insert(root, node));
  const reach = 2 * collision.radius;
  for (const node of nodes) {
    const [x, y] = [node.x + node.vx, node.y + node.vy];
    const waiting: Quad[] = [root];
    for (let quad = waiting.pop(); quad !== undefined; quad = waiting.pop()) {
      if (quad.x0 > x + reach || quad.x0 + quad.size < x - reach || quad.y0 > y + reach || quad.y0 + quad.size < y - reach) continue;
      quad.held?.forEach((other) => other.index > node.index && push(node, other, x, y, reach));
      quad.children?.forEach((child) => child && waiting.push(child));
    }
  }
}

function push(node: Node, other: Node, x: number, y: number, reach: number): void {
  const dx = x - other.x - other.vx || 1e-6;
  const dy = y - other.y - other.vy || 1e-6;
  const distance = Math.hypot(dx, dy);
  if (distance >= reach) return;
  const force = ((reach - distance) / distance) * collision.strength * 0.5;
  node.vx += dx * force;
  node.vy += dy * force;
  other.vx -= dx * force;
  other.vy -= dy * force;
}

/** Where its blips stand when the simulation has cooled: 300 ticks, as d3-force's own defaults have it. */
export function peerLayout(blips: readonly PeerBlip[]): readonly { readonly x: number; readonly y: number }[] {
  const random = generator();
  const nodes = blips.map(({ quadrant, ring }, index): Node => {
    const { from, to } = quadrants[quadrant];
    const inner = ring === 0 ? 30 : ringRadii[ring - 1]!;
    const angle = (from + random() * (to - from)) * Math.PI;
    const radius = inner + (random() + random()) * 0.5 * (ringRadii[ring]! - inner);
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0, index, quadrant, ring };
  });
  for (let heat = 1; heat >= alpha.least; heat -= heat * alpha.decay) {
    collide(nodes);
    for (const node of nodes) {
      node.x += node.vx *= velocityKept;
      node.y += node.vy *= velocityKept;
      keepInSegment(node);
    }
  }
  return nodes;
}
