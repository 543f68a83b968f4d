/** Who reports to whom: as it is written, and as it usually is where nothing is written. */
import type { Item } from '../../schema/field';
import type { groups } from '../../schema/lists/groups';

export type GroupType = Item<typeof groups>['type'];
export interface Body {
  readonly id: number;
  readonly type: GroupType;
  readonly active: boolean;
  readonly reportsTo?: { readonly id: number } | undefined;
}
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Nobody has written it: the usual way, to take or leave. */
  readonly isSuggested: boolean;
}
export interface Reporting {
  /** A group has one line at most, and no line leads back to where it began. */
  readonly lines: readonly Line[];
  /** Groups that report to each other in a ring, or to themselves: told in words, never drawn. */
  readonly rings: readonly (readonly number[])[];
}

/** A working group reports to its steering group, that to the committee. */
const usual: Partial<Readonly<Record<GroupType, readonly GroupType[]>>> = { arbetsgrupp: ['styrgrupp', 'namnd'], styrgrupp: ['namnd'] };

/** Follows the lines from a group, as long as they lead to something new. */
function walk(from: number, next: ReadonlyMap<number, number>): readonly number[] {
  const path = [from];
  const seen = new Set(path);
  for (let to = next.get(from); to !== undefined && !seen.has(to); to = next.get(to)) {
    path.push(to);
    seen.add(to);
  }
  return path;
}

/** The ring that a group stands in, beginning with the lowest number; nothing when its line ends somewhere. */
function ringOf(id: number, next: ReadonlyMap<number, number>): readonly number[] | undefined {
  const path = walk(id, next);
  if (next.get(path[path.length - 1] ?? id) !== id) return undefined;
  const least = path.indexOf(Math.min(...path));
  return [...path.slice(least), ...path.slice(0, least)];
}

/** The lines between groups that are at work. */
export function reportingOf(all: readonly Body[]): Reporting {
  const bodies = all.filter(({ active }) => active);
  const ids = new Set(bodies.map(({ id }) => id));
  const written = new Map(bodies.flatMap(({ id, reportsTo }) => (reportsTo && ids.has(reportsTo.id) ? [[id, reportsTo.id] as const] : [])));
  const rings = new Map(bodies.flatMap(({ id }) => {
    const ring = ringOf(id, written);
    return ring ? [[ring.join(), ring] as const] : [];
  })); // prettier-ignore
  for (const ring of rings.values()) ring.forEach((id) => written.delete(id));
  const inRing = new Set([...rings.values()].flat());
  const lines = [...written].map(([from, to]): Line => ({ from, to, isSuggested: false }));
  const next = new Map(written);
  for (const { id, type, reportsTo } of bodies) {
    if (reportsTo !== undefined || inRing.has(id)) continue;
    const to = usual[type]?.map((wanted) => bodies.find((other) => other.type === wanted)).find((other) => other !== undefined);
    if (to === undefined || walk(to.id, next).includes(id)) continue;
    next.set(id, to.id);
    lines.push({ from: id, to: to.id, isSuggested: true });
  }
  return { lines, rings: [...rings.values()] };
}

/** What is wrong with a group's line upwards, before it is written; the names of the ring for the message. */
export function ringThrough(all: readonly Body[], id: number | undefined, reportsTo: number): readonly number[] | undefined {
  if (id === undefined) return undefined; // nobody reports to what is not there yet
  const next = new Map(all.flatMap((body) => (body.reportsTo && body.id !== id ? [[body.id, body.reportsTo.id] as const] : [])));
  const path = walk(reportsTo, next);
  const back = path.indexOf(id);
  return back < 0 ? undefined : [id, ...path.slice(0, back)];
}
