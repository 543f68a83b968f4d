/** "Jag har 45 minuter och 12 personer, och vi vill pröva": which methods answer that, why, and what is lost. */
import type { Item } from '../../schema/field';
import type { methods } from '../../schema/lists/methods';
import type { Experience } from './experience';
import { scaleMethod, type Loss } from './scale';
import { readSteps } from './steps';

type Method = Item<typeof methods>;
export type Purpose = NonNullable<Method['purpose']>;
/** What the picker needs to know of a method. */
export type PickableMethod = Pick<
  Method,
  'id' | 'title' | 'steps' | 'minutesMin' | 'minutesMax' | 'participantsMin' | 'participantsMax' | 'purpose' | 'status'
>;

export interface Wish {
  readonly minutes?: number;
  readonly participants?: number;
  readonly purpose?: Purpose;
}

/** Why a method fits; the interface has the words. */
export type Reason =
  | { readonly code: 'wholeMethod'; readonly full: number }
  | { readonly code: 'shortened'; readonly full: number }
  /** Shorter than the method's own advice, but its steps can do it. */
  | { readonly code: 'underAdvised'; readonly advised: number }
  | { readonly code: 'groupFits' }
  | { readonly code: 'purposeMatches' }
  | { readonly code: 'used'; readonly times: number }
  | { readonly code: 'rated'; readonly low: number; readonly high: number };

/** Why a method does not. */
export type Obstacle =
  | { readonly code: 'tooLittleTime'; readonly shortest: number }
  | { readonly code: 'noTimes' }
  | { readonly code: 'groupTooSmall'; readonly min: number }
  | { readonly code: 'groupTooLarge'; readonly max: number }
  | { readonly code: 'otherPurpose' }
  | { readonly code: 'archived' };

export interface Fitting<M extends PickableMethod> {
  readonly method: M;
  /** 0–100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly loses: readonly Loss[];
}
export interface Unfitting<M extends PickableMethod> {
  readonly method: M;
  readonly why: readonly [Obstacle, ...Obstacle[]];
}
export interface Picked<M extends PickableMethod> {
  /** Best first. */
  readonly fits: readonly Fitting<M>[];
  /** No method is hidden: fewest obstacles first, each with its own. */
  readonly others: readonly Unfitting<M>[];
}

interface Judged {
  readonly reasons: readonly Reason[];
  readonly obstacles: readonly Obstacle[];
  readonly points: number;
  readonly loses: readonly Loss[];
}
const neutral: Judged = { reasons: [], obstacles: [], points: 0, loses: [] };

/** Points out of 100: time decides, then the purpose, then the group, then what the group has learnt. */
const weights = { time: 50, purpose: 20, group: 15, rating: 10, use: 5 } as const;

function judgeTime(method: PickableMethod, minutes: number | undefined): Judged {
  if (minutes === undefined) return neutral;
  const { steps } = readSteps(method.steps);
  if (steps.length === 0) return judgeStatedTime(method, minutes);
  const { fits, full, total, shortest, loses } = scaleMethod(steps, minutes);
  if (!fits) return { ...neutral, obstacles: [{ code: 'tooLittleTime', shortest }] };
  if (total === full) return { ...neutral, reasons: [{ code: 'wholeMethod', full }], points: weights.time };
  const advised = method.minutesMin ?? 0;
  const reasons: Reason[] = [{ code: 'shortened', full }];
  if (minutes < advised) reasons.push({ code: 'underAdvised', advised });
  const leftOut = loses.filter(({ reason }) => reason === 'leftOut').length / steps.length;
  const points = weights.time * (total / full) * (1 - leftOut / 2) * (minutes < advised ? 0.5 : 1);
  return { ...neutral, reasons, points, loses };
}

