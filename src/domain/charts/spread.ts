/** Labels moved apart. */

export interface Wanted {
  /** Where its middle would like to be. */
  readonly at: number;
  readonly size: number;
}

/** Middles as near to the wanted as they can be without overlap, in the same order, within `from` and `to` where all of them have room. */
export function apart(wanted: readonly Wanted[], from: number, to: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b);
  const middles = wanted.map(({ at }) => at);
  let edge = from;
  for (const index of order) {
    const half = (wanted[index]?.size ?? 0) / 2;
    middles[index] = Math.max(middles[index] ?? 0, edge + half);
    edge = (middles[index] ?? 0) + half;
  }
  edge = Math.max(to, from + wanted.reduce((sum, { size }) => sum + size, 0));
  for (const index of [...order].reverse()) {
    const half = (wanted[index]?.size ?? 0) / 2;
    middles[index] = Math.min(middles[index] ?? 0, edge - half);
    edge = (middles[index] ?? 0) - half;
  }
  return middles;
}

export interface Named {
  readonly at: number;
  readonly text: string;
  /** Said under the first of those that share it: the year of months. */
  readonly under?: string;
}
export interface Placed {
  readonly index: number;
  /** Left edge of each. */
  readonly x: number;
  readonly text: string;
  readonly under?: { readonly x: number; readonly text: string };
}

const strides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120] as const;
const gap = 8;

function placed(names: readonly Named[], stride: number, to: number, widthOf: (text: string) => number): readonly Placed[] {
  let said: string | undefined;
  const left = (at: number, text: string): number => Math.max(0, Math.min(at - widthOf(text) / 2, to - widthOf(text)));
  return names.flatMap(({ at, text, under }, index) => {
    if (index % stride !== 0) return [];
    const isNew = under !== undefined && under !== said;
    said = under;
    return [{ index, x: left(at, text), text, ...(isNew ? { under: { x: left(at, under), text: under } } : {}) }];
  });
}

const haveRoom = (line: readonly { readonly x: number; readonly text: string }[], widthOf: (text: string) => number): boolean =>
  line.slice(1).every(({ x }, index) => (line[index]?.x ?? 0) + widthOf(line[index]?.text ?? '') + gap <= x);

/** Every one, every second, third … of the names along an axis: the first choice in which none comes near another. */
export function thinned(names: readonly Named[], to: number, widthOf: (text: string) => number): readonly Placed[] {
  for (const stride of strides) {
    const found = placed(names, stride, to, widthOf);
    if (
      haveRoom(found, widthOf) &&
      haveRoom(
        found.flatMap(({ under }) => (under ? [under] : [])),
        widthOf,
      )
    )
      return found;
  }
  return placed(names.slice(0, 1), 1, to, widthOf);
}
