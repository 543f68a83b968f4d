/** What is kept of other people has an end: when it is looked at again, and when it goes. */
import type { Draft, Item } from '../../schema/field';
import type { contacts } from '../../schema/lists/contacts';
import { addMonths } from '../review/calendar';

export type Contact = Item<typeof contacts>;
export type ContactChange = Partial<Draft<typeof contacts>>;

const year = 12;
/** What a new contact has from the start: looked at in a year, gone in three unless somebody says otherwise. */
export const usualDays = (today: string): { readonly reviewBy: string; readonly deleteAfter: string } => ({
  reviewBy: addMonths(today, year),
  deleteAfter: addMonths(today, 3 * year),
});

interface Dated {
  readonly reviewBy?: string;
  readonly deleteAfter?: string;
}
export type Overdue = 'delete' | 'review';

/** What somebody has to do about it now; what should be gone needs no review. */
export function overdue({ reviewBy, deleteAfter }: Dated, today: string): Overdue | undefined {
  if (deleteAfter !== undefined && deleteAfter < today) return 'delete';
  return reviewBy !== undefined && reviewBy < today ? 'review' : undefined;
}

/** Those to delete first, then those to look at; the longest overdue first. */
export function overdueFirst<T extends Dated & { readonly id: number }>(items: readonly T[], today: string): readonly T[] {
  const rank = { delete: 0, review: 1 } as const;
  const found = items.flatMap((item) => {
    const what = overdue(item, today);
    return what === undefined ? [] : [{ item, rank: rank[what], day: (what === 'delete' ? item.deleteAfter : item.reviewBy) ?? '' }];
  });
  return found.sort((a, b) => a.rank - b.rank || (a.day < b.day ? -1 : a.day > b.day ? 1 : a.item.id - b.item.id)).map(({ item }) => item);
}

/** Looked at today: the next time is in a year. 29 February is followed by 28. */
export const reviewed = (today: string): { readonly reviewBy: string } => ({ reviewBy: addMonths(today, year) });

/** Whom it is no longer says; role, organisation and what they can help with stay. */
export const pseudonymised = (): ContactChange => ({ personName: null, contactWay: null });

export const namesSomebody = ({ personName, contactWay }: Pick<Contact, 'personName' | 'contactWay'>): boolean =>
  Boolean(personName?.trim()) || Boolean(contactWay?.trim());
