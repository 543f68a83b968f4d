/**
 * The first few of many in an order, kept while items come and go: what is read out does not depend on how many there are.
 * Some more than are asked for are kept, so that taking one away seldom means looking through all.
 */
export interface Top<T extends { readonly id: number }> {
  put(item: T, sign: 1 | -1): void;
  /** The first ones, in order; at most as many as the top was made for. */
  first(): readonly T[];
  readonly size: number;
}

const spare = 48;

/** `before`: negative when a comes before b; two different items are never equal. */
export function createTop<T extends { readonly id: number }>(count: number, before: (a: T, b: T) => number): Top<T> {
  const all = new Map<number, T>();
  /** In order; everything else of `all` comes after the last of them. */
  let kept: T[] = [];
  const capacity = count + spare;

  /** Where an item stands, or would. */
  function placeOf(item: T): number {
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(kept[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function take(item: T): void {
    const isWhole = all.size === kept.length;
    all.set(item.id, item);
    const last = kept[kept.length - 1];
    if (!isWhole && (last === undefined || before(item, last) > 0)) return;
    if (isWhole && kept.length >= capacity && last !== undefined && before(item, last) > 0) return;
    kept.splice(placeOf(item), 0, item);
    if (kept.length > capacity) kept.pop();
  }

  function drop(item: T): void {
    const known = all.get(item.id);
    if (known === undefined) return;
    all.delete(item.id);
    const at = placeOf(known);
    if (kept[at]?.id === known.id) kept.splice(at, 1);
    if (kept.length < count && kept.length < all.size) kept = [...all.values()].sort(before).slice(0, capacity);
  }

  return {
    put: (item, sign) => (sign > 0 ? take(item) : drop(item)),
    first: () => kept.slice(0, count),
    get size() {
      return all.size;
    },
  };
}
