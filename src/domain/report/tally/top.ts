/**
 * The first few of many in an order, kept while items come and go: what is read out does not depend on how many there are.
 * Some more than are asked for are kept, so that taking one away seldom means looking through all.
 */
export interface Top<T extends { readonly id: number }, K> {
  /** `key`: where it stands in the order. It is taken away by the key that it was put in with. */
  put(key: K, item: T, sign: 1 | -1): void;
  /** The first ones, in order; at most as many as the top was made for. */
  first(): readonly T[];
  readonly size: number;
}

export interface Order<K> {
  readonly count: number;
  readonly before: (a: K, b: K) => number;
  /** Of two with the same key, the lower number first, or the higher. */
  readonly ids: 'ascending' | 'descending';
}

interface Entry<T, K> {
  readonly key: K;
  readonly item: T;
}

const spare = 48;

/** `all`: every item that is in, with its key; asked for when too many of the first have gone. */
export function createTop<T extends { readonly id: number }, K>({ count, before, ids }: Order<K>, all: () => Iterable<readonly [key: K, item: T]>): Top<T, K> {
  const turn = ids === 'ascending' ? 1 : -1;
  /** In order; everything else comes after the last of them. */
  let kept: Entry<T, K>[] = [];
  let size = 0;
  const capacity = count + spare;
  const compared = ({ key, item }: Entry<T, K>, other: K, id: number): number => before(key, other) || turn * (item.id - id);

  /** Where an item stands, or would. */
  function placeOf(key: K, id: number): number {
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compared(kept[middle] as Entry<T, K>, key, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function take(key: K, item: T): void {
    const last = kept[kept.length - 1];
    const isFull = kept.length < size || kept.length >= capacity;
    size += 1;
    if (isFull && (last === undefined || compared(last, key, item.id) < 0)) return;
    kept.splice(placeOf(key, item.id), 0, { key, item });
    if (kept.length > capacity) kept.pop();
  }

  function drop(key: K, item: T): void {
    size -= 1;
    const at = placeOf(key, item.id);
    if (kept[at]?.item.id === item.id) kept.splice(at, 1);
    if (kept.length >= count || kept.length === size) return;
    kept = Array.from(all(), ([own, one]): Entry<T, K> => ({ key: own, item: one }))
      .sort((a, b) => compared(a, b.key, b.item.id))
      .slice(0, capacity);
  }

  return {
    put: (key, item, sign) => (sign > 0 ? take(key, item) : drop(key, item)),
    first: () => kept.slice(0, count).map(({ item }) => item),
    get size() {
      return size;
    },
  };
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byTextBackwards = (a: string, b: string): number => byText(b, a);
