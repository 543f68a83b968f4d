/** What waits for what. Walks are iterative: a chain of thousands is no deeper than one of two. */
import type { TimeValue } from '../../schema/field';
import { intervalOf } from '../time';
import type { PlanActivity } from './activity';
import { isOver } from './state';

/** An activity's id → the ids of those that must be done first. */
export type Dependencies = ReadonlyMap<number, readonly number[]>;

type Linked = Pick<PlanActivity, 'id' | 'dependsOn'>;

export const dependenciesOf = (activities: readonly Linked[]): Dependencies =>
  new Map(activities.map(({ id, dependsOn }) => [id, (dependsOn ?? []).map((other) => other.id)]));

/**
 * The circle that `id` would be in if it depended on `dependsOn`: from `id` by way of what it waits for, back to `id`.
 * The shortest one; nothing when there is none.
 */
export function circleThrough(dependencies: Dependencies, id: number, dependsOn: readonly number[]): readonly number[] | undefined {
  const cameFrom = new Map<number, number>();
  let front: readonly number[] = [id];
  const waitsFor = (one: number): readonly number[] => (one === id ? dependsOn : (dependencies.get(one) ?? []));
  while (front.length > 0) {
    const next: number[] = [];
    for (const one of front) {
      for (const other of waitsFor(one)) {
        if (other === id) return pathTo(cameFrom, id, one);
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, one);
        next.push(other);
      }
    }
    front = next;
  }
  return undefined;
}

function pathTo(cameFrom: ReadonlyMap<number, number>, id: number, last: number): readonly number[] {
  const path = [id];
  for (let at = last; at !== id; at = cameFrom.get(at)!) path.unshift(at);
  return [id, ...path];
}

/** The activities that wait for one. */
export const followersOf = <T extends Linked>(activities: readonly T[], id: number): readonly T[] =>
  activities.filter(({ dependsOn }) => dependsOn?.some((other) => other.id === id));

/** Those that an activity waits for and that are not done. */
export const waitsFor = <T extends Pick<PlanActivity, 'id' | 'status'>>(activity: Linked, byId: ReadonlyMap<number, T>): readonly T[] =>
  (activity.dependsOn ?? []).flatMap(({ id }) => {
    const before = byId.get(id);
    return before === undefined || isOver(before) ? [] : [before];
  });

const spanOf = (day: string, { precision }: TimeValue) => intervalOf({ kind: 'deadline', end: day, precision });

/** The first day that it can have ended on. */
const earliestEnd = (time: TimeValue): string | undefined => {
  const day = time.kind === 'lopande' ? time.end : (time.end ?? time.start);
  return day === undefined ? undefined : spanOf(day, time).from;
};
/** The last day that it can begin on. */
const latestStart = (time: TimeValue): string | undefined => {
  const day = time.start ?? (time.kind === 'lopande' ? undefined : time.end);
  return day === undefined ? undefined : spanOf(day, time).to;
};

/** Unfinished predecessors that surely end after this one begins. What a precision leaves open is no warning. */
export function tooLateFor<T extends Pick<PlanActivity, 'id' | 'status' | 'time'>>(
  activity: Linked & Pick<PlanActivity, 'time' | 'status'>,
  byId: ReadonlyMap<number, T>,
): readonly T[] {
  const start = activity.time && latestStart(activity.time);
  if (start === undefined || isOver(activity)) return [];
  return waitsFor(activity, byId).filter(({ time }) => {
    const end = time && earliestEnd(time);
    return end !== undefined && end > start;
  });
}
