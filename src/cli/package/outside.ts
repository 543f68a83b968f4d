/** Whether anything in the package could be fetched from somewhere else than the tenant. */

/** Hosts that stand in the code of the app and its libraries, and why none of them is ever asked for anything. */
const harmless: Readonly<Record<string, string>> = {
  'schemas.microsoft.com': 'names of XML languages',
  'schemas.openxmlformats.org': 'names of XML languages',
  'www.w3.org': 'names of XML languages',
  'purl.org': 'names of XML languages',
  'purl.oclc.org': 'names of XML languages',
  'pnp.github.io': 'in a message of PnPjs to developers',
  'github.com': 'in messages of libraries to developers',
  'answers.microsoft.com': 'in a comment of the Word writer',
  'www.region.example': 'an example of an address in the hint of a field',
  'teams.microsoft.com': 'links that a person follows',
  'res-1.cdn.office.net': 'where Fluent would take fonts and icons from; src/ui/app/boot.tsx tells it not to',
};

/** What makes a browser fetch by itself, wherever it leads. */
const fetchers: readonly (readonly [RegExp, string])[] = [
  [/<script[^>]+src=\\?["'`](https?:)?\/\//gi, 'a script'],
  [/<link[^>]+href=\\?["'`](https?:)?\/\//gi, 'a style sheet'],
  [/@import\s+(url\()?\\?["'`](https?:)?\/\//gi, 'a style sheet'],
  [/\burl\(\s*\\?["'`]?(https?:)?\/\//gi, 'a picture or font'],
  [/\b(import|importScripts)\(\s*["'`](https?:)?\/\//g, 'a script'],
  [/\b(fetch|Worker|EventSource|WebSocket|sendBeacon)\(\s*["'`]((http|ws)s?:)?\/\//g, 'data'],
  [/\.(src|href)\s*=\s*["'`](https?:)?\/\//g, 'a resource'],
];

export const hostsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\bhttps?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map((match) => match[1] ?? ''));

/** In sentences; `links` are hosts that our own content leads to, as sources that a person may read. */
export function outsideIn(text: string, links: ReadonlySet<string>): readonly string[] {
  const fetched = fetchers.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(({ index }) => `fetches ${what} from outside the tenant: ${text.slice(index, index + 80)}`),
  );
  const unknown = [...hostsIn(text)].filter((host) => !Object.hasOwn(harmless, host) && !links.has(host));
  return [...fetched, ...unknown.map((host) => `names the host ${host}: say in src/cli/package/outside.ts why nothing is fetched from there, or take it out`)];
}
