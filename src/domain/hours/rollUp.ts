/** Time entries summed every way the pages show them, in one pass: a hundred thousand of them are read while one blinks. */
import type { TimeEntry } from './entry';
import { hundredths } from './entry';
import type { HoursKind } from './budget';
import { termOf } from './calendar';

export type CountedEntry = Pick<TimeEntry, 'date' | 'kind' | 'hours' | 'author'> & {
  readonly assignment?: { readonly id: number };
  readonly activity?: { readonly id: number };
};

export interface Sums {
  readonly hours: number;
  readonly byKind: Readonly<Record<HoursKind, number>>;
  readonly entries: number;
}
export interface PersonSums extends Sums {
  readonly person: { readonly id: number; readonly title: string };
}
export interface RollUp extends Sums {
  /** 'YYYY-MM', in order. */
  readonly byMonth: ReadonlyMap<string, Sums>;
  /** By id; 0 for entries that name none. */
  readonly byAssignment: ReadonlyMap<number, Sums>;
  readonly byActivity: ReadonlyMap<number, Sums>;
  /** By the person's id. For the convener's own view and no report: see `groupSums`. */
  readonly byPerson: ReadonlyMap<number, PersonSums>;
}

/** While counting: hundredths of hours, so that nothing is lost in the adding. */
interface Tally {
  hours: number;
  entries: number;
  readonly byKind: Record<HoursKind, number>;
}

const newTally = (): Tally => ({ hours: 0, entries: 0, byKind: { forberedelser: 0, nationellWorkshop: 0, larandeprocesser: 0, aktiviteter: 0 } });

function count(tally: Tally, kind: HoursKind, hours: number): void {
  tally.hours += hours;
  tally.entries += 1;
  tally.byKind[kind] += hours;
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made = newTally();
  tallies.set(key, made);
  return made;
}

const sumsOf = ({ hours, entries, byKind }: Tally): Sums => ({
  hours: hours / 100,
  entries,
  byKind: {
    forberedelser: byKind.forberedelser / 100,
    nationellWorkshop: byKind.nationellWorkshop / 100,
    larandeprocesser: byKind.larandeprocesser / 100,
    aktiviteter: byKind.aktiviteter / 100,
  },
});
const allSums = <Key>(tallies: Map<Key, Tally>): ReadonlyMap<Key, Sums> => new Map([...tallies].map(([key, tally]) => [key, sumsOf(tally)]));

/** Sums by kind of all entries, and of those of each month, assignment, activity and person. */
export function rollUp(entries: readonly CountedEntry[]): RollUp {
  const total = newTally();
  const months = new Map<string, Tally>();
  const assignments = new Map<number, Tally>();
  const activities = new Map<number, Tally>();
  const people = new Map<number, Tally>();
  const persons = new Map<number, CountedEntry['author']>();
  for (const { date, kind, hours, author, assignment, activity } of entries) {
    const exact = hundredths(hours);
    count(total, kind, exact);
    count(tallyOf(months, date.slice(0, 7)), kind, exact);
    count(tallyOf(assignments, assignment?.id ?? 0), kind, exact);
    count(tallyOf(activities, activity?.id ?? 0), kind, exact);
    count(tallyOf(people, author.id), kind, exact);
    if (!persons.has(author.id)) persons.set(author.id, author);
  }
  return {
    ...sumsOf(total),
    byMonth: new Map([...allSums(months)].sort(([a], [b]) => (a < b ? -1 : 1))),
    byAssignment: allSums(assignments),
    byActivity: allSums(activities),
    byPerson: new Map([...persons].map(([id, person]) => [id, { ...sumsOf(people.get(id) ?? newTally()), person }])),
  };
}

/** The hours of each term, in order. */
export function byTerm(byMonth: RollUp['byMonth']): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [month, { hours }] of byMonth) terms.set(termOf(month), (terms.get(termOf(month)) ?? 0) + hundredths(hours));
  return new Map([...terms].map(([term, hours]) => [term, hours / 100]));
}

/** With fewer people behind it, a group's sum tells what somebody did. */
export const leastPeople = 3;

export type GroupSums = (Pick<RollUp, 'hours' | 'byKind' | 'byMonth' | 'byActivity'> & { readonly people: number }) | { readonly tooFew: true };

/** All that leaves the convener's view: no person's hours, and nothing at all of fewer than three people. */
export function groupSums({ hours, byKind, byMonth, byActivity, byPerson }: RollUp): GroupSums {
  return byPerson.size < leastPeople ? { tooFew: true } : { hours, byKind, byMonth, byActivity, people: byPerson.size };
}
