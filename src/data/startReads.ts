/** What the start page reads: asked for in one turn, so that it travels in one `$batch`. */
import type { StartFacts } from '../domain/start/facts';
import type { Item, ListDefinition } from '../schema/field';
import { activities } from '../schema/lists/activities';
import { assignments } from '../schema/lists/assignments';
import { events } from '../schema/lists/events';
import { forums } from '../schema/lists/forums';
import { settings } from '../schema/lists/settings';
import { signals } from '../schema/lists/signals';
import { supportRequests } from '../schema/lists/supportRequests';
import type { DataError, DataSource, ListQuery, Result } from './ports';

const most = { signals: 100, counted: 100, activities: 1_000, events: 500, requests: 200, few: 100 } as const;

/** A list that this person may not read is no error: the page then has other things to say. */
const unread: readonly DataError['kind'][] = ['forbidden', 'notFound'];

async function rowsOf<L extends ListDefinition>(source: DataSource, list: L, query: ListQuery<L>): Promise<Result<readonly Item<L>[] | undefined>> {
  const page = await source.repository(list).page(query);
  if (page.ok) return { ok: true, value: page.value.items };
  return unread.includes(page.error.kind) ? { ok: true, value: undefined } : page;
}

const signalFields = ['title', 'status', 'statusReason', 'category', 'reviewDate'] as const;

/** What everybody's start page shows. */
const readAll = (source: DataSource) => ({
  signals: rowsOf(source, signals, { fields: signalFields, top: most.signals }),
  requests: rowsOf(source, supportRequests, { fields: ['title', 'status', 'promised', 'owner', 'answeredOn'], top: most.requests }),
  events: rowsOf(source, events, { fields: ['title', 'type', 'status', 'time', 'place', 'activity', 'forum', 'signUp'], top: most.events }),
});

/** `today`: 'YYYY-MM-DD'. Of who is known to be outside the group nothing is asked that only the group sees. */
export async function startFacts(source: DataSource, today: string, reader: 'group' | 'staff' = 'group'): Promise<Result<StartFacts>> {
  const all = readAll(source);
  const answers = reader === 'staff' ? all : { ...all, ...readForGroup(source, today) };
  const facts: Record<string, unknown> = {};
  for (const [name, asked] of Object.entries(answers)) {
    const answer: Result<unknown> = await asked;
    if (!answer.ok) return answer;
    if (answer.value !== undefined) facts[name] = answer.value;
  }
  return { ok: true, value: facts };
}

function readForGroup(source: DataSource, today: string) {
  return {
    newSignals: rowsOf(source, signals, { where: [{ field: 'status', is: 'equal', value: 'ny' }], fields: signalFields, top: most.counted }),
    dueSignals: rowsOf(source, signals, { where: [{ field: 'reviewDate', is: 'atMost', value: today }], fields: signalFields, top: most.counted }),
    assignments: rowsOf(source, assignments, { fields: ['title', 'status', 'purpose', 'horizonYear', 'validity'], top: most.few }),
    activities: rowsOf(source, activities, {
      where: [{ field: 'status', is: 'oneOf', value: ['planerad', 'pagar'] }],
      fields: ['title', 'status', 'time', 'timeLabel', 'lane', 'assignment', 'responsible', 'responsibleRole', 'lastDone', 'nextPlanned'],
      top: most.activities,
    }),
    cadence: rowsOf(source, settings, { where: [{ field: 'title', is: 'equal', value: 'report.cadence' }], fields: ['value'], top: 1 }),
    forums: rowsOf(source, forums, { fields: ['title', 'nextDate', 'monthsBetween', 'warnAfterMonths', 'active'], top: most.few }),
  };
}
