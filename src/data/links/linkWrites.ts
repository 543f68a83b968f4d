import { isSameNode, nameOf, type Link } from '../../domain/links/keys';
import { links } from '../../schema/lists/links';
import type { DataSource, RemovalReceipt, Result } from '../ports';
import { allPages, linkOf } from './linkReads';

export type NewLink = Omit<Link, 'id'>;

/** The same link always has the same key, so that two people who join the same things at the same time make one link. */
export const linkKey = ({ from, relation, to }: Pick<Link, 'from' | 'relation' | 'to'>): string => `link:${nameOf(from)}:${relation}:${nameOf(to)}`;

/** Joins two items; a link that says the same already, whoever made it, is the answer. */
export async function addLink(data: DataSource, { from, to, relation, note }: NewLink): Promise<Result<Link>> {
  const before = await allPages(data, [
    { field: 'fromItem', is: 'equal', value: from.id },
    { field: 'toItem', is: 'equal', value: to.id },
    { field: 'relation', is: 'equal', value: relation },
  ]);
  if (!before.ok) return before;
  const same = before.value.map(linkOf).find((link) => isSameNode(link.from, from) && isSameNode(link.to, to));
  if (same !== undefined) return { ok: true, value: same };
  const written = note?.trim();
  const added = await data.repository(links).add(
    {
      fromList: from.list,
      fromItem: from.id,
      toList: to.list,
      toItem: to.id,
      relation,
      ...(written ? { note: written } : {}),
    },
    linkKey({ from, relation, to }),
  );
  return added.ok ? { ok: true, value: linkOf(added.value) } : added;
}

/** Takes links to the recycle bin; the receipts bring them back. The first that is refused ends it. */
export async function removeLinks(data: DataSource, taken: readonly Pick<Link, 'id'>[]): Promise<Result<readonly RemovalReceipt[]>> {
  const receipts: RemovalReceipt[] = [];
  for (const { id } of taken) {
    const answer = await data.repository(links).remove(id);
    if (answer.ok) receipts.push(answer.value);
    else if (answer.error.kind !== 'notFound') return answer; // one that is gone already is what was asked for
  }
  return { ok: true, value: receipts };
}

export async function restoreLinks(data: DataSource, receipts: readonly RemovalReceipt[]): Promise<Result<void>> {
  for (const receipt of receipts) {
    const answer = await data.repository(links).restore(receipt);
    if (!answer.ok) return answer;
  }
  return { ok: true, value: undefined };
}
