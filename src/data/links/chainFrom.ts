import { chainOf, type Chain } from '../../domain/links/chain';
import { withoutGuesses } from '../../domain/links/implied';
import { nameOf, type Link, type LinkNode } from '../../domain/links/keys';
import type { DataSource, Result } from '../ports';
import { implyingReads } from './impliedReads';
import { itemsAt, linkedItem, type ItemAccess, type LinkedItem, type ReadItem } from './linkedItems';
import { linksAt } from './linkReads';

export interface LinkedChain extends Chain {
  /** By `nameOf(node)`; here and every step. */
  readonly items: Readonly<Record<string, LinkedItem>>;
  /** The walk stopped at its depth: there may be more beyond. */
  readonly mayGoOn: boolean;
}

/** So many links away in each direction, unless somebody asks for more. */
export const usualDepth = 3;

/**
 * The chain of an item, level by level: the links of a level and the titles of the one before travel in one batch, so
 * that a chain of depth three costs four requests at most, however many items it passes. `item`: the item itself, where
 * the caller has read it whole.
 */
export async function chainFrom(
  data: DataSource,
  here: LinkNode,
  { depth = usualDepth, item, ...access }: ItemAccess & { readonly depth?: number; readonly item?: ReadItem | undefined },
): Promise<Result<LinkedChain>> {
  const found = new Map<number, Link>();
  const implying = implyingReads(data, access.mayRead);
  const reading: Promise<Result<readonly LinkedItem[]>>[] = [
    item ? Promise.resolve({ ok: true, value: [linkedItem(here, item, access.today)] }) : itemsAt(data, [here], access),
  ];
  const asked = new Set([nameOf(here)]);
  const met = { from: new Set([nameOf(here)]), to: new Set([nameOf(here)]) };
  let [ahead, behind]: [readonly LinkNode[], readonly LinkNode[]] = [[here], [here]];

  /** The far ends that this direction has not met, so that a ring comes to an end; a link may be found late, of items met before. */
  const take = (near: 'from' | 'to'): readonly LinkNode[] => {
    const far = near === 'from' ? 'to' : 'from';
    const fresh = new Map<string, LinkNode>();
    for (const link of found.values()) if (met[near].has(nameOf(link[near])) && !met[near].has(nameOf(link[far]))) fresh.set(nameOf(link[far]), link[far]);
    fresh.forEach((_, name) => met[near].add(name));
    return [...fresh.values()];
  };

  for (let level = 0; level < depth && ahead.length + behind.length > 0; level += 1) {
    const [from, to, implied] = await Promise.all([linksAt(data, 'from', ahead), linksAt(data, 'to', behind), implying.at([...ahead, ...behind])]);
    if (!from.ok) return from;
    if (!to.ok) return to;
    if (!implied.ok) return implied;
    [...from.value, ...to.value, ...implying.links()].forEach((link) => found.set(link.id, link));
    [ahead, behind] = [take('from'), take('to')];
    const fresh = [...ahead, ...behind].filter((node) => !asked.has(nameOf(node)));
    fresh.forEach((node) => asked.add(nameOf(node)));
    if (fresh.length > 0) reading.push(itemsAt(data, fresh, access)); // not awaited: it travels with the next level's links
  }

  const items: Record<string, LinkedItem> = {};
  for (const answer of await Promise.all(reading)) {
    if (!answer.ok) return answer;
    answer.value.forEach((item) => void (items[nameOf(item.node)] = item));
  }
  return { ok: true, value: { ...chainOf(here, withoutGuesses([...found.values()]), depth), items, mayGoOn: ahead.length + behind.length > 0 } };
}
