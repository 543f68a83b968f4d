import type { SPFI } from '@pnp/sp';
import { decodeItem, encodeDraft, encodeNew, type Row } from '../../schema/codec';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import type { Attempt, Conflict, DataError, Repository, Result } from '../ports';
import { holdsAlready } from '../sameValues';
import type { Settled } from './delivery';
import { toError, type Outlook } from './errors';
import { laterMembers } from './later';
import { addressList } from './lists';
import { pagesOf } from './pages';
import { readOf, writeOf } from './pnp';
import { rowsOf } from './rows';
import type { Transport } from './transport';

export interface Site {
  readonly siteUrl: string;
  readonly sp: SPFI;
  readonly transport: Transport;
  /** IANA: date-only columns hold this zone's midnight. */
  readonly timeZone: string;
  readonly listViewThreshold: number;
}

/**
 * A list of SharePoint's as a repository. Every write travels in one batch with the read that shows what came of it:
 * so the answer is the whole item, and when the answer is lost, sending the same pair again is harmless. A second add
 * meets its key in the unique column, a second change the ETag it has outlived, a second removal an item that is gone;
 * in each case the read tells what is.
 */
export function createRepository<L extends ListDefinition>(site: Site, list: L): Repository<L> {
  if (!('clientKey' in list.fields)) throw new Error(`${list.key} has no field clientKey: an add that is sent again would be doubled`);
  const { transport } = site;
  const addressed = addressList(site, list);
  const outlook = (attempted: Attempt): Outlook => ({ attempted, list });
  const fail = (settled: Settled, attempted: Attempt): { ok: false; error: DataError } => ({ ok: false, error: toError(settled, outlook(attempted)) });
  const itemOf = (settled: Settled | undefined): Item<L> | undefined =>
    settled !== undefined && 'status' in settled && settled.status === 200 ? decodeItem(list, JSON.parse(settled.text) as Row) : undefined;

  async function get(id: number): Promise<Result<Item<L>>> {
    const settled = await transport.read(readOf(addressed.item(id)));
    const item = itemOf(settled);
    return item === undefined ? fail(settled, 'read') : { ok: true, value: item };
  }

  async function add(draft: Draft<L>, clientKey: string): Promise<Result<Item<L>>> {
    const write = writeOf(addressed.list.items, { body: encodeNew(list, draft, clientKey) });
    const [written = unanswered, shown = unanswered] = await transport.write([write, readOf(addressed.withClientKey(clientKey))]);
    const [row] = rowsOf(shown);
    if (row !== undefined) return { ok: true, value: decodeItem(list, row) };
    // Added, but the read right after it did not show it: the item is asked for by its id.
    return 'status' in written && written.status === 201 ? get((JSON.parse(written.text) as { Id: number }).Id) : fail(written, 'add');
  }

  async function patch(id: number, change: Partial<Draft<L>>, etag: string): Promise<Result<Item<L>, DataError | Conflict<L>>> {
    const write = writeOf(addressed.list.items.getById(id), { method: 'MERGE', body: encodeDraft(list, change), etag });
    const [written = unanswered, shown = unanswered] = await transport.write([write, readOf(addressed.item(id))]);
    const current = itemOf(shown);
    if ('status' in written && written.status < 300) return current === undefined ? fail(shown, 'read') : { ok: true, value: current };
    const error = toError(written, outlook('change'));
    if (error.kind !== 'conflict' || current === undefined) return { ok: false, error: error.kind === 'conflict' ? toError(shown, outlook('change')) : error };
    if (holdsAlready(list, current, change)) return { ok: true, value: current };
    return { ok: false, error: { ...error, kind: 'conflict', yours: change, theirs: current } };
  }

  return {
    list,
    page: pagesOf(site, addressed, list),
    get,
    add,
    patch,
    ...laterMembers({ site, list, addressed, get }),
  };
}

const unanswered: Settled = { trouble: 'offline' };
