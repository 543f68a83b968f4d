import type { Item } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { assessments } from '../../../schema/lists/assessments';
import { assignments } from '../../../schema/lists/assignments';
import { groups } from '../../../schema/lists/groups';
import { knowledge } from '../../../schema/lists/knowledge';
import { methods } from '../../../schema/lists/methods';
import { publications } from '../../../schema/lists/publications';
import { signals } from '../../../schema/lists/signals';
import { workstreams } from '../../../schema/lists/workstreams';
import type { SiteClock } from '../../server/siteClock';
import type { ContentSite } from '../site';
import { knowledgeEntries, methodEntries, publicationEntries, signalEntries } from './bank';
import { activityEntries, assessmentEntries, assignmentEntries, groupEntries, workstreamEntries } from './work';

const day = 86_400_000;
/** The bank was filled first; the spaningar came in over the last fourteen months, more and more of them. */
const bankDaysAgo = 430;
const firstSignalDaysAgo = 420;

type Keyed = { readonly key?: string; readonly id: number };
const idsByKey = (items: readonly Keyed[]): ReadonlyMap<string, number> =>
  new Map(items.flatMap(({ key, id }) => (key === undefined ? [] : [[key, id] as const])));

function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The content refers to ${key}, which it does not contain.`);
  return id;
}

async function loadMethods(site: ContentSite): Promise<void> {
  const added = await Promise.all(methodEntries.map((entry) => site.add(methods, entry)));
  const ids = idsByKey(added);
  // A method may lead to one further down in the file, so the references come when all have their ids.
  await Promise.all(
    methodEntries.map(({ next }, index) => site.change(methods, added[index] as Item<typeof methods>, { next: next.map((key) => idOf(ids, key)) })),
  );
}

async function loadWork(site: ContentSite): Promise<void> {
  await Promise.all(groupEntries.map((entry) => site.add(groups, entry)));
  const assignmentIds = idsByKey(await Promise.all(assignmentEntries.map((entry) => site.add(assignments, entry))));
  const parts = await Promise.all(
    workstreamEntries.map(({ assignment, draft, ...entry }) =>
      site.add(workstreams, { ...entry, draft: { ...draft, assignment: idOf(assignmentIds, assignment) } }),
    ),
  );
  const partIds = idsByKey(parts);
  await Promise.all(
    activityEntries.map(({ assignment, workstream, draft, ...entry }) =>
      site.add(activities, {
        ...entry,
        draft: {
          ...draft,
          ...(assignment === undefined ? {} : { assignment: idOf(assignmentIds, assignment) }),
          ...(workstream === undefined ? {} : { workstream: idOf(partIds, workstream) }),
        },
      }),
    ),
  );
}

async function loadSignals(site: ContentSite, clock: SiteClock, today: number): Promise<ReadonlyMap<string, number>> {
  const added: Item<typeof signals>[] = [];
  for (const [index, entry] of signalEntries.entries()) {
    const share = 1 - index / (signalEntries.length - 1);
    // Working hours, and denser towards today.
    clock.set(new Date(today - firstSignalDaysAgo * share ** 1.6 * day - (1 + ((index * 7) % 8)) * 3_600_000));
    added.push(await site.add(signals, entry));
  }
  return idsByKey(added);
}

/** The demo: a fictional region's bank, plans and spaningar. Running it again adds nothing that is there. */
export async function loadDemo(site: ContentSite, clock: SiteClock, today: number): Promise<void> {
  clock.set(new Date(today - bankDaysAgo * day));
  await loadMethods(site);
  await Promise.all(knowledgeEntries.map((entry) => site.add(knowledge, entry)));
  await Promise.all(publicationEntries.map((entry) => site.add(publications, entry)));
  await loadWork(site);
  const signalIds = await loadSignals(site, clock, today);
  clock.set(new Date(today - 3_600_000));
  await Promise.all(
    assessmentEntries.map(({ signal, draft, ...entry }) => site.add(assessments, { ...entry, draft: { ...draft, signal: idOf(signalIds, signal) } })),
  );
}
