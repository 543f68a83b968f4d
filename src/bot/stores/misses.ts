/** How often an address asked for what was not there. Whoever has a draft's id misses hardly ever; whoever guesses misses always. */
interface Misses {
  readonly isBarred: (address: string) => boolean;
  readonly add: (address: string) => void;
}
interface MissesOptions {
  readonly now: () => Date;
  /** A whole organisation may share one address. */
  readonly most?: number;
  readonly withinSeconds?: number;
  /** So many addresses are remembered; one more, and the one that was first seen is forgotten. */
  readonly addresses?: number;
}

/** A home or a server has a /64 of IPv6 to itself: its addresses count as one. An IPv4 address inside IPv6 is itself. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array.from({ length: zeros }, () => '0'), ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}

export function createMisses({ now, most = 60, withinSeconds = 60, addresses = 5000 }: MissesOptions): Misses {
  const windows = new Map<string, { readonly until: number; count: number }>();
  const current = (network: string): { count: number } | undefined => {
    const window = windows.get(network);
    return window && now().getTime() < window.until ? window : undefined;
  };
  return {
    isBarred: (address) => (current(networkOf(address))?.count ?? 0) >= most,
    add(address) {
      const network = networkOf(address);
      const window = current(network);
      if (window) {
        window.count += 1;
        return;
      }
      windows.delete(network);
      const [first] = windows.keys();
      if (first !== undefined && windows.size >= addresses) windows.delete(first);
      windows.set(network, { until: now().getTime() + withinSeconds * 1000, count: 1 });
    },
  };
}
