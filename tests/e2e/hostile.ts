/** Texts that would run if any place in the app took them for markup, and a site that holds them in every field that takes text. */
import type { Page } from 'playwright-core';
import type { Draft, Field, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { contacts } from '../../src/schema/lists/contacts';
import { contributions } from '../../src/schema/lists/contributions';
import { events } from '../../src/schema/lists/events';
import { forums } from '../../src/schema/lists/forums';
import { goals } from '../../src/schema/lists/goals';
import { groups } from '../../src/schema/lists/groups';
import { learnings } from '../../src/schema/lists/learnings';
import { processes } from '../../src/schema/lists/processes';
import { resources } from '../../src/schema/lists/resources';
import { revisions } from '../../src/schema/lists/revisions';
import { strategyGoals } from '../../src/schema/lists/strategyGoals';
import { supportRequests } from '../../src/schema/lists/supportRequests';
import { workstreams } from '../../src/schema/lists/workstreams';
import { editions } from '../../src/schema/lists/editions';
import { knowledge } from '../../src/schema/lists/knowledge';
import { links } from '../../src/schema/lists/links';
import { methodRuns } from '../../src/schema/lists/methodRuns';
import { methods } from '../../src/schema/lists/methods';
import { publications } from '../../src/schema/lists/publications';
import { questions } from '../../src/schema/lists/questions';
import { savedViews } from '../../src/schema/lists/savedViews';
import { signals } from '../../src/schema/lists/signals';
import { trends } from '../../src/schema/lists/trends';
import { addPast, post } from './siteCalls';

const fire = 'top.fired=1';
/** Short enough for a title, so that each can stand anywhere; what they share is looked for on the page. */
export const marker = 'fired';
export const payloads = [
  `<img src=x onerror=${fire}>`,
  `"><svg/onload=${fire}>`,
  `</title></style></textarea><script>${fire}</script>`,
  `<a href=javascript:${fire}>klicka</a>`,
  `<iframe srcdoc="<script>${fire}</script>"></iframe>`,
  `[klicka](javascript:${fire})`,
  `![bild](x"onerror="${fire})`,
  `<details open ontoggle=${fire}>`,
  `'-${fire}-'`,
  `<math><mtext><style><img title="</style><img src=x onerror=${fire}>">`,
] as const;
const all = payloads.join('\n\n');

let next = 0;
const text = (field: Field): string => {
  const { maxLength = 255 } = field.settings as { readonly maxLength?: number };
  if (field.kind !== 'text') return all.slice(0, maxLength);
  next += 1;
  return (payloads[next % payloads.length] ?? '').slice(0, maxLength);
};

/** Every field of the list that takes text, with text that would run; `more` are the fields that do not. */
export function hostile<L extends ListDefinition>(list: L, more: Partial<Draft<L>> = {}): Partial<Draft<L>> {
  const texts = Object.entries(list.fields)
    .filter(([key, field]) => ['text', 'note', 'markdown'].includes(field.kind) && key !== 'clientKey')
    .map(([key, field]) => [key, text(field)] as const);
  return { ...Object.fromEntries(texts), ...more } as Partial<Draft<L>>;
}

export const script = `javascript:${fire}`;
const steps = JSON.stringify(
  payloads.map((one) => ({
    ...{ title: one, minutes: 5, minimumMinutes: 2, priority: 1, toParticipants: all, toLeader: all, input: all, outputKind: one },
    [one]: one,
  })),
);

export interface HostileSite {
  readonly ids: Readonly<Record<'signals' | 'trends' | 'methods' | 'knowledge' | 'publications' | 'questions' | 'editions', number>>;
}

/** Fills the site as whoever is signed in to the page: the working group, who may write in all of these lists. */
export async function fillWithPayloads(page: Page): Promise<HostileSite> {
  const link = { url: `https://example.org/?${fire}`, text: payloads[0] };
  const signal = await addPast(page, signals, hostile(signals, { sourceUrl: link, status: 'granskad', category: 'teknik', horizon: 'h1', impact: 4 }));
  const trend = await addPast(page, trends, hostile(trends, { level: 'trend', status: 'foljs', category: 'social', horizon: 'h2', impact: 3 }));
  const method = await addPast(page, methods, hostile(methods, { steps, status: 'galler' }));
  await addPast(page, methodRuns, hostile(methodRuns, { method, date: '2026-01-15' }));
  const insight = await addPast(page, knowledge, hostile(knowledge, { kind: 'insikt', validity: 'galler' }));
  const report = await addPast(page, publications, hostile(publications, { link, year: 2026 }));
  const question = await addPast(page, questions, hostile(questions, { form: 'par' }));
  const row = ['signals', signal, payloads[0], script, script, null, [payloads[1], 1, 5, 2], null, payloads[2]];
  const content = JSON.stringify({ version: 1, system: 'steep', rows: [row] });
  const edition = await addPast(page, editions, hostile(editions, { date: '2026-01-15', content }));
  await addPast(page, links, hostile(links, { fromList: 'signals', fromItem: signal, toList: 'trends', toItem: trend, relation: 'klustrasI' }));
  await post(page, `web/getlist('/sites/framsyn/${signals.url}')/items(${signal})/Comments`, { text: all });
  const addresses = [script, '//example.org/', 'https://example.org/', `/metodbank#${script}`, `/metodbank?sok=${encodeURIComponent(payloads[0])}`];
  for (const address of addresses) await addPast(page, savedViews, { title: payloads[next++ % payloads.length], kind: 'vy', page: '/metodbank', address });
  return { ids: { signals: signal, trends: trend, methods: method, knowledge: insight, publications: report, questions: question, editions: edition } };
}

/** SharePoint refuses an address with a script; were one there all the same, as from an old import, it would be read like this. */
export async function withScriptAddresses(page: Page): Promise<void> {
  await page.route(/_api\/(web\/getlist|\$batch)/i, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(`https://example.org/?${fire}`, script);
    await route.fulfill({ response: answer, body });
  });
}

