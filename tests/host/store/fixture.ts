/** A site in memory with three people, and shorthands that the store's tests share. */
import { openSite } from '../../../src/host/store/site';
import type { FieldType, Guid, ItemQuery, ListRow, Session, Site, SiteOptions } from '../../../src/host/engine';

export const owner = 'i:0#.f|membership|owner@example.com';
export const member = 'i:0#.f|membership|member@example.com';
export const visitor = 'i:0#.f|membership|visitor@example.com';

export function open(options: Partial<SiteOptions> = {}): Site {
  return openSite({
    file: ':memory:',
    serverRelativeUrl: '/sites/test',
    title: 'Test',
    language: 1053,
    timeZone: 'Europe/Stockholm',
    users: [owner, member, visitor].map((loginName) => ({ loginName, title: titleOf(loginName), email: loginName.slice(loginName.lastIndexOf('|') + 1) })),
    ...options,
  });
}

function titleOf(loginName: string): string {
  return loginName.slice(loginName.lastIndexOf('|') + 1, loginName.indexOf('@'));
}

export function write<T>(site: Site, work: (session: Session) => T): Promise<T> {
  return site.write(owner, work);
}
export function read<T>(site: Site, work: (session: Session) => T): T {
  return site.read(owner, work);
}

export type Columns = Readonly<Record<string, FieldType | readonly [FieldType, Readonly<Record<string, unknown>>]>>;

/** A list with columns; the title of a column is its internal name. */
export async function makeList(site: Site, title: string, columns: Columns = {}): Promise<ListRow> {
  return write(site, (session) => {
    const list = session.createList({ title, baseTemplate: 100 });
    for (const [name, spec] of Object.entries(columns)) {
      const [type, properties] = typeof spec === 'string' ? [spec, {}] : spec;
      session.createField(list.id, { title: name, type, ...properties });
    }
    return session.list({ id: list.id });
  });
}

export function query(rest: Partial<ItemQuery> = {}): ItemQuery {
  return { top: 100, dialect: 'odata', ...rest };
}

export function ids(site: Site, listId: Guid, rest: Partial<ItemQuery> = {}): readonly number[] {
  return read(site, (session) => session.items(listId, query(rest)).items.map((item) => item.id));
}

/** What a refusal says, as status and the number of its code. */
export async function refusal(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return error instanceof Error && 'status' in error && 'code' in error ? `${String(error.status)} ${String(error.code).split(',')[0]}` : String(error);
  }
  return 'accepted';
}
