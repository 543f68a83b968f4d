/**
 * People who work while the network and the server fail them. Whatever they were told was done must have been done
 * exactly once; nobody may be asked again before the time the server named; and no more may be asked than needed.
 */
import { randomUUID } from 'node:crypto';
import type { RemovalReceipt, Repository, Result } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import type { Item } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { faults as allFaults, startFaultProxy, type Fault } from '../fixtures/faultProxy';
import { seeded } from '../fixtures/random';
import { startSite, type TestSite } from '../fixtures/site';
import { createVirtualClock } from '../fixtures/virtualClock';

export interface FaultOptions {
  readonly operations: number;
  readonly seed: number;
  /** The share of requests that meet a fault. */
  readonly rate: number;
  readonly faults?: readonly Fault[];
  /** How many work at the same time, each with a connection and a clock of their own. */
  readonly people?: number;
  /** Told every 500 operations. */
  readonly progress?: (done: number) => void;
}
export interface FaultReport {
  readonly operations: number;
  readonly requests: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Done although nobody was told, or told and not done, or done twice: each a sentence; the first twenty. */
  readonly wrong: readonly string[];
  /** Requests that left before the time a Retry-After had named. */
  readonly early: number;
  /** Answered requests for each that a faultless network would have needed. */
  readonly ratio: number;
  /** Operations that a person had to send again by hand, because patience had ended. */
  readonly repeatedByHand: number;
}

type Every = typeof everyKind;
interface Known {
  readonly id: number;
  readonly key: string;
  item: Item<Every>;
  changes: number;
  removed?: RemovalReceipt;
}
interface Person {
  readonly repository: Repository<Every>;
  readonly random: () => number;
  readonly known: Known[];
  readonly wrong: string[];
  done: number;
  repeatedByHand: number;
}

export async function runFaults({ operations, seed, rate, faults = allFaults, people = 4, progress }: FaultOptions): Promise<FaultReport> {
  const site = await startSite([signals, everyKind]);
  let done = 0;
  const count = (): void => {
    done += 1;
    if (done % 500 === 0) progress?.(done);
  };
  try {
    const runs = await Promise.all(
      Array.from({ length: people }, (_, index) => work(site, Math.ceil(operations / people), seeded(seed * 1000 + index), rate, faults, count)),
    );
    const wrong = [
      ...runs.flatMap((run) => run.wrong),
      ...(await judge(
        site,
        runs.flatMap((run) => run.known),
      )),
    ];
    const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((total, run) => total + of(run), 0);
    const counted: Record<string, number> = {};
    runs.forEach((run) => run.faults.forEach((count, fault) => (counted[fault] = (counted[fault] ?? 0) + count)));
    return {
      operations: sum((run) => run.done),
      requests: sum((run) => run.requests),
      faults: counted,
      wrong: wrong.slice(0, 20),
      early: sum((run) => run.early),
      ratio: sum((run) => run.answered) / sum((run) => run.needed),
      repeatedByHand: sum((run) => run.repeatedByHand),
    };
  } finally {
    await site.close();
  }
}

/** One person at work through a proxy of their own. */
async function work(site: TestSite, operations: number, random: () => number, rate: number, faults: readonly Fault[], count: () => void) {
  const wire = { inFlight: 0, stalled: false, early: 0, opens: -Infinity };
  const clock = createVirtualClock(() => wire.inFlight > 0 && !wire.stalled, random);
  const plan = (): Fault | undefined => (random() < rate ? faults[Math.floor(random() * faults.length)] : undefined);
  const proxy = await startFaultProxy(site.host.origin, plan, {
    retryAfterSeconds: () => 1 + Math.floor(random() * 20),
    onStall: () => {
      wire.stalled = true;
      clock.stir();
    },
  });
  /** As a browser that is signed in; and the witness of when requests leave. */
  const watched = async (url: string, init: RequestInit): Promise<Response> => {
    if (clock.now() < wire.opens) wire.early += 1;
    wire.inFlight += 1;
    try {
      const headers = new Headers(init.headers);
      headers.set('Cookie', 'login=owner');
      const response = await fetch(url, { ...init, headers });
      const text = await response.text();
      const wait = Number(response.headers.get('Retry-After') ?? 0);
      if (response.status === 429 || response.status === 503) wire.opens = clock.now() + wait * 1000;
      return new Response(response.status === 204 ? null : text, { status: response.status, headers: response.headers });
    } finally {
      wire.inFlight -= 1;
      wire.stalled = false;
      clock.stir();
    }
  };
  const source = createSharePointDataSource({ siteUrl: `${proxy.origin}/sites/test`, fetch: watched, clock });
  const person: Person = { repository: source.repository(everyKind), random, known: [], wrong: [], done: 0, repeatedByHand: 0 };
  let needed = 1; // the form digest
  for (let index = 0; index < operations; index += 1) {
    needed += await pick(person)(person);
    person.done += 1;
    count();
  }
  await proxy.close();
  const withheld = [...proxy.counts.faults].reduce((sum, [fault, count]) => (fault === 'twice' ? sum : sum + count), 0);
  return { ...person, faults: proxy.counts.faults, requests: proxy.counts.requests, answered: proxy.counts.requests - withheld, needed, early: wire.early };
}

