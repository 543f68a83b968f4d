import type { IList } from '@pnp/sp/lists';
import type { Changes, ChangeToken, Result } from '../ports';
import { isError, succeeded, type Outlook } from './errors';
import { readOf, writeOf } from './pnp';
import type { Transport } from './transport';

/** SharePoint answers at most so many changes at a time. */
const atOnce = 1_000;

/** SP.ChangeType: what leaves a list. Recycling is logged as a deletion (3), restoring as 7. */
const leaves: readonly number[] = [3, 5];

interface ChangeItem {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
}

/** What happened to the items of a list since a token (`1;3;<list>;<ticks>;<sequence>`), each item once, with its last fate. */
export function changesOf({ transport, outlook, list }: { transport: Transport; outlook: Outlook; list: IList }) {
  async function now(): Promise<Result<Changes>> {
    const call = readOf(list.select('CurrentChangeToken'));
    const answer = succeeded(await transport.read(call), outlook);
    if (isError(answer)) return { ok: false, error: answer };
    const { CurrentChangeToken: token } = JSON.parse(answer.text) as { CurrentChangeToken: { StringValue: string } };
    return { ok: true, value: { token: token.StringValue, saved: [], gone: [], more: false } };
  }
  return async (token: ChangeToken | null): Promise<Result<Changes>> => {
    if (token === null) return now();
    const query = {
      Item: true,
      Add: true,
      Update: true,
      SystemUpdate: true,
      DeleteObject: true,
      Restore: true,
      Move: true,
      Rename: true,
      ChangeTokenStart: { StringValue: token },
    };
    const answer = succeeded(await transport.read(writeOf(list, { path: 'getchanges', body: { query } })), outlook);
    if (isError(answer)) return { ok: false, error: answer };
    const { value } = JSON.parse(answer.text) as { value: readonly ChangeItem[] };
    const fate = new Map(
      value.flatMap(({ ItemId, ChangeType }) => (ItemId === undefined ? [] : [[ItemId, leaves.includes(ChangeType) ? 'gone' : 'saved'] as const])),
    );
    const idsOf = (wanted: 'gone' | 'saved'): number[] => [...fate].filter(([, is]) => is === wanted).map(([id]) => id);
    const next = value[value.length - 1]?.ChangeToken.StringValue ?? token;
    return { ok: true, value: { token: next, saved: idsOf('saved'), gone: idsOf('gone'), more: value.length >= atOnce } };
  };
}
