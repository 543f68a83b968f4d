/** What a link joins: an item of a list, by the list's key and the item's id. */
import type { Item } from '../../schema/field';
import type { links } from '../../schema/lists/links';
import { linkedLists } from '../../schema/lists/shared';

/** Lists that a link may name. Some of them come with later versions of the schema; their items are known by number only. */
export type LinkedListKey = keyof typeof linkedLists;
export const linkedListKeys = Object.keys(linkedLists) as readonly LinkedListKey[];
export const isLinkedList = (key: string): key is LinkedListKey => Object.hasOwn(linkedLists, key);

export type Relation = Item<typeof links>['relation'];

export interface LinkNode {
  readonly list: LinkedListKey;
  readonly id: number;
}

/** One stored link, from what came first to what it became or concerns. */
export interface Link {
  readonly id: number;
  readonly from: LinkNode;
  readonly to: LinkNode;
  readonly relation: Relation;
  readonly note?: string;
}

export const nameOf = ({ list, id }: LinkNode): string => `${list}/${id}`;
export const isSameNode = (a: LinkNode, b: LinkNode): boolean => a.list === b.list && a.id === b.id;
/** Links that say the same say it once, however many times it was stored. */
export const linkName = ({ from, relation, to }: Omit<Link, 'id' | 'note'>): string => `${nameOf(from)} ${relation} ${nameOf(to)}`;