/** An operation answers how many requests it needs when nothing fails. */
type Operation = (person: Person) => Promise<number>;

function pick({ random, known }: Person): Operation {
  const dice = random();
  if (known.length < 3 || dice < 0.3) return add;
  if (dice < 0.65) return change;
  if (dice < 0.8) return read;
  return dice < 0.92 ? remove : undo;
}

async function add(person: Person): Promise<number> {
  const key = randomUUID();
  const item = await insist(person, () => person.repository.add({ title: `Nyckel ${key}`, number: 0 }, key));
  if (item !== undefined) person.known.push({ id: item.id, key, item, changes: 0 });
  return 1;
}

async function change(person: Person): Promise<number> {
  const known = one(person, (entry) => entry.removed === undefined);
  if (known === undefined) return read(person);
  const number = known.changes + 1;
  const item = await insist(person, () => person.repository.patch(known.id, { number, note: `ändring ${number}` }, known.item.etag));
  if (item === undefined) return 1;
  known.item = item;
  known.changes = number;
  return 1;
}

async function read(person: Person): Promise<number> {
  const known = one(person, (entry) => entry.removed === undefined);
  if (known === undefined) return 0;
  const item = await insist(person, () => person.repository.get(known.id));
  if (item !== undefined && item.number !== known.changes) person.wrong.push(`item ${known.id} reads ${item.number}, ${known.changes} was saved`);
  return 1;
}

async function remove(person: Person): Promise<number> {
  const known = one(person, (entry) => entry.removed === undefined);
  if (known === undefined) return 0;
  known.removed = await insist(person, () => person.repository.remove(known.id));
  return 1;
}

async function undo(person: Person): Promise<number> {
  const known = one(person, (entry) => entry.removed !== undefined);
  if (known?.removed === undefined) return read(person);
  const { removed } = known;
  await insist(person, () => person.repository.restore(removed));
  delete known.removed;
  const item = await insist(person, () => person.repository.get(known.id));
  if (item !== undefined) known.item = item;
  return 2;
}

const one = ({ known, random }: Person, suits: (entry: Known) => boolean): Known | undefined => {
  const suitable = known.filter(suits);
  return suitable[Math.floor(random() * suitable.length)];
};

/** A person who is told "not reached" presses the button again; anything else they are told is wrong here. */
async function insist<T>(person: Person, attempt: () => Promise<Result<T>>): Promise<T | undefined> {
  for (let again = 0; again < 5; again += 1) {
    const result = await attempt();
    if (result.ok) return result.value;
    if (result.error.kind !== 'offline' && result.error.kind !== 'throttled') {
      person.wrong.push(`told ${JSON.stringify(result.error)}`);
      return undefined;
    }
    person.repeatedByHand += 1;
  }
  person.wrong.push('not reached five times over');
  return undefined;
}

interface Row {
  readonly Id: number;
  readonly FsClientKey: string;
  readonly FsNumber: number;
  readonly OData__UIVersionString: string;
}

/** What the site really holds, asked past the proxy. */
async function judge(site: TestSite, known: readonly Known[]): Promise<string[]> {
  const rows: Row[] = [];
  for (let after = 0; ;) {
    const path = `web/lists/getByTitle('EveryKind')/items?$select=Id,FsClientKey,FsNumber,OData__UIVersionString&$filter=Id gt ${after}&$orderby=Id&$top=1000`;
    const { value } = (await site.rest('GET', path)) as { value: readonly Row[] };
    rows.push(...value);
    if (value.length < 1000) break;
    after = value[value.length - 1]?.Id ?? after;
  }
  const wrong: string[] = [];
  const byKey = new Map(rows.map((row) => [row.FsClientKey, row]));
  if (byKey.size !== rows.length) wrong.push(`${rows.length - byKey.size} items are doubled`);
  const live = known.filter((entry) => entry.removed === undefined);
  if (rows.length !== live.length) wrong.push(`${rows.length} items are there, ${live.length} were added and not removed`);
  for (const { key, id, changes, removed } of known) {
    const row = byKey.get(key);
    if (removed !== undefined) {
      if (row !== undefined) wrong.push(`item ${id} was removed and is there`);
      continue;
    }
    if (row?.FsNumber !== changes) wrong.push(`item ${id} holds ${row?.FsNumber}, ${changes} was saved`);
    // Each save makes a version: a change that was carried out twice would leave one more.
    if (row !== undefined && Number(row.OData__UIVersionString) !== changes + 1)
      wrong.push(`item ${id} has version ${row.OData__UIVersionString} after ${changes} changes`);
  }
  return wrong;
}
