/** The site's clock. Content that is loaded at a first start was not all written today: then the clock says when it was. */
export interface SiteClock {
  now(): Date;
  /** null: the machine's own time. */
  set(time: Date | null): void;
}

export function createSiteClock(): SiteClock {
  let fixed: Date | null = null;
  return { now: () => fixed ?? new Date(), set: (time) => void (fixed = time) };
}
