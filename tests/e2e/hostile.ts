/** Texts that would run if any place in the app took them for markup, and a site that holds them in every field that takes text. */
import type { Page } from 'playwright-core';
import type { Draft, Field, ListDefinition } from '../../src/schema/field';
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
function hostile<L extends ListDefinition>(list: L, more: Partial<Draft<L>> = {}): Partial<Draft<L>> {
  const texts = Object.entries(list.fields)
    .filter(([key, field]) => ['text', 'note', 'markdown'].includes(field.kind) && key !== 'clientKey')
    .map(([key, field]) => [key, text(field)] as const);
  return { ...Object.fromEntries(texts), ...more } as Partial<Draft<L>>;
}

const script = `javascript:${fire}`;
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
