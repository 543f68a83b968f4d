import { timeEntries } from '../../schema/lists/timeEntries';
import type { TimeEntry } from '../../domain/hours/entry';
import type { Period } from '../../domain/hours/calendar';
import { manyItems } from '../everyItem';
import type { Condition, DataSource, Result } from '../ports';

/** A page is as much as SharePoint gives at a time; so many entries are more than a region's group enters in ten years. */
const read = { page: 5_000, most: 100_000 } as const;

export interface Entries {
  readonly entries: readonly TimeEntry[];
  /** There were more than are ever read at once: the period has to be shorter. */
  readonly isCut: boolean;
}

const within = ({ from, to }: Period): readonly Condition<typeof timeEntries>[] => [
  { field: 'date', is: 'atLeast', value: from },
  { field: 'date', is: 'atMost', value: to },
];

/**
 * The entries of a period that the person may see: SharePoint gives everybody their own, and the convener the group's.
 * Newest first, which is the order that a grown list can be walked in.
 */
export async function entriesOf(data: DataSource, period: Period): Promise<Result<Entries>> {
  const found = await manyItems(data, timeEntries, { where: within(period), top: read.page }, read.most);
  return found.ok ? { ok: true, value: { entries: found.value.items, isCut: found.value.isCut } } : found;
}

/** What a person has entered on one day, asked for when it counts: another tab may have entered more. */
export async function entriesOn(data: DataSource, day: string, person: number): Promise<Result<readonly TimeEntry[]>> {
  const found = await entriesOf(data, { from: day, to: day });
  return found.ok ? { ok: true, value: found.value.entries.filter(({ author }) => author.id === person) } : found;
}
