/** How the minutes of a short meeting are shared between its parts. They always add up to what was asked for. */

export const recipeParts = ['welcome', 'signal', 'question', 'talk', 'capture', 'thanks'] as const;
export type RecipePart = (typeof recipeParts)[number];

export interface TimedPart {
  readonly part: RecipePart;
  readonly minutes: number;
}

interface Share {
  /** Minutes are shared in this proportion. */
  readonly weight: number;
  /** More than this is of no use to the part. */
  readonly most: number;
}

const shares: Readonly<Record<RecipePart, Share>> = {
  welcome: { weight: 1, most: 5 },
  signal: { weight: 2, most: 10 },
  question: { weight: 1, most: 5 },
  talk: { weight: 6, most: Infinity },
  capture: { weight: 3, most: 20 },
  thanks: { weight: 2, most: 5 },
};

/** When there are fewer minutes than parts, the first of these are what is done. */
const importance: readonly RecipePart[] = ['talk', 'question', 'capture', 'signal', 'thanks', 'welcome'];

/** So many minutes are of use to these parts. */
export const roomOf = (parts: readonly RecipePart[]): number => parts.reduce((sum, part) => sum + shares[part].most, 0);

/**
 * `minutes` shared between the parts, in the order of a meeting: one each first, then each further minute to the part
 * that has least of it for its weight (highest averages). So one minute more never makes a part shorter.
 */
export function shareMinutes(parts: readonly RecipePart[], minutes: number): readonly TimedPart[] {
  const wanted = Math.max(0, Math.floor(Number.isFinite(minutes) ? minutes : 0));
  const done = importance.filter((part) => parts.includes(part)).slice(0, wanted);
  const given = new Map<RecipePart, number>(done.map((part) => [part, 1]));
  for (let left = wanted - done.length; left > 0; left -= 1) {
    const next = neediest(done, given);
    if (next === undefined) break;
    given.set(next, (given.get(next) ?? 0) + 1);
  }
  return recipeParts.flatMap((part) => (given.has(part) ? [{ part, minutes: given.get(part) ?? 0 }] : []));
}

/** When every part has its most, the meeting talks on: the last minutes go to the most important part. */
function neediest(done: readonly RecipePart[], given: ReadonlyMap<RecipePart, number>): RecipePart | undefined {
  const minutesOf = (part: RecipePart): number => given.get(part) ?? 0;
  const open = done.filter((part) => minutesOf(part) < shares[part].most);
  if (open.length === 0) return done[0];
  return open.reduce((best, part) => (shares[part].weight / (minutesOf(part) + 1) > shares[best].weight / (minutesOf(best) + 1) ? part : best));
}
