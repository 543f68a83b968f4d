/** What the next step of the life cycle asks for, read from the lists: nobody ticks these boxes by hand. */
import type { Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import { isLate } from '../time';
import { isOpenGoal, type Goal } from './goals';
import { phaseOf, type Assignment, type Phase } from './phases';

export type CheckedActivity = Pick<Item<typeof activities>, 'status' | 'time'>;

export interface Facts {
  readonly assignment: Assignment;
  readonly parts: number;
  readonly goals: readonly Pick<Goal, 'status' | 'followedUp'>[];
  readonly activities: readonly CheckedActivity[];
  readonly learnings: { readonly all: number; readonly nominated: number };
  /** Proposals that the assignment led to, and decisions about it. */
  readonly proposals: number;
  readonly decisions: number;
  readonly today: string;
}

/** `done` of `of`, where it is a matter of how many. */
export interface Check {
  readonly code: CheckCode;
  readonly isDone: boolean;
  readonly done?: number;
  readonly of?: number;
}

/** Still to be done, in whatever way. */
export const isOpenActivity = ({ status }: Pick<CheckedActivity, 'status'>): boolean => status !== 'klar' && status !== 'struken';
export const isLateActivity = (activity: CheckedActivity, today: string): boolean =>
  isOpenActivity(activity) && activity.time !== undefined && isLate(activity.time, today);

const neededTexts = {
  uppdrag: ['background', 'purpose', 'mission', 'expectedResult', 'organising'],
  handlingsplan: ['purpose', 'summary', 'timePerspective', 'followUp'],
} as const satisfies Record<Assignment['profile'], readonly (keyof Assignment)[]>;

const isWritten = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const all = (done: number, of: number): Omit<Check, 'code'> => ({ isDone: of > 0 && done === of, done, of });
const some = (done: number): Omit<Check, 'code'> => ({ isDone: done > 0, done });
const none = (left: number): Omit<Check, 'code'> => ({ isDone: left === 0, done: left });

const checks = {
  texts: ({ assignment }) => {
    const needed = neededTexts[assignment.profile];
    return all(needed.filter((key) => isWritten(assignment[key])).length, needed.length);
  },
  groups: ({ assignment }) => all([assignment.group, assignment.steering].filter((group) => group !== undefined).length, 2),
  goals: ({ goals }) => some(goals.length),
  parts: ({ parts }) => some(parts),
  planned: ({ activities }) => some(activities.length),
  approved: ({ assignment }) => ({ isDone: (assignment.approvedVersion ?? 0) > 0 }),
  noneLate: ({ activities, today }) => none(activities.filter((activity) => isLateActivity(activity, today)).length),
  followedUp: ({ goals }) => all(goals.filter(({ followedUp }) => followedUp !== undefined).length, goals.length),
  learnings: ({ learnings }) => some(learnings.all),
  nominated: ({ learnings }) => some(learnings.nominated),
  summary: ({ assignment }) => ({ isDone: isWritten(assignment.summary) }),
  proposals: ({ proposals }) => some(proposals),
  decisions: ({ decisions }) => some(decisions),
  goalsSettled: ({ goals }) => all(goals.filter((goal) => !isOpenGoal(goal)).length, goals.length),
  noneOpen: ({ activities }) => none(activities.filter(isOpenActivity).length),
} satisfies Record<string, (facts: Facts) => Omit<Check, 'code'>>;
export type CheckCode = keyof typeof checks;

const asked = {
  start: ['texts', 'groups', 'parts', 'goals', 'planned', 'approved'],
  pagar: ['approved', 'noneLate', 'learnings', 'followedUp'],
  sammanfattning: ['nominated', 'summary', 'followedUp'],
  forslag: ['proposals'],
  beslut: ['decisions', 'goalsSettled'],
  forvaltning: ['goalsSettled', 'noneOpen'],
  avslut: [],
} satisfies Record<Phase, readonly CheckCode[]>;

/** What leaving the present phase asks for. It says what is missing; it never stops anybody. */
export const checklist = (facts: Facts): readonly Check[] => asked[phaseOf(facts.assignment)].map((code): Check => ({ code, ...checks[code](facts) }));
