/** Who has left. A membership without an end goes on. */
export interface Seat {
  readonly person?: { readonly id: number };
  readonly to?: string;
}

/** The people whose every seat has ended. Somebody who never had one is nobody we know to have left. */
export function peopleWhoLeft(seats: readonly Seat[], today: string): ReadonlySet<number> {
  const staying = new Set(seats.flatMap(({ person, to }) => (person && (to === undefined || to >= today) ? [person.id] : [])));
  return new Set(seats.flatMap(({ person }) => (person && !staying.has(person.id) ? [person.id] : [])));
}
