/**
 * A method at another length. Time is taken from where it costs least: every step gives some of its time, the less
 * important ones more; before the rest is rushed, the steps that the method can do without are left out, those of
 * priority 3 first. What is indispensable (priority 1) stays, and nothing goes below its minimum.
 */
import { fullMinutes, type MethodStep } from './steps';

export type StepChange = 'kept' | 'shortened' | 'leftOut';

export interface ScaledStep {
  readonly step: MethodStep;
  /** Its place among all steps, from 0. */
  readonly index: number;
  readonly original: number;
  /** 0 for a step that is left out. */
  readonly minutes: number;
  readonly change: StepChange;
  /** As short as it can be. */
  readonly isAtMinimum: boolean;
}

/** leftOut: the step is not done. rushed: half its time or more is gone. */
export interface Loss {
  readonly title: string;
  readonly reason: 'leftOut' | 'rushed';
  readonly index: number;
}

export interface ScaledMethod {
  /** What was asked for, in whole minutes. */
  readonly wanted: number;
  /** False: the indispensable steps at their minimum take longer than this; `steps` then shows that shortest version. */
  readonly fits: boolean;
  readonly steps: readonly ScaledStep[];
  readonly total: number;
  readonly full: number;
  readonly shortest: number;
  /** Minutes that are left when everything that can be done is done. */
  readonly over: number;
  readonly loses: readonly Loss[];
}

/** So much of what can be shortened must be left, or else the next dispensable step goes instead. */
const breathingRoom = 0.25;

const minimumOf = (step: MethodStep): number => Math.min(step.minimumMinutes, step.minutes);
const shortestOf = (steps: readonly MethodStep[]): number => steps.reduce((sum, step) => sum + minimumOf(step), 0);

/** Places of the dispensable steps in the order in which they go: least important first, then what frees most time, then the later one. */
function goingOrder(steps: readonly MethodStep[]): readonly number[] {
  return [...steps.entries()]
    .filter(([, step]) => step.priority > 1)
    .sort(([a, first], [b, second]) => second.priority - first.priority || second.minutes - first.minutes || b - a)
    .map(([index]) => index);
}

/**
 * Which steps are left out at this length. The sets are nested and each one's condition holds for every longer time too:
 * more time never leaves out more. A step does not go when the others cannot use its time.
 */
function leftOutAt(steps: readonly MethodStep[], wanted: number): ReadonlySet<number> {
  const order = goingOrder(steps);
  for (let count = 0; count < order.length; count += 1) {
    const gone = new Set(order.slice(0, count));
    const next = order[count];
    const kept = steps.filter((_step, index) => !gone.has(index));
    const shortest = shortestOf(kept);
    const full = fullMinutes(kept);
    const fullWithoutNext = full - (next === undefined ? 0 : (steps[next]?.minutes ?? 0));
    const hasRoom = wanted >= shortest + breathingRoom * (full - shortest);
    if (wanted >= shortest && (hasRoom || wanted > fullWithoutNext)) return gone;
  }
  return new Set(order);
}

/**
 * Takes `excess` minutes from the steps one at a time, each from the step that has given least for what it can give
 * (highest averages, as seats are shared out after an election). So one minute more never makes another step shorter.
 */
function shorten(steps: readonly MethodStep[], excess: number): readonly number[] {
  const given = steps.map(() => 0);
  const room = steps.map((step) => step.minutes - minimumOf(step));
  for (let minute = 0; minute < excess; minute += 1) {
    let giver = -1;
    let highest = 0;
    steps.forEach((step, index) => {
      const gave = given[index] ?? 0;
      const left = room[index] ?? 0;
      const average = gave < left ? (step.priority * left) / (gave + 1) : 0;
      if (average > highest) [giver, highest] = [index, average];
    });
    if (giver < 0) break;
    given[giver] = (given[giver] ?? 0) + 1;
  }
  return given;
}

function lossOf({ step, index, minutes, change }: ScaledStep): readonly Loss[] {
  if (change === 'leftOut') return [{ title: step.title, reason: 'leftOut', index }];
  return minutes * 2 <= step.minutes ? [{ title: step.title, reason: 'rushed', index }] : [];
}

/** The method in `minutes`: what happens to each step, and what is lost. */
export function scaleMethod(steps: readonly MethodStep[], minutes: number): ScaledMethod {
  const wanted = Math.max(0, Math.floor(Number.isFinite(minutes) ? minutes : 0));
  const full = fullMinutes(steps);
  const shortest = shortestOf(steps.filter(({ priority }) => priority === 1));
  const fits = wanted >= shortest;
  const gone = leftOutAt(steps, wanted);
  const kept = steps.filter((_step, index) => !gone.has(index));
  const given = shorten(kept, fullMinutes(kept) - Math.max(wanted, shortest));
  let place = 0;
  const scaled = steps.map((step, index): ScaledStep => {
    if (gone.has(index)) return { step, index, original: step.minutes, minutes: 0, change: 'leftOut', isAtMinimum: false };
    const left = step.minutes - (given[place++] ?? 0);
    const change = left < step.minutes ? 'shortened' : 'kept';
    return { step, index, original: step.minutes, minutes: left, change, isAtMinimum: left === minimumOf(step) && change === 'shortened' };
  });
  const total = scaled.reduce((sum, step) => sum + step.minutes, 0);
  return { wanted, fits, steps: scaled, total, full, shortest, over: Math.max(0, wanted - total), loses: scaled.flatMap(lossOf) };
}
