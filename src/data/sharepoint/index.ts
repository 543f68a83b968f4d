import type { ListDefinition } from '../../schema/field';
import type { CurrentUser, DataSource, Repository, Result } from '../ports';
import { systemClock, type Clock } from './clock';
import type { Digest } from './digest';
import { isError, succeeded } from './errors';
import type { Fetch } from './exchange';
import { composeSp, readOf } from './pnp';
import { createRepository, type Site } from './repository';
import { createTransport, type Patience } from './transport';

export type { Clock } from './clock';
export type { Digest } from './digest';
export type { Fetch } from './exchange';
export type { Patience } from './transport';

export interface SharePointOptions {
  /** Absolute, with or without the closing slash: 'https://region.sharepoint.com/sites/framsyn'. */
  readonly siteUrl: string;
  readonly fetch?: Fetch;
  /** For programs: sent as bearer, and then no digest is asked for. A browser rides on its cookies. */
  readonly token?: string | (() => Promise<string>);
  /** The page's own form digest, which saves the first batch a call. */
  readonly digest?: Digest;
  /** What the page says that its reader may on the site (EffectiveBasePermissions): whoever manages permissions owns it. */
  readonly rights?: { readonly Low: number | string };
  readonly clock?: Clock;
  /** The site's time zone, IANA; default Europe/Stockholm. */
  readonly timeZone?: string;
  /** SharePoint Online: 5,000, which nobody can raise. */
  readonly listViewThreshold?: number;
  readonly patience?: Partial<Patience>;
}

/** The way to one site: `sp` for administration, the transport for repositories. */
export function openSite({
  siteUrl: given,
  fetch,
  token,
  digest,
  clock = systemClock,
  timeZone = 'Europe/Stockholm',
  listViewThreshold = 5_000,
  patience,
}: SharePointOptions): Site {
  const siteUrl = given.replace(/\/+$/, '');
  const transport = createTransport({
    siteUrl,
    fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
    clock,
    ...(token === undefined ? {} : { token: typeof token === 'string' ? () => Promise.resolve(token) : token }),
    ...(digest === undefined ? {} : { digest }),
    ...(patience === undefined ? {} : { patience }),
  });
  return { siteUrl, transport, timeZone, listViewThreshold, sp: composeSp(siteUrl, transport) };
}

/** The lists of a SharePoint site, in SharePoint Online or in the embedded host: nothing here knows which. */
export function createSharePointDataSource(options: SharePointOptions): DataSource {
  const site = openSite(options);
  const repositories = new Map<string, unknown>();
  let asked: Promise<Result<CurrentUser>> | undefined;
  const whoIsIt = (): Promise<Result<CurrentUser>> => (asked = currentUser(site, options.rights));
  /** What was read, or why not; of a list that does not show, what only its rules and this person's roles can tell. */
  const explained = async <T>(list: ListDefinition, reading: Promise<Result<T>>): Promise<Result<T>> => {
    const answer = await reading;
    if (answer.ok || answer.error.kind !== 'listMissing') return answer;
    const rules = await import('./hidden').catch(() => undefined);
    return rules ? { ok: false, error: await rules.hiddenOrMissing(answer.error, list, asked ?? whoIsIt()) } : answer;
  };
  const open = <L extends ListDefinition>(list: L): Repository<L> => {
    const repository = createRepository(site, list);
    return { ...repository, page: (query) => explained(list, repository.page(query)), get: (id) => explained(list, repository.get(id)) };
  };
  return {
    repository: <L extends ListDefinition>(list: L): Repository<L> => {
      const repository = (repositories.get(list.key) ?? open(list)) as Repository<L>;
      repositories.set(list.key, repository);
      return repository;
    },
    currentUser: whoIsIt,
    people: async () => {
      const module = await import('./people').catch(() => undefined);
      return module ? module.peopleOf(site) : { ok: false, error: { kind: 'offline', attempted: 'read', list: '' } };
    },
    onNotice: site.transport.onNotice,
    itemUrl: (list, id) => `${site.siteUrl}/${list.url}/DispForm.aspx?ID=${id}`,
  };
}

/** SP.PermissionKind.managePermissions: Full Control has it, however it was given; none of our groups has. */
const managePermissions = 1 << 25;

async function currentUser({ sp, transport }: Site, rights: SharePointOptions['rights']): Promise<Result<CurrentUser>> {
  const user = sp.web.currentUser.select('Id', 'Title', 'Email', 'IsSiteAdmin', 'Groups/Title').expand('Groups');
  const answer = succeeded(await transport.read(readOf(user)), { attempted: 'read' });
  if (isError(answer)) return { ok: false, error: answer };
  const { Id, Title, Email, IsSiteAdmin, Groups } = JSON.parse(answer.text) as {
    Id: number;
    Title: string;
    Email?: string;
    IsSiteAdmin: boolean;
    Groups?: unknown;
  };
  const email = Email === undefined || Email === '' ? {} : { email: Email };
  const owns = rights === undefined ? {} : { isOwner: (Number(rights.Low) & managePermissions) !== 0 };
  return { ok: true, value: { id: Id, title: Title, ...email, isSiteAdmin: IsSiteAdmin, ...owns, groups: groupTitles(Groups) } };
}

/** An expanded collection is a bare array without full metadata, and `{results}` in verbose. */
function groupTitles(groups: unknown): string[] {
  const list: unknown = Array.isArray(groups) ? groups : (groups as { results?: unknown } | undefined)?.results;
  return Array.isArray(list) ? list.map((group: { Title?: unknown }) => String(group.Title ?? '')) : [];
}
