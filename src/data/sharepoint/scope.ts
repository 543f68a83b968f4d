/** What the later members of a repository stand on: the list, its addresses, and the repository's own reading. */
import type { Row } from '../../schema/codec';
import type { Item, ListDefinition } from '../../schema/field';
import type { Attempt, DataError, Result } from '../ports';
import type { Settled } from './delivery';
import { isError, succeeded, toError } from './errors';
import type { Call, Method } from './exchange';
import type { AddressedList } from './lists';
import { follow } from './pages';
import { standardHeaders } from './pnp';
import type { Site } from './repository';

export interface Scope<L extends ListDefinition> {
  readonly site: Site;
  readonly list: L;
  readonly addressed: AddressedList;
  readonly get: (id: number) => Promise<Result<Item<L>>>;
}

/** What stands below an item: its comments, its files, its versions. */
export function callTo(
  { addressed }: Pick<Scope<ListDefinition>, 'addressed'>,
  id: number,
  path: string,
  { method = 'GET', body, bytes }: { readonly method?: Method; readonly body?: unknown; readonly bytes?: ArrayBuffer } = {},
): Call {
  return {
    method,
    url: `${addressed.list.items.getById(id).toRequestUrl()}/${path}`,
    headers: method === 'DELETE' ? { ...standardHeaders, 'If-Match': '*' } : standardHeaders,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}

/** Text within a path, as OData quotes it and an address can hold it. */
export const quoted = (text: string): string => encodeURIComponent(text.replace(/'/g, "''"));

/** All rows of a collection, however many pages SharePoint makes of them. */
export async function rowsAt<L extends ListDefinition>({ site, list }: Scope<L>, call: Call, attempted: Attempt = 'read'): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  for (let next: Call | undefined = call; next !== undefined;) {
    const answer = succeeded(await site.transport.read(next), { attempted, list });
    if (isError(answer)) return { ok: false, error: answer };
    const { value, 'odata.nextLink': link } = JSON.parse(answer.text) as { readonly value: readonly Row[]; readonly 'odata.nextLink'?: string };
    rows.push(...value);
    next = link === undefined ? undefined : { ...call, url: follow(site.siteUrl, link) };
  }
  return { ok: true, value: rows };
}

export const failed = (settled: Settled | undefined, attempted: Attempt, list: ListDefinition): { readonly ok: false; readonly error: DataError } => ({
  ok: false,
  error: toError(settled ?? { trouble: 'offline' }, { attempted, list }),
});

/**
 * Deletes what hangs on an item. Sent again when the answer is lost: then it is gone already (404), and the collection
 * that is read right after tells that the item itself is there.
 */
export async function deleteFrom<L extends ListDefinition>(
  { site, list }: Scope<L>,
  attempted: Attempt,
  deletion: Call,
  collection: Call,
): Promise<Result<void>> {
  const [written, shown] = await site.transport.write([deletion, collection]);
  const isGone = written !== undefined && 'status' in written && (written.status < 300 || written.status === 404);
  if (!isGone) return failed(written, attempted, list);
  return shown !== undefined && 'status' in shown && shown.status < 300 ? { ok: true, value: undefined } : failed(shown, attempted, list);
}

/** Asks once and remembers the answer; a failure is asked again. */
export function remembered<T>(ask: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let known: Promise<Result<T>> | undefined;
  return async () => {
    known ??= ask();
    const answer = await known;
    if (!answer.ok) known = undefined;
    return answer;
  };
}
