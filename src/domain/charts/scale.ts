/** Values to places: from nought, in round steps. */

/** Beyond these a value has no place that can be told from the others'. */
const highest = 1e300;
const lowest = 1e-9;

const steps = [1, 2, 5, 10] as const;

/** Round numbers from nought to at least `most`, about so many of them. Whole numbers stay whole. */
export function roundTicks(most: number, wanted: number, isWhole: boolean): readonly number[] {
  const top = Math.min(most, highest);
  if (!(top > lowest)) return [0, 1];
  const rough = top / Math.max(1, wanted);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const found = (steps.find((step) => step * magnitude >= rough * (1 - 1e-9)) ?? 10) * magnitude;
  const step = isWhole ? Math.max(1, Math.round(found)) : found;
  const count = Math.ceil((top / step) * (1 - 1e-12));
  // Through a few figures, since ten tenths are not quite one.
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Places of values between `from` and `to`, for 0 to `most`. */
export function scaled(most: number, from: number, to: number): (value: number) => number {
  const top = Math.min(most, highest);
  return (value) => (top > lowest ? from + (Math.min(Math.max(value, 0), top) / top) * (to - from) : from);
}

const days: Readonly<Record<string, (text: string) => number>> = {
  date: (text) => Date.parse(`${text}T00:00:00Z`),
  month: (text) => Date.parse(`${text}-01T00:00:00Z`),
};

/** Where moments stand between 0 and 1: as far apart as they are in time where the calendar tells, else evenly. */
export function momentsAt(moments: readonly (string | number | null)[], kind: string): readonly number[] {
  const read = days[kind];
  const times = moments.map((moment) => (read && typeof moment === 'string' ? read(moment) : Number.NaN));
  const isOrdered = times.every((time, index) => Number.isFinite(time) && (index === 0 || time > (times[index - 1] ?? time)));
  const [first = 0, last = 0] = [times[0], times[times.length - 1]];
  if (isOrdered && last > first) return times.map((time) => (time - first) / (last - first));
  return moments.map((_, index) => (moments.length === 1 ? 0.5 : index / (moments.length - 1)));
}
