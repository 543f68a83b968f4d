/** Learnings in the order in which the group wants them carried forward, each with the reasons for it. */
import type { Item } from '../../schema/field';
import type { nominations } from '../../schema/lists/nominations';
import type { Learning } from './gaps';

export type Nomination = Item<typeof nominations>;
export const points = [1, 2, 3] as const;

/** One nomination a person and learning: sent twice, it is still one. */
export const nominationKey = (learning: number, person: number): string => `nomination:${learning}:${person}`;

type Rated = Pick<Learning, 'id' | 'important' | 'relevant'>;
type Vote = Pick<Nomination, 'id' | 'learning' | 'points' | 'reason' | 'author' | 'modified'>;

export interface Ranked<L extends Rated, V extends Vote = Vote> {
  readonly learning: L;
  /** Of all that have been nominated, from 1; equals share a place. */
  readonly place: number;
  readonly points: number;
  readonly people: number;
  /** Most points first. */
  readonly votes: readonly V[];
}

/** The latest of each person on each learning; what somebody else's import gave no points is no vote. */
function votesByLearning<V extends Vote>(all: readonly V[]): ReadonlyMap<number, readonly V[]> {
  const latest = new Map<string, V>();
  for (const vote of all) {
    const name = `${vote.learning.id}/${vote.author.id}`;
    const before = latest.get(name);
    if (!before || vote.modified > before.modified || (vote.modified === before.modified && vote.id > before.id)) latest.set(name, vote);
  }
  const grouped = new Map<number, V[]>();
  for (const vote of latest.values()) grouped.set(vote.learning.id, [...(grouped.get(vote.learning.id) ?? []), vote]);
  return new Map([...grouped].map(([id, votes]) => [id, votes.sort((a, b) => b.points - a.points || a.id - b.id)]));
}

/** Viktigt × relevant for us: 0 when either is not rated. */
export const weightOf = ({ important = 0, relevant = 0 }: Pick<Learning, 'important' | 'relevant'>): number => important * relevant;

type Unplaced<L extends Rated, V extends Vote> = Omit<Ranked<L, V>, 'place'>;
const order = <L extends Rated, V extends Vote>(a: Unplaced<L, V>, b: Unplaced<L, V>): number =>
  b.points - a.points || b.people - a.people || weightOf(b.learning) - weightOf(a.learning);

/** Those that somebody nominated: by points, then by how many stand behind them, then by the learning's own two ratings. */
export function rankLearnings<L extends Rated, V extends Vote>(all: readonly L[], votes: readonly V[]): readonly Ranked<L, V>[] {
  const byLearning = votesByLearning(votes);
  const unplaced = all.flatMap((learning): readonly Unplaced<L, V>[] => {
    const own = byLearning.get(learning.id);
    return own ? [{ learning, points: own.reduce((sum, vote) => sum + vote.points, 0), people: own.length, votes: own }] : [];
  });
  const sorted = [...unplaced].sort((a, b) => order(a, b) || a.learning.id - b.learning.id);
  return sorted.map((entry) => ({ ...entry, place: sorted.findIndex((other) => order(other, entry) === 0) + 1 }));
}
