/** The radar's ground: rings of years around a hub, cut into sectors. Angles run clockwise from the top, y grows downwards. */
export const horizons = ['h1', 'h2', 'h3'] as const;
export type Horizon = (typeof horizons)[number];

/** Years from today, and the share of the radius beyond the hub: near years get more room, as we know more of them. */
const rings = {
  h1: { from: 0, to: 5, share: 0.54 },
  h2: { from: 5, to: 15, share: 0.26 },
  h3: { from: 15, to: 30, share: 0.2 },
} satisfies Record<Horizon, { from: number; to: number; share: number }>;
const hubShare = 0.155;

export interface Ring {
  readonly horizon: Horizon;
  readonly inner: number;
  readonly outer: number;
  readonly fromYear: number;
  readonly toYear: number;
}
export interface Wedge {
  readonly sector: string;
  readonly start: number;
  readonly sweep: number;
}
export interface Field {
  readonly radius: number;
  readonly hub: number;
  readonly rings: readonly Ring[];
  readonly wedges: readonly Wedge[];
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface FieldOptions {
  readonly sectors: readonly string[];
  /** Those shown: all three, or the one that is looked into. */
  readonly horizons: readonly Horizon[];
  readonly thisYear: number;
  readonly radius: number;
}

/** What is left out gives its room to the rest: one sector takes the whole turn, one ring the whole radius. */
export function fieldOf({ sectors, horizons: shown, thisYear, radius }: FieldOptions): Field {
  const hub = radius * hubShare;
  const whole = shown.reduce((sum, horizon) => sum + rings[horizon].share, 0);
  const sweep = (2 * Math.PI) / sectors.length;
  let outer = hub;
  return {
    radius,
    hub,
    rings: shown.map((horizon) => {
      const { from, to, share } = rings[horizon];
      const inner = outer;
      outer = inner + ((radius - hub) * share) / whole;
      return { horizon, inner, outer, fromYear: thisYear + from, toYear: thisYear + to };
    }),
    wedges: sectors.map((sector, index) => ({ sector, start: index * sweep, sweep })),
  };
}

export const at = (radius: number, angle: number): Point => ({ x: radius * Math.sin(angle), y: -radius * Math.cos(angle) });

export const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** One sector of one ring. */
export interface Cell extends Ring, Wedge {
  /** Inward normals of its two straight edges; none when it is the whole turn. */
  readonly edges: readonly Point[];
}

export function cellOf(ring: Ring, wedge: Wedge): Cell {
  const { start, sweep } = wedge;
  const isWhole = sweep > Math.PI;
  const edges = isWhole ? [] : [at(1, start + Math.PI / 2), at(1, start + sweep - Math.PI / 2)];
  return { ...ring, ...wedge, edges };
}

/** A round thing of this reach lies wholly within the cell. */
export function holdsCircle({ inner, outer, edges }: Cell, x: number, y: number, reach: number): boolean {
  const distance = x * x + y * y;
  if (distance < (inner + reach) ** 2 || distance > (outer - reach) ** 2) return false;
  return edges.every((edge) => x * edge.x + y * edge.y >= reach);
}
