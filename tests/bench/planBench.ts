/** The plan page at 100, 1,000 and 5,000 activities: requests and time to its first view, and how long a change of a filter takes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { createHostHandler } from '../../src/host';
import type { FieldValue } from '../../src/host/engine';
import { provisionSite } from '../../src/provisioning';
import { encodeNew } from '../../src/schema/codec';
import type { Draft } from '../../src/schema/field';
import { allLists } from '../../src/schema/lists';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { launchBrowser } from '../e2e/browser';
import { bundle } from '../e2e/bundle';
import { ratioOf } from './measure';
import type { PlanPage } from './planPage';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

declare global {
  interface Window {
    readonly planPage: PlanPage;
  }
}

const sizes = [100, 1_000, 5_000] as const;
const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/framsyn';
const html =
  '<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0; }</style><body><div id="place"></div><script type="module" src="/page.js"></script></body></html>';
const views = { list: '/plan?vy=lista', timeline: '/plan?vy=tidslinje' } as const;
type View = keyof typeof views;

interface Site {
  readonly origin: string;
  readonly requests: string[];
  readonly fill: (from: number, to: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function openSite(script: string): Promise<Site> {
  const requests: string[] = [];
  const { handle, ...host } = createHostHandler({
    secret: 'benchmark',
    identify: () => ({ loginName: owner, means: 'bearer' }),
    sites: [
      {
        file: ':memory:',
        serverRelativeUrl: path,
        title: 'Framsyn',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
      },
    ],
  });
  const server: Server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    if (isScript || request.url === '/') {
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' });
      return void response.end(isScript ? script : html);
    }
    requests.push(`${request.method} ${request.url}`);
    if (!handle(request, response)) response.writeHead(404).end();
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const done = await provisionSite(createAdministration({ siteUrl: origin + path, token: 'owner' }), allLists);
  if (done.kind !== 'done') throw new Error(`provisioning: ${JSON.stringify(done).slice(0, 500)}`);
  const site = host.site(path);
  const listId = (url: string): string => site.read(owner, (session) => session.list({ url: `${path}/${url}` })).id;
  const [plan, parents] = [listId(activities.url), listId(assignments.url)];
  const assignment = await site.write(owner, (session) =>
    session.addItem(parents, encodeNew(assignments, { title: 'Framsyn 2026' } as Draft<typeof assignments>, 'bench') as Readonly<Record<string, FieldValue>>),
  );
  const fill: Site['fill'] = (from, to) =>
    site.write(owner, (session) => {
      for (let index = from; index < to; index += 1)
        session.addItem(plan, encodeNew(activities, draftOf(index, assignment.id), `bench-${index}`) as Readonly<Record<string, FieldValue>>);
    });
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await host.close();
    await closed;
  };
  return { origin, requests, fill, close };
}

const lanes = ['nationellt', 'hemmaplan', 'aterrapportering', 'extern'];
const statuses = ['planerad', 'planerad', 'pagar', 'klar'];
const precisions = ['dag', 'dag', 'manad', 'termin'] as const;
const month = (index: number): string => String((index % 12) + 1).padStart(2, '0');

/** All within one year; a third is late in March. */
function draftOf(index: number, assignment: number): Draft<typeof activities> {
  return {
    title: `Aktivitet ${index}: ${['dialog', 'workshop', 'läsning', 'rapport'][index % 4]} om ${['skola', 'vård', 'vatten'][index % 3]}`,
    assignment,
    lane: lanes[Math.floor(index / 3) % 4],
    status: statuses[Math.floor(index / 5) % 4],
    time: { kind: 'deadline', end: `2026-${month(index)}-${String((index % 27) + 1).padStart(2, '0')}`, precision: precisions[Math.floor(index / 12) % 4]! },
  } as Draft<typeof activities>;
}

interface Measured {
  readonly requests: number;
  readonly shown: readonly number[];
  readonly filter: readonly number[];
}

/** A page of its own each time, so that nothing is kept from the one before. */
async function measured(browser: Browser, { origin, requests }: Site, view: View, rounds: number, changes: number): Promise<Measured> {
  const shown: number[] = [];
  const filter: number[] = [];
  let asked = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.goto(origin);
    await page.waitForFunction(() => 'planPage' in window);
    requests.length = 0;
    const taken = await page.evaluate((address) => window.planPage.open(address), views[view]);
    asked = requests.length;
    if (round > 0) shown.push(taken); // the first warms the server
    if (round === rounds) filter.push(...(await page.evaluate((times) => window.planPage.filter(times), changes + 2)).slice(2));
    await page.close();
  }
  return { requests: asked, shown, filter };
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(Math.floor(values.length * share), values.length - 1)] ?? Number.NaN;

function rowsOf(view: View, results: readonly Measured[]): readonly Row[] {
  const [few, , many] = results;
  if (!few || !many) throw new Error('nothing was measured');
  const shown = ratioOf(many.shown.map((one, index) => [one, few.shown[index] ?? Number.NaN] as const));
  const filter = ratioOf(many.filter.map((one, index) => [one, few.filter[index] ?? Number.NaN] as const));
  const each = (of: (result: Measured) => number, unit: string): string => results.map((result) => number(Math.round(of(result)))).join(', ') + unit;
  const slowest = at(many.filter, 0.95);
  return [
    announce({
      id: 'P14',
      metric: `plan as ${view}, requests to the first rows at ${sizes.join(', ')} activities`,
      measured: each(({ requests }) => requests, ''),
      goal: 'no more at 5,000',
      reached: many.requests <= few.requests,
      detail: results,
    }),
    announce({
      id: 'P14',
      metric: `plan as ${view}, first rows painted at 5,000 against 100 (${each((result) => at(result.shown, 0.5), ' ms')})`,
      measured: ratioText(shown),
      goal: '≤ 8×',
      reached: shown.median <= 8,
    }),
    announce({
      id: 'P14',
      metric: `plan as ${view}, a change of filter at 5,000 against 100`,
      measured: ratioText(filter),
      goal: '≤ 5×',
      reached: filter.median <= 5,
    }),
    announce({
      id: 'P14',
      metric: `plan as ${view}, a change of filter, p95 (${each((result) => at(result.filter, 0.95), ' ms')})`,
      measured: `${number(slowest)} ms`,
      goal: '≤ 200 ms',
      reached: slowest <= 200,
    }),
  ];
}

export async function planRows(rounds = 7, changes = 30): Promise<readonly Row[]> {
  const site = await openSite(await bundle('tests/bench/planPage.tsx'));
  const browser = await launchBrowser();
  try {
    const results: Record<View, Measured[]> = { list: [], timeline: [] };
    let filled = 0;
    for (const size of sizes) {
      await site.fill(filled, size);
      filled = size;
      for (const view of ['list', 'timeline'] as const) results[view].push(await measured(browser, site, view, rounds, changes));
    }
    return [...rowsOf('list', results.list), ...rowsOf('timeline', results.timeline)];
  } finally {
    await browser.close();
    await site.close();
  }
}
