import type { ScaledMethod, ScaledStep } from '../../../domain/methods/scale';

export interface ScheduledStep extends ScaledStep {
  /** Minutes from the start. */
  readonly from: number;
  readonly to: number;
}

/** The steps that are done, with when each begins and ends in minutes from the start. */
export function scheduleOf({ steps }: ScaledMethod): readonly ScheduledStep[] {
  let passed = 0;
  return steps
    .filter(({ change }) => change !== 'leftOut')
    .map((step) => {
      const from = passed;
      passed += step.minutes;
      return { ...step, from, to: passed };
    });
}

/** '13:00' and 75 minutes later; past midnight it begins anew. */
export function clockAfter(start: string, minutes: number): Date {
  const [hours = 0, minute = 0] = start.split(':').map(Number);
  const time = new Date(2000, 0, 1, hours, minute); // a day without a change of the clocks
  time.setMinutes(time.getMinutes() + minutes);
  return time;
}
