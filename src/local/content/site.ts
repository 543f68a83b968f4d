/** The way of all content into the site: the same REST calls as everybody's, with the role of whoever wrote it. */
import type { ContentSink } from '../../content/load';
import { contentKey, sinkOf } from '../../content/sink';
import type { Entry as PlainEntry } from '../../data/ports';
import { createSharePointDataSource, openSite } from '../../data/sharepoint';
import { addressList } from '../../data/sharepoint/lists';
import { writeOf } from '../../data/sharepoint/pnp';
import type { Settled } from '../../data/sharepoint/delivery';
import { encodeNew } from '../../schema/codec';
import type { Item, ListDefinition } from '../../schema/field';
import type { LocalRole } from '../roles';

/** Its client key is deterministic, so that a load that was cut short finds what it has written. */
export interface Entry<L extends ListDefinition> extends PlainEntry<L> {
  readonly by?: LocalRole;
}

export interface ContentSite extends ContentSink {
  add<L extends ListDefinition>(list: L, entry: Entry<L>): Promise<Item<L>>;
  /** A hundred and more at once, by the owner; answers the new items' ids, and null for what was there already. */
  addMany<L extends ListDefinition>(list: L, entries: readonly Entry<L>[]): Promise<readonly (number | null)[]>;
}

class LoadFailure extends Error {}

function idIn(list: ListDefinition, settled: Settled | undefined): number | null {
  if (settled !== undefined && 'status' in settled) {
    if (settled.status === 201) return (JSON.parse(settled.text) as { Id: number }).Id;
    // The unique column has the key already: SharePoint's SPDuplicateValuesFoundException.
    if (/duplicate/i.test(settled.text)) return null;
  }
  throw new LoadFailure(`An item of ${list.key} was not taken: ${settled === undefined ? 'no answer' : JSON.stringify(settled)}`);
}

/** `tokenOf(role)`: what a program of that role sends. */
export function openContentSite(siteUrl: string, tokenOf: (role: LocalRole | null) => string): ContentSite {
  const sources = new Map<LocalRole | null, ReturnType<typeof createSharePointDataSource>>();
  const sourceOf = (role: LocalRole | null): ReturnType<typeof createSharePointDataSource> => {
    const source = sources.get(role) ?? createSharePointDataSource({ siteUrl, token: tokenOf(role) });
    sources.set(role, source);
    return source;
  };
  const owner = openSite({ siteUrl, token: tokenOf(null) });
  return {
    add: (list, { by, ...entry }) => sinkOf(sourceOf(by ?? null)).add(list, entry),
    change: (list, item, change) => sinkOf(sourceOf(null)).change(list, item, change),
    addMany: async (list, entries) => {
      const { items } = addressList(owner, list).list;
      const call = writeOf(items);
      const answers = await Promise.all(
        entries.map(({ draft, clientKey }) => owner.transport.write([{ ...call, body: JSON.stringify(encodeNew(list, draft, contentKey(clientKey))) }])),
      );
      return answers.map(([settled]) => idIn(list, settled));
    },
  };
}
