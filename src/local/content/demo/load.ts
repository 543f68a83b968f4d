import { loadStarter } from '../../../content/load';
import { assignmentProfile } from '../../../content/profiles/assignment';
import { planProfile } from '../../../content/profiles/plan';
import { loadProfile } from '../../../content/profiles/profile';
import { addReferring, idOf, knownItems, type KnownItems, type ReferringEntry } from '../../../content/references';
import type { ListDefinition } from '../../../schema/field';
import { assessments } from '../../../schema/lists/assessments';
import { contacts } from '../../../schema/lists/contacts';
import { contributions } from '../../../schema/lists/contributions';
import { decisions } from '../../../schema/lists/decisions';
import { effects } from '../../../schema/lists/effects';
import { events } from '../../../schema/lists/events';
import { forums } from '../../../schema/lists/forums';
import { groups } from '../../../schema/lists/groups';
import { handlings } from '../../../schema/lists/handlings';
import { learnings } from '../../../schema/lists/learnings';
import { links } from '../../../schema/lists/links';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { nominations } from '../../../schema/lists/nominations';
import { networks } from '../../../schema/lists/networks';
import { proposals } from '../../../schema/lists/proposals';
import { resources } from '../../../schema/lists/resources';
import { settings } from '../../../schema/lists/settings';
import { signals } from '../../../schema/lists/signals';
import { strategyGoals } from '../../../schema/lists/strategyGoals';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { timeEntries } from '../../../schema/lists/timeEntries';
import type { SiteClock } from '../../server/siteClock';
import type { ContentSite } from '../site';
import { assessmentEntries } from './assessments';
import { asFinished } from './earlier';
import { contributionEntries, eventEntries, forumEntries, learningEntries, nominationEntries, strategyGoalEntries } from './learning';
import { linkEntries, methodRunEntries } from './links';
import { decisionEntries, effectEntries, handlingEntries, proposalEntries } from './proposals';
import { regionProfile } from './region';
import { signalEntries } from './signals';
import { contactEntries, networkEntries, resourceEntries, settingEntries, supportEntries, timeEntriesOf, type Dated } from './support';
import { inYear, type InYear } from './years';

const day = 86_400_000;
/** The bank was filled first; the spaningar came in over the last fourteen months, more and more of them. */
const bankDaysAgo = 430;
const firstSignalDaysAgo = 420;

/** The plans of both documents, the region's own, and what its year held. */
async function loadWork(site: ContentSite, items: KnownItems, at: InYear): Promise<void> {
  // The groups of today are those that the earlier documents name too.
  const { groups: bodies, ...region } = regionProfile(at);
  await addReferring(site, items, groups, bodies);
  for (const profile of [asFinished(assignmentProfile), asFinished(planProfile), { ...region, groups: [] }]) await loadProfile(site, items, profile);
  await addReferring(site, items, settings, settingEntries);
  await addReferring(site, items, strategyGoals, strategyGoalEntries);
  await addReferring(site, items, forums, forumEntries(at));
  await addReferring(site, items, events, eventEntries(at));
  await addReferring(site, items, contributions, contributionEntries);
  await addReferring(site, items, networks, networkEntries(at));
  await addReferring(site, items, contacts, contactEntries(at));
  await addReferring(site, items, resources, resourceEntries);
  await addReferring(site, items, timeEntries, timeEntriesOf(at));
}

async function loadSignals(site: ContentSite, items: KnownItems, clock: SiteClock, today: number): Promise<void> {
  for (const [index, entry] of signalEntries.entries()) {
    const share = 1 - index / (signalEntries.length - 1);
    // Working hours, and denser towards today.
    clock.set(new Date(today - firstSignalDaysAgo * share ** 1.6 * day - (1 + ((index * 7) % 8)) * 3_600_000));
    const { draft, clientKey, by } = entry;
    items.remember(signals, [await site.add(signals, { draft, clientKey, ...(by && { by }) })]);
  }
}

async function loadLinks(site: ContentSite, items: KnownItems): Promise<void> {
  await Promise.all(
    linkEntries.map(({ from, to, draft, clientKey }) =>
      site.add(links, { clientKey, draft: { ...draft, fromList: from.list, fromItem: idOf(items, from), toList: to.list, toItem: idOf(items, to) } }),
    ),
  );
}

/** Each was written on a day of its own. */
async function addDated<L extends ListDefinition>(
  site: ContentSite,
  items: KnownItems,
  clock: SiteClock,
  list: L,
  entries: readonly (ReferringEntry<L> & Dated)[],
): Promise<void> {
  for (const { on, ...entry } of entries) {
    clock.set(new Date(`${on}T15:00:00`));
    await addReferring(site, items, list, [entry as ReferringEntry<L>]);
  }
}

/** The demo: a fictional region's bank, plans and spaningar. Running it again adds nothing that is there. */
export async function loadDemo(site: ContentSite, clock: SiteClock, today: number): Promise<void> {
  const items = knownItems();
  const at = inYear(today);
  clock.set(new Date(today - bankDaysAgo * day));
  await loadStarter(site, items);
  await loadWork(site, items, at);
  await addDated(site, items, clock, learnings, learningEntries(at));
  await addReferring(site, items, nominations, nominationEntries);
  await addDated(site, items, clock, supportRequests, supportEntries(at));
  await loadSignals(site, items, clock, today);
  clock.set(new Date(today - 3_600_000));
  await addReferring(site, items, assessments, assessmentEntries);
  await addReferring(site, items, methodRuns, methodRunEntries(at));
  await addDated(site, items, clock, proposals, proposalEntries(at));
  await addDated(site, items, clock, handlings, handlingEntries(at));
  await addDated(site, items, clock, decisions, decisionEntries(at));
  await addDated(site, items, clock, effects, effectEntries(at));
  clock.set(new Date(today - 3_600_000));
  await loadLinks(site, items);
}
