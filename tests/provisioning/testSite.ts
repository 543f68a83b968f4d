/** An embedded host with an empty site, its people by role, and a way to it that counts what is sent and can be cut. */
import type { SiteAdministration } from '../../src/data/administration';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { groupTitles, roles } from '../../src/domain/permissions';
import type { Role } from '../../src/domain/permissions';
import { startHost } from '../../src/host';
import type { FieldValue } from '../../src/host/engine';
import type { Row } from '../../src/schema/codec';

export const login = (role: string): string => `i:0#.f|membership|${role}@example.test`;
const people = [...roles].sort((a) => (a === 'agare' ? -1 : 1)).concat(['stranger' as Role]);

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

export interface TestSite {
  readonly siteUrl: string;
  readonly sent: Sent[];
  administration(role?: string): SiteAdministration;
  /** A plain REST call as somebody; the JSON, or {status} when it was refused. */
  rest(role: string, method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: Record<string, unknown> }>;
  /** SharePoint's list view threshold, lower than theirs so that a test of a large list needs few items. */
  lowerThreshold(items: number): void;
  /** Items without a way over the wire, for lists of tens of thousands. */
  fill(list: string, bodies: readonly Row[]): Promise<void>;
  /** Puts everybody into the group of their role. */
  enrol(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestSite(options: { readonly language?: number; readonly file?: string } = {}): Promise<TestSite> {
  const host = await startHost({
    sites: [
      {
        file: options.file ?? ':memory:',
        serverRelativeUrl: '/sites/framsyn',
        title: 'Framsyn',
        language: options.language ?? 1053,
        timeZone: 'Europe/Stockholm',
        users: people.map((name) => ({ loginName: login(name), title: name, email: `${name}@example.test` })),
      },
    ],
    identify: (request) => {
      const name = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1];
      return name === undefined ? null : { loginName: login(name), means: 'bearer' };
    },
    secret: 'test',
  });
  const siteUrl = `${host.origin}/sites/framsyn`;
  const sent: Sent[] = [];
  const counting = (url: string, init: RequestInit): Promise<Response> => {
    sent.push({ method: String(init.method), url, body: typeof init.body === 'string' ? init.body : '' });
    return fetch(url, init);
  };
  const rest: TestSite['rest'] = async (role, method, path, body) => {
    const isTunnelled = method !== 'GET' && method !== 'POST';
    const response = await fetch(`${siteUrl}/_api/${path}`, {
      method: isTunnelled ? 'POST' : method,
      headers: {
        Authorization: `Bearer ${role}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
        ...(isTunnelled ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  return {
    siteUrl,
    sent,
    rest,
    administration: (role = 'agare') => createAdministration({ siteUrl, token: role, fetch: counting }),
    lowerThreshold: (items) => host.change({ listViewThreshold: items }),
    fill: async (list, bodies) => {
      const store = host.site('/sites/framsyn');
      const { id } = store.read(login('agare'), (session) => session.list({ url: `/sites/framsyn/${list}` }));
      const atOnce = 2_000;
      for (let from = 0; from < bodies.length; from += atOnce)
        await store.write(login('agare'), (session) =>
          bodies.slice(from, from + atOnce).forEach((body) => session.addItem(id, body as Readonly<Record<string, FieldValue>>)),
        );
    },
    enrol: async () => {
      for (const [role, title] of Object.entries(groupTitles)) {
        const { status } = await rest('agare', 'POST', `web/sitegroups/getbyname('${encodeURIComponent(title)}')/users`, { LoginName: login(role) });
        if (status >= 300) throw new Error(`${role} was not enrolled: ${status}`);
      }
    },
    close: () => host.close(),
  };
}

/** The calls of a `$batch`, or the call itself. */
export function callsIn({ method, url, body }: Sent): readonly string[] {
  return url.endsWith('/$batch') ? [...body.matchAll(/^((?:GET|POST|MERGE|DELETE|PUT) \S+) HTTP/gm)].map(([, call]) => call ?? '') : [`${method} ${url}`];
}
export const writesIn = (sent: readonly Sent[]): readonly string[] => sent.flatMap(callsIn).filter((call) => !call.startsWith('GET'));
