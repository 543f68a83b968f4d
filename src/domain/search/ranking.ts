/** The first documents of a result in order, without putting the rest in order. */

/** Where a document is: the number of its segment and its place there, in one number. */
export type Location = number;

export interface Ranked {
  /** The higher the earlier. */
  readonly key: number;
  readonly location: Location;
}

/** Keeps the `limit` that come first; `isBefore` decides between equal keys. */
export function createTop(limit: number, isBefore: (a: Location, b: Location) => boolean) {
  const keys = new Float64Array(limit);
  const locations = new Float64Array(limit);
  let size = 0;
  const later = (a: number, b: number): boolean => keys[a]! < keys[b]! || (keys[a] === keys[b] && isBefore(locations[b]!, locations[a]!));
  const swap = (a: number, b: number): void => {
    [keys[a], keys[b]] = [keys[b]!, keys[a]!];
    [locations[a], locations[b]] = [locations[b]!, locations[a]!];
  };

  /** The last of those kept is at the root, so that it is found and thrown out quickly. */
  function sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const child = left + 1 < size && later(left + 1, left) ? left + 1 : left;
      if (!later(child, at)) return;
      swap(child, at);
      at = child;
    }
  }
  function rise(): void {
    for (let at = size - 1; at > 0;) {
      const parent = (at - 1) >>> 1;
      if (!later(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  return {
    offer: (key: number, location: Location): void => {
      if (size < limit) {
        keys[size] = key;
        locations[size] = location;
        size += 1;
        rise();
        return;
      }
      if (limit === 0 || key < keys[0]! || (key === keys[0] && !isBefore(location, locations[0]!))) return;
      keys[0] = key;
      locations[0] = location;
      sink();
    },
    /** First one first. */
    ranked: (): Ranked[] =>
      Array.from({ length: size }, (_, at) => ({ key: keys[at]!, location: locations[at]! })).sort(
        (a, b) => b.key - a.key || (isBefore(a.location, b.location) ? -1 : 1),
      ),
  };
}

/** From here on putting everything in order at once is quicker. */
const mostKept = 1024;

/** The first `limit` of `total` that are offered, in order. */
export function collect(
  offers: (offer: (key: number, location: Location) => void) => void,
  limit: number,
  total: number,
  isBefore: (a: Location, b: Location) => boolean,
): readonly Ranked[] {
  if (limit <= mostKept) {
    const top = createTop(limit, isBefore);
    offers(top.offer);
    return top.ranked();
  }
  const keys = new Float64Array(total);
  const locations = new Float64Array(total);
  let size = 0;
  offers((key, location) => {
    keys[size] = key;
    locations[size] = location;
    size += 1;
  });
  const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[b]! - keys[a]! || (isBefore(locations[a]!, locations[b]!) ? -1 : 1));
  return Array.from(order.subarray(0, limit), (at) => ({ key: keys[at]!, location: locations[at]! }));
}
