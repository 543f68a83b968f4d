import { decodeItem, type Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { ListQuery, Page, PageToken, Result } from '../ports';
import { pageSize, refuseQuery } from '../queryRules';
import { isError, succeeded } from './errors';
import type { AddressedList } from './lists';
import { readOf } from './pnp';
import type { Site } from './repository';
import { isWalkable, isWalking } from './walkable';
import type { Window } from './windows';

/** Pages of a list: as SharePoint gives them, and in windows of ids once it refuses the filter because the list has grown. */
export function pagesOf<L extends ListDefinition>(
  { siteUrl, transport, listViewThreshold }: Site,
  addressed: AddressedList,
  list: L,
): (query?: ListQuery<L>) => Promise<Result<Page<L>>> {
  let isGrown = false;

  async function ask(query: ListQuery<L>, window?: Window): Promise<Result<Page<L>>> {
    const call = readOf(addressed.items(list, query, window));
    const url = query.after === undefined || window !== undefined ? call.url : follow(siteUrl, query.after);
    const answer = succeeded(await transport.read({ ...call, url }), { attempted: 'read', list });
    if (isError(answer)) return { ok: false, error: answer };
    const body = JSON.parse(answer.text) as { readonly value: readonly Row[]; readonly 'odata.nextLink'?: string };
    const next: PageToken | undefined = body['odata.nextLink'];
    const items = body.value.map((row) => decodeItem(list, row, query.fields));
    return { ok: true, value: next === undefined ? { items } : { items, next } };
  }

  async function latestId(): Promise<Result<number>> {
    const answer = succeeded(await transport.read(readOf(addressed.latest)), { attempted: 'read', list });
    if (isError(answer)) return { ok: false, error: answer };
    const { value } = JSON.parse(answer.text) as { readonly value: readonly { readonly Id: number }[] };
    return { ok: true, value: value[0]?.Id ?? 0 };
  }

  async function walkOn(query: ListQuery<L>): Promise<Result<Page<L>>> {
    const windows = await import('./windows').catch(() => undefined);
    if (windows === undefined) return { ok: false, error: { kind: 'offline', attempted: 'read', list: list.key } };
    const cursor = query.after === undefined ? undefined : windows.cursorOf(query.after);
    const start: Result<number> = cursor === undefined ? await latestId() : { ok: true, value: cursor };
    return start.ok ? windows.walk((window) => ask(query, window), start.value, query.top ?? pageSize.standard, listViewThreshold) : start;
  }

  return async (query = {}) => {
    const refused = refuseQuery(list, query);
    if (refused !== undefined) return { ok: false, error: refused };
    const isFiltered = (query.where ?? []).length > 0;
    if (isWalking(query.after) || (isGrown && isFiltered && isWalkable(query) && query.after === undefined)) return walkOn(query);
    const page = await ask(query);
    if (page.ok || page.error.kind !== 'threshold' || !isWalkable(query)) return page;
    isGrown = true;
    return walkOn(query);
  };
}

/** A page token is SharePoint's own nextLink, followed on this site only, whatever its text says: it may have been in an address. */
export function follow(siteUrl: string, token: PageToken): string {
  const path = /\/_api\/(.*)$/s.exec(token)?.[1] ?? '';
  return `${siteUrl}/_api/${path}`;
}
