/** What pages read of an address. What it does not understand is left out, so that an old or mistyped link still opens the page. */

/** A whole number from 1 to `most`, of ten figures at most. */
export function numberIn(value: string | null | undefined, most = 9_999_999_999): number | undefined {
  const number = value && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : undefined;
  return number === undefined || number > most ? undefined : number;
}

/** An item's id. */
export const idIn = (value: string | null | undefined): number | undefined => numberIn(value);

/** One of a few words; undefined for any other. */
export const oneOf = <T extends string>(value: string | null | undefined, allowed: readonly T[]): T | undefined => allowed.find((known) => known === value);
