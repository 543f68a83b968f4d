/** P12: provisioning an empty site, in requests and in time, against the same work with one call an artefact; and a second run. */
import { createAdministration } from '../../src/data/sharepoint/administration';
import { startHost } from '../../src/host';
import type { RunningHost } from '../../src/host';
import { batchContentType, parseBatch, writeBatch } from '../../src/host/http/batch';
import type { BatchAnswer, BatchRequest } from '../../src/host/http/batch';
import { driftOf, provisionSite } from '../../src/provisioning';
import { stateRequest } from '../../src/provisioning/plan';
import { allLists } from '../../src/schema/lists';
import { ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const path = '/sites/framsyn';
const token = 'owner';
const pairs = 11;
/** What a request to a tenant takes there and back; the host here answers without a network in between. */
const roundTrip = 100;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const emptySite = (): Promise<RunningHost> =>
  startHost({
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

interface Counts {
  requests: number;
  writes: number;
}

const partsOf = (init: RequestInit): readonly BatchRequest[] =>
  parseBatch(new Headers(init.headers).get('content-type') ?? '', new TextEncoder().encode(String(init.body)));

function counting(counts: Counts, fetchOnce: Fetch): Fetch {
  return (url, init) => {
    counts.requests += 1;
    const verbs = url.endsWith('/$batch') ? partsOf(init).map(({ verb }) => verb) : [init.method];
    counts.writes += verbs.filter((verb) => verb !== 'GET').length;
    return fetchOnce(url, init);
  };
}

/** The parts of a batch as requests of their own, one after the other, and their answers as the batch's. */
function unbatched(fetchOnce: Fetch): Fetch {
  return async (url, init) => {
    if (!url.endsWith('/$batch')) return fetchOnce(url, init);
    const answers: BatchAnswer[] = [];
    for (const part of partsOf(init)) {
      const method = part.verb === 'GET' ? 'GET' : 'POST';
      const headers = { ...(init.headers as Record<string, string>), ...part.headers, ...(method === part.verb ? {} : { 'X-HTTP-Method': part.verb }) };
      const answer = await fetchOnce(new URL(part.url, url.replace(/\$batch$/, '')).href, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: part.body }),
      });
      const [etag, location] = [answer.headers.get('etag'), answer.headers.get('location')];
      answers.push({
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        ...(etag === null ? {} : { etag }),
        ...(location === null ? {} : { location }),
        body: await answer.text(),
      });
    }
    const id = '00000000-0000-4000-8000-000000000000';
    return new Response(writeBatch(id, answers), { status: 200, headers: { 'Content-Type': batchContentType(id) } });
  };
}

interface Provisioned extends Counts {
  readonly milliseconds: number;
  readonly artefacts: number;
}

async function run(siteUrl: string, way: (fetchOnce: Fetch) => Fetch): Promise<Provisioned> {
  const counts: Counts = { requests: 0, writes: 0 };
  let artefacts = 0;
  const begun = performance.now();
  const result = await provisionSite(createAdministration({ siteUrl, token, fetch: way(counting(counts, fetch)) }), allLists, {
    onProgress: () => (artefacts += 1),
  });
  if (result.kind !== 'done') throw new Error(`provisioning: ${JSON.stringify(result).slice(0, 500)}`);
  return { ...counts, milliseconds: performance.now() - begun, artefacts };
}

/** Without what each site has of its own: ids, addresses, times. */
const comparable = (state: unknown): string =>
  JSON.stringify(state, (key, value: unknown) => (key === 'id' || key === 'Id' || key === 'rows' || key === 'etag' ? undefined : value)).replace(
    /\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi,
    'id',
  );

async function onEmptySite<T>(work: (siteUrl: string) => Promise<T>): Promise<T> {
  const host = await emptySite();
  try {
    return await work(host.origin + path);
  } finally {
    await host.close();
  }
}

const batched = (fetchOnce: Fetch): Fetch => fetchOnce;
const timed = (way: (fetchOnce: Fetch) => Fetch): Promise<number> => onEmptySite(async (siteUrl) => (await run(siteUrl, way)).milliseconds);

/** Once each way, with a look at what came of it, and a second run of the same. */
const checked = (way: (fetchOnce: Fetch) => Fetch): Promise<{ readonly first: Provisioned; readonly second: Provisioned; readonly site: string }> =>
  onEmptySite(async (siteUrl) => {
    const first = await run(siteUrl, way);
    const administration = createAdministration({ siteUrl, token });
    const [state, drift] = [await administration.read(stateRequest(allLists)), await driftOf(administration, allLists)];
    if (!state.ok || !drift.ok || !drift.value.compliant) throw new Error('the site is not what the schema says');
    return { first, site: comparable(state.value), second: await run(siteUrl, way) };
  });

export async function provisionRows(): Promise<readonly Row[]> {
  const [ours, peer] = [await checked(batched), await checked(unbatched)];
  if (ours.site !== peer.site) throw new Error('one call an artefact made another site');
  const measured: (readonly [number, number])[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const one = await timed(pair % 2 === 0 ? batched : unbatched);
    const other = await timed(pair % 2 === 0 ? unbatched : batched);
    measured.push(pair % 2 === 0 ? [one, other] : [other, one]);
  }
  const ratio = ratioOf(measured);
  const { first, second } = ours;
  const singly = peer.first;
  const inTenant = (requests: number, milliseconds: number): number => (requests * roundTrip + milliseconds) / 1000;
  const [own, theirs] = [inTenant(first.requests, first.milliseconds), inTenant(singly.requests, singly.milliseconds)];
  return [
    announce({
      id: 'P12',
      metric: `provisioning of an empty site, ${first.artefacts} artefacts: requests against one call an artefact`,
      measured: `${first.requests} against ${singly.requests}`,
      goal: '≤ 1/10',
      reached: first.requests <= first.artefacts / 10 && first.requests <= singly.requests / 10,
    }),
    announce({
      id: 'P12',
      metric: 'provisioning of an empty site: time against one call an artefact, no network between',
      measured: `${ratioText(ratio)}; ${number(first.milliseconds / 1000)} s`,
      goal: '< 1×',
      reached: ratio.median < 1,
      detail: measured,
    }),
    announce({
      id: 'P12',
      metric: `the same at ${roundTrip} ms a request, as in a tenant (reckoned)`,
      measured: `${number(own)} s against ${number(theirs)} s`,
      goal: '≤ 1/10 of the waiting',
      reached: first.requests * 10 <= singly.requests,
    }),
    announce({
      id: 'P12',
      metric: 'second run: writes, reads and time',
      measured: `${second.writes} writes, ${second.requests} reads, ${number(second.milliseconds / 1000)} s`,
      goal: '0 writes, ≤ 2 reads',
      reached: second.writes === 0 && second.requests <= 2,
    }),
  ];
}
