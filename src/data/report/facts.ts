/** What a report is made from, asked for in one turn, so that it travels in one `$batch`; what does not fit one page comes after. */
import { anyCan, rolesOf, unknownRoles } from '../../domain/permissions';
import { cadenceIn } from '../../domain/report/cadence';
import { factFields, factLists, type Fact, type FactItems, type FactList, type ReportFacts } from '../../domain/report/facts';
import { readFrozen } from '../../domain/report/frozen';
import { staffOf } from '../../domain/learning/events';
import type { ListKey } from '../../schema/lists';
import type { Item, ListDefinition } from '../../schema/field';
import { activities } from '../../schema/lists/activities';
import { assessments } from '../../schema/lists/assessments';
import { assignments } from '../../schema/lists/assignments';
import { costs } from '../../schema/lists/costs';
import { decisions } from '../../schema/lists/decisions';
import { editions } from '../../schema/lists/editions';
import { effects } from '../../schema/lists/effects';
import { events } from '../../schema/lists/events';
import { goals } from '../../schema/lists/goals';
import { groups } from '../../schema/lists/groups';
import { handlings } from '../../schema/lists/handlings';
import { knowledge } from '../../schema/lists/knowledge';
import { learnings } from '../../schema/lists/learnings';
import { links } from '../../schema/lists/links';
import { memberships } from '../../schema/lists/memberships';
import { methodRuns } from '../../schema/lists/methodRuns';
import { methods } from '../../schema/lists/methods';
import { proposals } from '../../schema/lists/proposals';
import { publications } from '../../schema/lists/publications';
import { reports } from '../../schema/lists/reports';
import { revisions } from '../../schema/lists/revisions';
import { settings } from '../../schema/lists/settings';
import { signals } from '../../schema/lists/signals';
import { supportRequests } from '../../schema/lists/supportRequests';
import { timeEntries } from '../../schema/lists/timeEntries';
import { trends } from '../../schema/lists/trends';
import { workstreams } from '../../schema/lists/workstreams';
import { everyItem, manyItems } from '../everyItem';
import type { Condition, DataError, DataSource, Result } from '../ports';
import { cadenceSetting } from './cadence';

export const sourceLists = {
  assignments,
  workstreams,
  goals,
  groups,
  memberships,
  activities,
  revisions,
  proposals,
  handlings,
  decisions,
  effects,
  signals,
  assessments,
  trends,
  methods,
  methodRuns,
  knowledge,
  publications,
  editions,
  links,
  learnings,
  events,
  supportRequests,
  costs,
  timeEntries,
} as const satisfies Readonly<Record<FactList, ListDefinition>>;

export interface FactsWanted {
  /** What is known not to be readable is not asked for. */
  readonly mayRead?: (list: ListKey) => boolean;
  /** The period's first day. */
  readonly since: string;
}

/** SharePoint gives at most so many in one answer. */
const pageTop = 5_000;
/** Far more revisions than a period has; the newest come first. */
const mostRevisions = 5_000;
/** So many earlier reports are looked through for what they had people talk about. */
const reportsBack = 6;
const staffSetting = 'organisation.staff';

/** A list that this person may not read, or that a site of an older version lacks, is no error: the report says less. */
const unread: readonly DataError['kind'][] = ['forbidden', 'notFound', 'listMissing'];

async function rowsOf<K extends FactList>(data: DataSource, list: K, since: string): Promise<Result<readonly Fact<K>[] | undefined>> {
  const definition: ListDefinition = sourceLists[list];
  const fields = factFields[list] as readonly string[] as readonly (keyof Item<ListDefinition> & string)[];
  const where = list === 'timeEntries' ? [{ field: 'date', is: 'atLeast', value: `${since.slice(0, 4)}-01-01` } as Condition<ListDefinition>] : [];
  const query = { fields, top: pageTop, ...(where.length > 0 ? { where } : {}) };
  const most = list === 'revisions' ? mostRevisions : undefined;
  const answer = await (most === undefined ? everyItem(data, definition, query) : many(data, definition, query, most));
  if (answer.ok) return { ok: true, value: answer.value as unknown as readonly Fact<K>[] };
  return unread.includes(answer.error.kind) ? { ok: true, value: undefined } : answer;
}

async function many<L extends ListDefinition>(data: DataSource, list: L, query: object, most: number): Promise<Result<readonly Item<L>[]>> {
  const found = await manyItems(data, list, query, most);
  return found.ok ? { ok: true, value: found.value.items } : found;
}

type Discussed = Result<readonly number[]>;
/** What the management group was asked to talk about in the reports before, the latest first; a report that is long enough to have several parts is passed over. */
async function discussedIn(data: DataSource): Promise<Discussed> {
  const order = [{ field: 'number', descending: true }] as const;
  const page = await data.repository(reports).page({ fields: ['number', 'part', 'parts', 'content'], order, top: reportsBack });
  if (!page.ok) return unread.includes(page.error.kind) ? { ok: true, value: [] } : page;
  const found = page.value.items.flatMap(({ part, parts, content }) => {
    const frozen = part === 1 && parts === 1 ? readFrozen(content) : 'unreadable';
    const item = typeof frozen === 'string' ? undefined : frozen.document.quarters.discuss[0]?.item;
    return item?.list === 'signals' ? [item.id] : [];
  });
  return { ok: true, value: [...new Set(found)] };
}

async function settingsOf(data: DataSource): Promise<Result<Pick<ReportFacts, 'staff' | 'nextReport'>>> {
  const page = await data.repository(settings).page({ where: [{ field: 'title', is: 'oneOf', value: [cadenceSetting, staffSetting] }], top: 10 });
  if (!page.ok) return unread.includes(page.error.kind) ? { ok: true, value: {} } : page;
  const valueOf = (name: string): string | undefined => page.value.items.find(({ title }) => title === name)?.value;
  const [staff, nextReport] = [staffOf(valueOf(staffSetting)), cadenceIn(valueOf(cadenceSetting))?.next];
  return { ok: true, value: { ...(staff === undefined ? {} : { staff }), ...(nextReport === undefined ? {} : { nextReport }) } };
}

/**
 * Everything that a report needs and this person may see. Of time entries SharePoint gives everybody their own: unless the
 * person reads the group's, there are none here.
 */
export async function readReportFacts(data: DataSource, { mayRead = () => true, since }: FactsWanted): Promise<Result<ReportFacts>> {
  const asked = factLists.filter(mayRead);
  const [user, discussed, kept, ...answers] = await Promise.all([
    data.currentUser(),
    discussedIn(data),
    settingsOf(data),
    ...asked.map((list) => rowsOf(data, list, since)),
  ]);
  if (!user.ok) return user;
  if (!discussed.ok) return discussed;
  if (!kept.ok) return kept;
  const roles = rolesOf(user.value);
  const readsHours = anyCan(roles.length > 0 ? roles : unknownRoles, 'read', { list: 'timeEntries' });
  const items: Record<string, unknown> = {};
  for (const [index, answer] of answers.entries()) {
    if (!answer.ok) return answer;
    const list = asked[index];
    if (list !== undefined && answer.value !== undefined && (list !== 'timeEntries' || readsHours)) items[list] = answer.value;
  }
  return { ok: true, value: { items: items as FactItems, ...kept.value, discussed: discussed.value } };
}
