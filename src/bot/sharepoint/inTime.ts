import type { Clock } from '../../data/sharepoint';

/** What the work comes to, or `late` when it takes longer than that or throws; the work goes on, but nobody waits for it. */
export async function inTime<T, L>(clock: Clock, milliseconds: number, late: L, work: () => Promise<T>): Promise<T | L> {
  let callOff = (): void => undefined;
  const waited = new Promise<L>((resolve) => {
    callOff = clock.after(milliseconds, () => resolve(late));
  });
  try {
    return await Promise.race([work(), waited]);
  } catch {
    return late;
  } finally {
    callOff();
  }
}