/** A method whose steps nobody has written down is judged by the times it states. */
function judgeStatedTime({ minutesMin, minutesMax }: PickableMethod, minutes: number): Judged {
  const shortest = minutesMin ?? minutesMax;
  const full = minutesMax ?? minutesMin;
  if (shortest === undefined || full === undefined) return { ...neutral, obstacles: [{ code: 'noTimes' }] };
  if (minutes < shortest) return { ...neutral, obstacles: [{ code: 'tooLittleTime', shortest }] };
  if (minutes >= full) return { ...neutral, reasons: [{ code: 'wholeMethod', full }], points: weights.time };
  return { ...neutral, reasons: [{ code: 'shortened', full }], points: (weights.time * minutes) / full };
}

function judgeGroup({ participantsMin, participantsMax }: PickableMethod, participants: number | undefined): Judged {
  if (participants === undefined) return neutral;
  if (participantsMin !== undefined && participants < participantsMin) return { ...neutral, obstacles: [{ code: 'groupTooSmall', min: participantsMin }] };
  if (participantsMax !== undefined && participants > participantsMax) return { ...neutral, obstacles: [{ code: 'groupTooLarge', max: participantsMax }] };
  const isStated = participantsMin !== undefined || participantsMax !== undefined;
  return { ...neutral, reasons: isStated ? [{ code: 'groupFits' }] : [], points: isStated ? weights.group : weights.group / 2 };
}

function judgePurpose({ purpose }: PickableMethod, wanted: Purpose | undefined): Judged {
  if (wanted === undefined) return neutral;
  if (purpose !== wanted) return { ...neutral, obstacles: [{ code: 'otherPurpose' }] };
  return { ...neutral, reasons: [{ code: 'purposeMatches' }], points: weights.purpose };
}

function judgeExperience(experience: Experience | undefined): Judged {
  // Nobody's experience is neither good nor bad: the middle.
  if (experience === undefined || experience.timesUsed === 0) return { ...neutral, points: weights.rating / 2 };
  const { timesUsed, ratings } = experience;
  const used: Reason = { code: 'used', times: timesUsed };
  const use = weights.use * (1 - 1 / (1 + timesUsed));
  if (!ratings) return { ...neutral, reasons: [used], points: use + weights.rating / 2 };
  const sum = ratings.dots.reduce((total, count, index) => total + count * (index + 1), 0);
  // Two imagined threes: one single five does not outrank four fours.
  const typical = (sum + 6) / (ratings.count + 2);
  return { ...neutral, reasons: [used, { code: 'rated', low: ratings.low, high: ratings.high }], points: use + (weights.rating * (typical - 1)) / 4 };
}

const judgeStatus = ({ status }: PickableMethod): Judged => (status === 'arkiverad' ? { ...neutral, obstacles: [{ code: 'archived' }] } : neutral);

/** Every method, ranked: those that fit, and the others with the reason. `experiences` is optional: what runs say, by method id. */
export function pickMethods<M extends PickableMethod>(all: readonly M[], wish: Wish, experiences: ReadonlyMap<number, Experience> = new Map()): Picked<M> {
  const fits: Fitting<M>[] = [];
  const others: Unfitting<M>[] = [];
  for (const method of all) {
    const judged = [
      judgeTime(method, wish.minutes),
      judgeGroup(method, wish.participants),
      judgePurpose(method, wish.purpose),
      judgeStatus(method),
      judgeExperience(experiences.get(method.id)),
    ];
    const [first, ...more] = judged.flatMap(({ obstacles }) => obstacles);
    if (first) others.push({ method, why: [first, ...more] });
    else {
      const score = Math.round(judged.reduce((sum, { points }) => sum + points, 0));
      fits.push({ method, score, reasons: judged.flatMap(({ reasons }) => reasons), loses: judged.flatMap(({ loses }) => loses) });
    }
  }
  return {
    fits: fits.sort((a, b) => b.score - a.score || a.method.id - b.method.id),
    others: others.sort((a, b) => a.why.length - b.why.length || a.method.id - b.method.id),
  };
}
