/** What happens to a question to the working group: who takes it, by when, and what it becomes. */
import type { Draft, Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { knowledge } from '../../schema/lists/knowledge';
import type { supportRequests } from '../../schema/lists/supportRequests';
import { daysBetween } from '../plan/lateness';
import { dayOf } from '../review/calendar';
import { addWorkingDays } from './workingDays';

export type SupportRequest = Item<typeof supportRequests>;
export type SupportStatus = SupportRequest['status'];
export type SupportKind = SupportRequest['kind'];
export type SupportChange = Partial<Draft<typeof supportRequests>>;

/** The group's promise: an answer within so many working days. */
export const promisedWithin = 10;

export const openStates = ['ny', 'pagar'] as const satisfies readonly SupportStatus[];
export const isOpen = ({ status }: Pick<SupportRequest, 'status'>): boolean => (openStates as readonly SupportStatus[]).includes(status);

/** The calendar day that it came. */
export const arrivedOn = ({ created }: Pick<SupportRequest, 'created'>): string => dayOf(new Date(created));

/** When an answer is due: what was promised, or the promise to all. */
export const dueDay = (request: Pick<SupportRequest, 'created' | 'promised'>): string => request.promised ?? addWorkingDays(arrivedOn(request), promisedWithin);

/** The day to suggest to who takes it: ten working days from when it came, or the next working day when that is behind us. */
export function suggestedDay(request: Pick<SupportRequest, 'created'>, today: string): string {
  const due = addWorkingDays(arrivedOn(request), promisedWithin);
  return due > today ? due : addWorkingDays(today, 1);
}

/** Days since an answer was due; nothing when there is time left, or an answer. */
export function daysLate(request: Pick<SupportRequest, 'created' | 'promised' | 'status'>, today: string): number | undefined {
  const days = daysBetween(dueDay(request), today);
  return isOpen(request) && days > 0 ? days : undefined;
}

/** Where a request can go from here. An answer that did not help opens it again. */
const flow = {
  ny: ['pagar', 'besvarad', 'avbojd'],
  pagar: ['besvarad', 'avbojd'],
  besvarad: ['pagar', 'avslutad'],
  avslutad: ['pagar'],
  avbojd: ['pagar'],
} as const satisfies Readonly<Record<SupportStatus, readonly SupportStatus[]>>;

export const mayBecome = ({ status }: Pick<SupportRequest, 'status'>, to: SupportStatus): boolean => (flow[status] as readonly SupportStatus[]).includes(to);

export type Refusal = 'noWords' | 'noDay' | 'dayBehind' | 'noAnswer';
export type Step = { readonly ok: true; readonly change: SupportChange } | { readonly ok: false; readonly refusal: Refusal };

/** Somebody of the group takes it, and says when the answer comes. */
export function take(by: number, promised: string, today: string): Step {
  if (promised === '') return { ok: false, refusal: 'noDay' };
  if (promised < today) return { ok: false, refusal: 'dayBehind' };
  return { ok: true, change: { status: 'pagar', owner: by, promised } };
}

/** The state that an answer brings. Who answered has it, when nobody had; a mended answer keeps the day of the first. */
export const answered = (request: Pick<SupportRequest, 'owner' | 'answeredOn' | 'status'>, by: number, today: string): SupportChange => ({
  status: request.status === 'avslutad' ? 'avslutad' : 'besvarad',
  answeredOn: isOpen(request) || request.answeredOn === undefined ? today : request.answeredOn,
  ...(request.owner === undefined ? { owner: by } : {}),
});

/** A no is an answer too, and has words. */
export function decline(request: Pick<SupportRequest, 'owner'>, words: string, by: number, today: string): Step {
  const answer = words.trim();
  if (answer === '') return { ok: false, refusal: 'noWords' };
  return { ok: true, change: { status: 'avbojd', answer, answeredOn: today, ...(request.owner === undefined ? { owner: by } : {}) } };
}

/** Done: nobody needs to do more. */
export const close = (): SupportChange => ({ status: 'avslutad' });
/** The answer did not help: a new day is promised, and the old answer stands until it is mended. */
export const reopen = (by: number, promised: string, today: string): Step => take(by, promised, today);

/** What an answer says to everybody: its matter, with nothing of who asked, from where, or who answered. */
export const knowledgeFrom = ({ title, answer }: Pick<SupportRequest, 'title' | 'answer'>, source: string): Partial<Draft<typeof knowledge>> => ({
  title,
  kind: 'insikt',
  explanation: answer ?? '',
  source,
});

/** A proposal as an activity: its matter, and the day it was wished for. */
export const activityFrom = ({ title, need, neededBy }: Pick<SupportRequest, 'title' | 'need' | 'neededBy'>): Partial<Draft<typeof activities>> => ({
  title,
  description: need,
  status: 'planerad',
  ...(neededBy === undefined ? {} : { time: { kind: 'deadline', start: neededBy, end: neededBy, precision: 'dag' } }),
});
