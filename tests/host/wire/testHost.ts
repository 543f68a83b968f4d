/** A host on a free port with one empty site, and requests to it as one of three people. */
import { startHost, type HostOptions, type Identity, type RunningHost, type SiteOptions } from '../../../src/host';

export const people = {
  owner: 'i:0#.f|membership|agnes@region.example',
  writer: 'i:0#.f|membership|bertil@region.example',
  reader: 'i:0#.f|membership|cecilia@region.example',
} as const;
export type Person = keyof typeof people;
export const sitePath = '/sites/test';

export const testSite: SiteOptions = {
  file: ':memory:',
  serverRelativeUrl: sitePath,
  title: 'Test',
  language: 1053,
  timeZone: 'Europe/Stockholm',
  users: [
    { loginName: people.owner, title: 'Agnes Ågren', email: 'agnes@region.example' },
    { loginName: people.writer, title: 'Bertil Berg', email: 'bertil@region.example' },
    { loginName: people.reader, title: 'Cecilia Ceder', email: 'cecilia@region.example' },
  ],
};

const isPerson = (name: string): name is Person => Object.hasOwn(people, name);

/** `Authorization: Bearer owner` and `Cookie: person=owner` both sign in. */
export const identify: HostOptions['identify'] = (request): Identity | null => {
  const bearer = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return isPerson(bearer) ? { loginName: people[bearer], means: 'bearer' } : null;
  const cookie = /(?:^|; )person=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie !== undefined && isPerson(cookie) ? { loginName: people[cookie], means: 'session' } : null;
};

export interface TestHost extends RunningHost {
  readonly url: string; // the site's
  /** A call with JSON in and out, as the owner unless told otherwise. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}
export interface CallOptions {
  readonly as?: Person | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly metadata?: 'minimalmetadata' | 'nometadata' | 'verbose';
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}
/** Parsed JSON of which a test picks what it knows to be there. */
export interface Json {
  readonly [name: string]: Json | undefined;
}

export async function startTestHost(options: Partial<HostOptions> = {}): Promise<TestHost> {
  const host = await startHost({
    sites: [testSite],
    identify,
    secret: 'a secret of the tests',
    log: ({ error }) => process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`),
    ...options,
  });
  const url = host.origin + sitePath;
  return {
    ...host,
    url,
    async call(method, path, { as = 'owner', body, headers = {}, metadata = 'nometadata' } = {}) {
      const response = await fetch(path.startsWith('http') ? path : `${url}/_api/${path}`, {
        method,
        headers: {
          accept: `application/json;odata=${metadata}`,
          ...(as === null ? {} : { authorization: `Bearer ${as}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    },
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

/** The text of a refusal in the minimal and no-metadata forms. */
export const refusal = (answer: Answer): { status: number; code: string; text: string } => ({
  status: answer.status,
  code: String(answer.json['odata.error']?.code),
  text: String(answer.json['odata.error']?.message?.value),
});
