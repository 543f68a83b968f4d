import { arrivedOn, isOpen, promisedWithin, type SupportRequest } from './requests';
import { workingDaysBetween } from './workingDays';

type Measured = Pick<SupportRequest, 'status' | 'created' | 'answeredOn'>;

export interface Promptness {
  /** Those that have an answer, and those that should have had one by now. */
  readonly due: number;
  readonly within: number;
  /** Half of the answers came within so many working days. */
  readonly median?: number;
}

/** How well the group keeps its promise. One that still waits after ten working days counts against it: leaving things unanswered does not look better. */
export function promptness(requests: readonly Measured[], today: string): Promptness {
  const days = requests.flatMap(({ answeredOn, ...request }) => {
    if (!isOpen(request) && answeredOn !== undefined) return [{ isAnswered: true, taken: workingDaysBetween(arrivedOn(request), answeredOn) }];
    const waited = isOpen(request) ? workingDaysBetween(arrivedOn(request), today) : 0;
    return waited > promisedWithin ? [{ isAnswered: false, taken: waited }] : [];
  });
  const answers = days.filter(({ isAnswered }) => isAnswered).map(({ taken }) => taken);
  const median = medianOf(answers);
  return {
    due: days.length,
    within: answers.filter((taken) => taken <= promisedWithin).length,
    ...(median === undefined ? {} : { median }),
  };
}

/** The middle one; of two in the middle the greater, so that at least half lie within it. */
function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
