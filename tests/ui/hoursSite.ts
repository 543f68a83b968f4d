import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Person } from '../../src/data/ports';
import type { Draft } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { costs } from '../../src/schema/lists/costs';
import { groups } from '../../src/schema/lists/groups';
import { memberships } from '../../src/schema/lists/memberships';
import { timeEntries } from '../../src/schema/lists/timeEntries';
import { today } from './startApp';

export interface HoursSite {
  readonly assignment?: Partial<Draft<typeof assignments>> | null;
  readonly activities?: readonly Draft<typeof activities>[];
  readonly members?: readonly Partial<Draft<typeof memberships>>[];
  readonly entries?: readonly (Partial<Draft<typeof timeEntries>> & { readonly by?: Person })[];
  readonly costs?: readonly Draft<typeof costs>[];
  readonly groups?: readonly string[];
}

export const kim: Person = { id: 7, title: 'Kim Exempel' };
export const robin: Person = { id: 8, title: 'Robin Exempel' };
export const alex: Person = { id: 9, title: 'Alex Exempel' };

/** The memory writes everything as the signed-in person; what others wrote is told to be theirs on the way out. */
function writtenBy(data: MemoryDataSource, authors: ReadonlyMap<number, Person>): MemoryDataSource {
  const own: MemoryDataSource['repository'] = (list) => {
    const repository = data.repository(list);
    if (list.key !== 'timeEntries') return repository;
    const page: typeof repository.page = async (query) => {
      const answer = await repository.page(query);
      if (!answer.ok) return answer;
      return { ok: true, value: { ...answer.value, items: answer.value.items.map((item) => ({ ...item, author: authors.get(item.id) ?? item.author })) } };
    };
    return { ...repository, page };
  };
  return { ...data, repository: own };
}

/** A site with one assignment: 5 % of 1,800 hours, and what else is asked for. */
export async function hoursSite(site: HoursSite = {}): Promise<MemoryDataSource> {
  const { groups: held = ['Framsyn Arbetsgrupp'] } = site;
  const data = createMemoryDataSource({ user: { ...kim, groups: held, isSiteAdmin: false }, people: [robin, alex], now: () => new Date(today) });
  await data.repository(groups).add({ title: 'Arbetsgruppen', type: 'arbetsgrupp' }, 'group');
  if (site.assignment !== null) {
    await data.repository(assignments).add(
      {
        title: 'Framsynsuppdraget',
        status: 'pagar',
        validity: { kind: 'period', start: '2026-01-01', end: '2027-12-31', precision: 'ar' },
        timeShare: 0.05,
        yearlyHours: 1800,
        members: 6,
        group: 1,
        ...site.assignment,
      },
      'assignment',
    );
  }
  for (const [index, draft] of (site.activities ?? []).entries()) await data.repository(activities).add({ assignment: 1, ...draft }, `activity-${index}`);
  for (const [index, draft] of (site.members ?? []).entries())
    await data.repository(memberships).add({ title: 'Deltagare', group: 1, ...draft }, `member-${index}`);
  for (const [index, draft] of (site.costs ?? []).entries()) await data.repository(costs).add({ assignment: 1, ...draft }, `cost-${index}`);
  const authors = new Map<number, Person>();
  for (const [index, { by, ...draft }] of (site.entries ?? []).entries()) {
    const added = await data.repository(timeEntries).add({ date: '2026-03-16', kind: 'aktiviteter', hours: 2, assignment: 1, ...draft }, `entry-${index}`);
    if (added.ok && by !== undefined) authors.set(added.value.id, by);
  }
  return writtenBy(data, authors);
}
