/** Reads JSON that nobody has checked. Own properties only, so that nothing comes out of a prototype. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: unknown, key: string): unknown => (isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** What stands at the end of the keys, whatever it is. */
export const at = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce(own, value);

export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** A whole number within its bounds; `otherwise` for anything else. */
export function numberAt(value: unknown, key: string, [least, most]: readonly [number, number], otherwise: number): number {
  const found = own(value, key);
  return typeof found === 'number' && Number.isInteger(found) ? Math.min(most, Math.max(least, found)) : otherwise;
}

/** Deeper than this nothing of Teams' is; later code may then call itself without counting. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
