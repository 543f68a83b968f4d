/** Who has a seat, and who has none: by unit of the own organisation, and by municipality. Days are 'YYYY-MM-DD'. */
import type { Item } from '../../schema/field';
import type { groups } from '../../schema/lists/groups';
import type { memberships } from '../../schema/lists/memberships';

export type Group = Item<typeof groups>;
export type Membership = Item<typeof memberships>;
type Seat = Pick<Membership, 'id' | 'group' | 'from' | 'to'>;

export type SeatState = 'coming' | 'current' | 'left';

/** Somebody who has left keeps their row: who took part and when is a record. */
export function seatState({ from, to }: Pick<Membership, 'from' | 'to'>, today: string): SeatState {
  if (to !== undefined && to < today) return 'left';
  return from !== undefined && from > today ? 'coming' : 'current';
}

export interface Covered<S> {
  /** The unit's or municipality's name, as the organisation writes it. */
  readonly name: string;
  readonly seats: readonly S[];
}

const fold = (text: string): string =>
  text
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/\s+kommun$/, '');

/**
 * Each name with the seats that stand for it today; names that only a seat knows come last. Spelling in capitals and the
 * word "kommun" make no difference.
 */
export function coverage<S extends Seat>(
  names: readonly string[],
  seats: readonly S[],
  nameOf: (seat: S) => string | undefined,
  today: string,
): readonly Covered<S>[] {
  const rows = new Map<string, { readonly name: string; readonly seats: S[] }>();
  const rowOf = (name: string): S[] => {
    const key = fold(name);
    const row = rows.get(key) ?? { name: name.trim(), seats: [] };
    rows.set(key, row);
    return row.seats;
  };
  names.filter((name) => name.trim() !== '').forEach(rowOf);
  for (const seat of seats) {
    const name = nameOf(seat);
    if (name !== undefined && name.trim() !== '' && seatState(seat, today) === 'current') rowOf(name).push(seat);
  }
  return [...rows.values()];
}

export const uncovered = <S>(rows: readonly Covered<S>[]): readonly string[] => rows.filter(({ seats }) => seats.length === 0).map(({ name }) => name);

/** A list that somebody wrote with one name on each line. */
export const namesIn = (text: string | undefined): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Before there were seats, a group's representatives stood in one text: role; organisation; represents. */
export const representativesIn = (text: string | undefined): readonly { readonly role: string; readonly organisation: string; readonly represents: string }[] =>
  namesIn(text).map((line) => {
    const [role = '', organisation = '', represents = ''] = line.split(';').map((part) => part.trim());
    return { role, organisation, represents };
  });
