/** What a page asks of SharePoint, call by call, and what that costs by Microsoft's table. The parts of a batch count one by one. */
import type { Page, Request } from 'playwright-core';
import { batchContentType, parseBatch } from '../../src/host/http/batch';
import { graphUnits } from './workingDay';

export type Kind = keyof typeof graphUnits;
/** Calls by what they cost. */
export type Calls = Readonly<Record<Kind, number>>;

export const none: Calls = { one: 0, many: 0, write: 0, permission: 0 };
export const plus = (a: Calls, b: Calls, times = 1): Calls => ({
  one: a.one + b.one * times,
  many: a.many + b.many * times,
  write: a.write + b.write * times,
  permission: a.permission + b.permission * times,
});
export const callsOf = ({ one, many, write, permission }: Calls): number => one + many + write + permission;
export const unitsOf = (calls: Calls): number => (Object.keys(graphUnits) as Kind[]).reduce((sum, kind) => sum + graphUnits[kind] * calls[kind], 0);

/** One item, one person, one list or site as such; and what has changed since a token, which costs as little as "delta with a token". */
const single = /\/(?:items\(\d+\)|currentuser|contextinfo|getbyid\(\d+\)|fields\/getby[^/]*|site|web|getlist\('[^']*'\)|getchanges)$/i;
/** POSTs that only read. */
const reading = /\/(?:contextinfo|getitems|getchanges|renderlistdataasstream|getuser\w*|likedby)\b/i;

function kindOf(verb: string, url: string): Kind {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
  const query = decodeURIComponent(url.split('?')[1] ?? '');
  if (/roleassignments|roledefinitions|effectivebasepermissions|\/sitegroups/i.test(path) || /\$expand=[^&]*roleassignments/i.test(query)) return 'permission';
  if (verb !== 'GET' && !reading.test(path)) return 'write';
  return single.test(path) && !/\$expand=(?:Fields|Views|Users)/.test(query) ? 'one' : 'many';
}

interface Asked {
  readonly kind: Kind;
  /** Verb and path under `_api`, to read in the report. */
  readonly what: string;
}

const askedOf = (verb: string, url: string): Asked => ({
  kind: kindOf(verb, url),
  what: `${verb} ${(decodeURIComponent(url.replace(/\+/g, ' ')).split('/_api/')[1] ?? '').replace(/\$select=[^&]*&?/, '').slice(0, 160)}`,
});

function askedIn(request: Request): readonly Asked[] {
  const url = request.url();
  if (!url.includes('/_api/')) return [];
  if (!url.endsWith('/$batch')) return [askedOf(request.method(), url)];
  const parts = parseBatch(request.headers()['content-type'] ?? batchContentType(''), request.postDataBuffer() ?? Buffer.alloc(0));
  return parts.map(({ verb, url: address }) => askedOf(verb, address));
}

/** When nothing has been asked for a while: what a page fetches in a quiet moment is part of the journey. */
async function quiet(page: Page, asked: () => number): Promise<void> {
  for (let before = -1; before !== asked();) {
    before = asked();
    await page.waitForTimeout(1500);
  }
}

export interface Counted {
  readonly calls: Calls;
  readonly what: readonly string[];
}

export interface Counter {
  /** The calls that the work makes, until all is quiet. */
  during(work: () => Promise<unknown>): Promise<Counted>;
}

export function countOn(page: Page): Counter {
  let asked: Asked[] = [];
  let requests = 0;
  page.on('request', (request) => {
    requests += 1;
    asked.push(...askedIn(request));
  });
  return {
    during: async (work) => {
      asked = [];
      await work();
      await quiet(page, () => requests);
      return { calls: asked.reduce((calls, { kind }) => ({ ...calls, [kind]: calls[kind] + 1 }), none), what: asked.map(({ what }) => what) };
    },
  };
}