export type HostilePlanIds = Readonly<
  Record<'activities' | 'assignments' | 'goals' | 'events' | 'learnings' | 'supportRequests' | 'contacts' | 'processes' | 'groups', number>
>;

/** The same for what the working group plans, learns and is asked about; the assignment is approved, so that the plan has its reasons too. */
export async function fillPlanWithPayloads(page: Page): Promise<HostilePlanIds> {
  const assignment = await addPast(
    page,
    assignments,
    hostile(assignments, { profile: 'uppdrag', status: 'pagar', approvedVersion: 1, approvedOn: '2026-01-10' }),
  );
  const part = await addPast(page, workstreams, hostile(workstreams, { assignment, kind: 'del', order: 1 }));
  await addPast(page, forums, hostile(forums, { kind: 'apt' }));
  const group = await addPast(page, groups, hostile(groups, { type: 'arbetsgrupp' }));
  const process = await addPast(page, processes, hostile(processes, {}));
  await addPast(page, strategyGoals, hostile(strategyGoals, {}));
  const goal = await addPast(page, goals, hostile(goals, { assignment, workstream: part }));
  const time = { kind: 'deadline', end: '2026-12-15', precision: 'dag' } as const;
  const activity = await addPast(page, activities, hostile(activities, { assignment, workstream: part, time, process }));
  await addPast(page, activities, hostile(activities, { assignment, time, dependsOn: [activity] }));
  const event = await addPast(
    page,
    events,
    hostile(events, { type: 'hemmaplan', time, activity, agenda: JSON.stringify(payloads.map((one) => ({ minutes: 5, heading: one, words: all }))) }),
  );
  const learning = await addPast(page, learnings, hostile(learnings, { event }));
  await addPast(page, contributions, hostile(contributions, { event }));
  const request = await addPast(page, supportRequests, hostile(supportRequests, { status: 'besvarad' }));
  const contact = await addPast(page, contacts, hostile(contacts, { reviewBy: '2026-01-01' }));
  await addPast(page, resources, hostile(resources, { type: 'miljo' }));
  const differences = JSON.stringify([{ field: payloads[0], from: payloads[1], to: { id: payloads[2] } }, { field: 'constructor', from: null, to: 1 }, 5]);
  const revision = { assignment, list: 'activities', item: activity, change: 'andrad', reasonType: 'nyTanke', version: 1, differences } as const;
  await addPast(page, revisions, { ...hostile(revisions), ...(revision as object) });
  return {
    activities: activity,
    assignments: assignment,
    goals: goal,
    events: event,
    learnings: learning,
    supportRequests: request,
    contacts: contact,
    processes: process,
    groups: group,
  };
}
