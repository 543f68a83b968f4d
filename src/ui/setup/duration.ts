/** How long it may take, said carefully. */

/** SharePoint Online takes a good part of a second for a change of the schema. */
const secondsEach = 0.4;

/** Minutes that a plan may take in SharePoint Online, rounded up; 1 is the least that is said. */
export const expectedMinutes = (steps: number): number => Math.max(1, Math.ceil((steps * secondsEach) / 60));

/** Minutes left at the pace so far; undefined until a pace shows. */
export function minutesLeft(done: number, total: number, elapsedMs: number): number | undefined {
  const shows = done >= 40 && elapsedMs >= 2_000;
  return shows ? Math.max(1, Math.ceil(((total - done) * (elapsedMs / done)) / 60_000)) : undefined;
}
