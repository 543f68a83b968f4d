import { idOf, idsByKey, loadStarter, type IdsByKey } from '../../../content/load';
import type { Item } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { assessments } from '../../../schema/lists/assessments';
import { assignments } from '../../../schema/lists/assignments';
import { groups } from '../../../schema/lists/groups';
import { links } from '../../../schema/lists/links';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { signals } from '../../../schema/lists/signals';
import { workstreams } from '../../../schema/lists/workstreams';
import type { SiteClock } from '../../server/siteClock';
import type { ContentSite } from '../site';
import { linkEntries, methodRunEntries } from './links';
import { signalEntries } from './signals';
import { activityEntries, assessmentEntries, assignmentEntries, groupEntries, workstreamEntries } from './work';

const day = 86_400_000;
/** The bank was filled first; the spaningar came in over the last fourteen months, more and more of them. */
const bankDaysAgo = 430;
const firstSignalDaysAgo = 420;

/** The ids of what was added, by list and content key. */
type Ids = Readonly<Record<'activities' | 'signals' | 'trends' | 'methodRuns', IdsByKey>>;

async function loadLinks(site: ContentSite, ids: Ids): Promise<void> {
  await Promise.all(
    linkEntries.map(({ from, to, draft, clientKey }) =>
      site.add(links, {
        clientKey,
        draft: { ...draft, fromList: from.list, fromItem: idOf(ids[from.list], from.key), toList: to.list, toItem: idOf(ids[to.list], to.key) },
      }),
    ),
  );
}

async function loadRuns(site: ContentSite, methodIds: IdsByKey): Promise<IdsByKey> {
  const added = methodRunEntries.map(({ method, draft, clientKey }) =>
    site.add(methodRuns, { clientKey, draft: { ...draft, method: idOf(methodIds, method) } }),
  );
  return idsByKey(await Promise.all(added));
}

async function loadWork(site: ContentSite): Promise<IdsByKey> {
  await Promise.all(groupEntries.map((entry) => site.add(groups, entry)));
  const assignmentIds = idsByKey(await Promise.all(assignmentEntries.map((entry) => site.add(assignments, entry))));
  const parts = await Promise.all(
    workstreamEntries.map(({ assignment, draft, ...entry }) =>
      site.add(workstreams, { ...entry, draft: { ...draft, assignment: idOf(assignmentIds, assignment) } }),
    ),
  );
  const partIds = idsByKey(parts);
  const added = await Promise.all(
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
  return idsByKey(added);
}

async function loadSignals(site: ContentSite, clock: SiteClock, today: number): Promise<IdsByKey> {
  const added: Item<typeof signals>[] = [];
  for (const [index, entry] of signalEntries.entries()) {
    const share = 1 - index / (signalEntries.length - 1);
    // Working hours, and denser towards today.
    clock.set(new Date(today - firstSignalDaysAgo * share ** 1.6 * day - (1 + ((index * 7) % 8)) * 3_600_000));
    const { draft, clientKey, by } = entry;
    added.push(await site.add(signals, { draft, clientKey, ...(by && { by }) }));
  }
  return idsByKey(added);
}

/** The demo: a fictional region's bank, plans and spaningar. Running it again adds nothing that is there. */
export async function loadDemo(site: ContentSite, clock: SiteClock, today: number): Promise<void> {
  clock.set(new Date(today - bankDaysAgo * day));
  const starter = await loadStarter(site);
  const activityIds = await loadWork(site);
  const signalIds = await loadSignals(site, clock, today);
  clock.set(new Date(today - 3_600_000));
  await Promise.all(
    assessmentEntries.map(({ signal, draft, ...entry }) => site.add(assessments, { ...entry, draft: { ...draft, signal: idOf(signalIds, signal) } })),
  );
  const runIds = await loadRuns(site, starter.methods);
  await loadLinks(site, { activities: activityIds, signals: signalIds, trends: starter.trends, methodRuns: runIds });
}
