/** The first documents of a result in order, without putting the rest in order. */

/** Where a document is: the number of its segment and its place there, in one number. */
export type Location = number;

export interface Ranked {
  /** The higher the earlier. */
  readonly key: number;
  readonly location: Location;
}

/** Takes documents as they come, and has the first of them in the end. */
export interface Sieve {
  /** Gives back the key below which nothing more is wanted. */
  offer(key: number, location: Location): number;
  /** First one first. */
  ranked(): Ranked[];
}

type IsBefore = (a: Location, b: Location) => boolean;

/** From here on putting everything in order at once is quicker. */
const mostKept = 1024;

/** For the first `limit` of `total`; `isBefore` decides between equal keys. */
export const createSieve = (limit: number, total: number, isBefore: IsBefore): Sieve =>
  limit <= mostKept ? createTop(limit, isBefore) : createWhole(limit, total, isBefore);

function createWhole(limit: number, total: number, isBefore: IsBefore): Sieve {
  const keys = new Float64Array(total);
  const locations = new Float64Array(total);
  let size = 0;
  return {
    offer: (key, location) => {
      keys[size] = key;
      locations[size] = location;
      size += 1;
      return Number.NEGATIVE_INFINITY;
    },
    ranked: () => {
      const order = Uint32Array.from(keys.keys()).sort((a, b) => keys[b]! - keys[a]! || (isBefore(locations[a]!, locations[b]!) ? -1 : 1));
      return Array.from(order.subarray(0, limit), (at) => ({ key: keys[at]!, location: locations[at]! }));
    },
  };
}

/** A heap with the last of those kept at its root, so that it is found and thrown out quickly. */
function createTop(limit: number, isBefore: IsBefore): Sieve {
  const keys = new Float64Array(limit);
  const locations = new Float64Array(limit);
  let size = 0;
  const isLater = (a: number, b: number): boolean => keys[a]! < keys[b]! || (keys[a] === keys[b] && isBefore(locations[b]!, locations[a]!));
  function swap(a: number, b: number): void {
    const [key, location] = [keys[a]!, locations[a]!];
    keys[a] = keys[b]!;
    locations[a] = locations[b]!;
    keys[b] = key;
    locations[b] = location;
  }
  function sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= size) return;
      const child = left + 1 < size && isLater(left + 1, left) ? left + 1 : left;
      if (!isLater(child, at)) return;
      swap(child, at);
      at = child;
    }
  }
  function rise(): void {
    for (let at = size - 1; at > 0;) {
      const parent = (at - 1) >>> 1;
      if (!isLater(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }
  return {
    offer: (key, location) => {
      if (size < limit) {
        keys[size] = key;
        locations[size] = location;
        size += 1;
        rise();
      } else if (limit > 0 && (key > keys[0]! || (key === keys[0] && isBefore(location, locations[0]!)))) {
        keys[0] = key;
        locations[0] = location;
        sink();
      }
      return size < limit ? Number.NEGATIVE_INFINITY : limit === 0 ? Number.POSITIVE_INFINITY : keys[0]!;
    },
    ranked: () =>
      Array.from({ length: size }, (_, at) => ({ key: keys[at]!, location: locations[at]! })).sort(
        (a, b) => b.key - a.key || (isBefore(a.location, b.location) ? -1 : 1),
      ),
  };
}
