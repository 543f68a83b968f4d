/** Links as the domain sees them, read by the item at either end: both ends' numbers are indexed columns. */
import { nameOf, type Link, type LinkNode } from '../../domain/links/keys';
import type { Item } from '../../schema/field';
import { links } from '../../schema/lists/links';
import { manyItems } from '../everyItem';
import type { Condition, DataSource, Result } from '../ports';

type StoredLink = Item<typeof links>;

export const linkOf = ({ id, fromList, fromItem, toList, toItem, relation, note }: StoredLink): Link => ({
  id,
  from: { list: fromList, id: fromItem },
  to: { list: toList, id: toItem },
  relation,
  ...(note === undefined ? {} : { note }),
});

/** So many numbers stand in one filter: SharePoint takes some 2,000 characters of address. */
export const idsAtOnce = 40;
const pageTop = 1_000;
/** More links than this on one step of a chain are read by nobody. */
const mostPages = 5;

export const inLots = <T>(values: readonly T[], size = idsAtOnce): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

/** `from`: links that begin in these items; `to`: links that end there. Asked for at once, they travel in one batch. */
export async function linksAt(data: DataSource, end: 'from' | 'to', nodes: readonly LinkNode[]): Promise<Result<readonly Link[]>> {
  const lists = [...new Set(nodes.map(({ list }) => list))];
  const asked = lists.flatMap((list) =>
    inLots([...new Set(nodes.filter((node) => node.list === list).map(({ id }) => id))]).map((ids) =>
      // The item's number leaves out most, so it stands first: SharePoint takes its index from there.
      allPages(data, [
        { field: `${end}Item`, is: 'oneOf', value: ids },
        { field: `${end}List`, is: 'equal', value: list },
      ]),
    ),
  );
  const wanted = new Set(nodes.map(nameOf));
  const answers = await Promise.all(asked);
  const found: Link[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    found.push(...answer.value.map(linkOf).filter((link) => wanted.has(nameOf(link[end]))));
  }
  return { ok: true, value: found };
}

/** Everything that a condition finds, page by page, up to what anybody could look through. */
export async function allPages(data: DataSource, where: readonly Condition<typeof links>[], top = pageTop): Promise<Result<readonly StoredLink[]>> {
  const found = await manyItems(data, links, { where, top }, top * mostPages);
  return found.ok ? { ok: true, value: found.value.items } : found;
}
