/**
 * A meeting's foresight in one minute: an agenda whose minutes add up, a spaning, a question, and a method where there is
 * time for one. The same wish and the same bank always give the same kit.
 */
import type { Category } from '../categories';
import { pickMethods, type Fitting, type PickableMethod } from '../methods/picker';
import { scaleMethod } from '../methods/scale';
import { isPerParticipant, readSteps, type MethodStep } from '../methods/steps';
import { rankQuestions, rankSignals, type KitQuestion, type KitSignal, type QuestionReason, type Ranked, type SignalReason, type SignalUse } from './choose';
import { kitLimits, type ForumKind } from './forum';
import { recipeParts, roomOf, shareMinutes, type RecipePart, type TimedPart } from './recipe';

export interface KitWish {
  readonly forum: ForumKind;
  readonly minutes: number;
  readonly people: number;
  readonly theme: string;
  /** Chosen by hand, by their ids; what no longer can be had is chosen anew. */
  readonly signal?: number;
  readonly question?: number;
  readonly method?: number | 'none';
}

export interface KitBank<M extends PickableMethod = PickableMethod> {
  readonly signals: readonly KitSignal[];
  readonly questions: readonly KitQuestion[];
  readonly methods: readonly M[];
  readonly uses: readonly SignalUse[];
}

export interface KitSetting {
  readonly today: string;
  readonly language: 'sv' | 'en';
  readonly categoryOf: (theme: string) => Category | undefined;
}

/** What was chosen, why, and what comes instead of it. */
export interface Chosen<T, Reason> extends Ranked<T, Reason> {
  /** The next best; the best one again after the last. Nothing when there is no other. */
  readonly next?: number;
  /** From 1. */
  readonly place: number;
  readonly of: number;
}

export type AgendaItem =
  | { readonly part: RecipePart; readonly minutes: number }
  /** A step of the method, at this length. */
  | { readonly part: 'step'; readonly minutes: number; readonly step: MethodStep };

export type Lack = 'signals' | 'questions' | 'methods';

export interface Kit<M extends PickableMethod = PickableMethod> {
  readonly wish: KitWish;
  readonly agenda: readonly AgendaItem[];
  readonly total: number;
  readonly signal?: Chosen<KitSignal, SignalReason>;
  readonly question?: Chosen<KitQuestion, QuestionReason>;
  readonly method?: Chosen<M, Fitting<M>['reasons'][number]>;
  /** Methods that there is time for at all. */
  readonly methodsThatFit: number;
  /** What the bank has nothing of, so that the kit had to do without. */
  readonly lacks: readonly Lack[];
  readonly talk: Talk;
}

/** How a group of that size talks. */
export type Talk = { readonly form: 'together' } | { readonly form: 'pairs' } | { readonly form: 'groups'; readonly groups: number };

const wholeWithin = (value: number, most: number): number => Math.min(Math.max(Math.floor(Number.isFinite(value) ? value : 1), 1), most);

/** The share of a meeting that goes to what stands around a method. */
const frameShare = 0.34;
const frameLeast = 8;

function talkOf(people: number, minutes: number): Talk {
  if (people <= 5) return { form: 'together' };
  return minutes < 8 ? { form: 'pairs' } : { form: 'groups', groups: Math.ceil(people / 4) };
}

interface Choosable<T, Reason> {
  readonly all: readonly Ranked<T, Reason>[];
  readonly idOf: (item: T) => number;
  readonly wanted: number | undefined;
}

function choose<T, Reason>({ all, idOf, wanted }: Choosable<T, Reason>): Chosen<T, Reason> | undefined {
  const found = all.findIndex(({ item }) => idOf(item) === wanted);
  const place = Math.max(found, 0);
  const chosen = all[place];
  if (chosen === undefined) return undefined;
  const next = all[(place + 1) % all.length];
  return { ...chosen, place: place + 1, of: all.length, ...(next === undefined || all.length === 1 ? {} : { next: idOf(next.item) }) };
}

const idOf = ({ id }: { readonly id: number }): number => id;

/** Methods that do in this time what their authors say that they need, best first. */
function fittingMethods<M extends PickableMethod>(all: readonly M[], minutes: number, participants: number): readonly Fitting<M>[] {
  const runnable = all.filter((method) => {
    const { steps } = readSteps(method.steps);
    return method.status === 'galler' && steps.length > 0 && !isPerParticipant(steps) && (method.minutesMin ?? 0) <= minutes;
  });
  return pickMethods(runnable, { minutes, participants }).fits;
}

/** The method's steps at that length. What they leave of it is talked on in. */
function methodItems(method: PickableMethod, minutes: number): readonly AgendaItem[] {
  const { steps, over } = scaleMethod(readSteps(method.steps).steps, minutes);
  const done = steps.filter((scaled) => scaled.minutes > 0).map((scaled): AgendaItem => ({ part: 'step', minutes: scaled.minutes, step: scaled.step }));
  return over > 0 ? [...done, { part: 'talk', minutes: over }] : done;
}

const before: readonly RecipePart[] = ['welcome', 'signal', 'question'];

/** The method stands where the talk otherwise is. */
function withMethod(frame: readonly TimedPart[], steps: readonly AgendaItem[]): readonly AgendaItem[] {
  return [...frame.filter(({ part }) => before.includes(part)), ...steps, ...frame.filter(({ part }) => !before.includes(part))];
}

/** The kit for a wish. What the bank lacks is said in `lacks`; an agenda there always is. */
export function makeKit<M extends PickableMethod>(asked: KitWish, bank: KitBank<M>, setting: KitSetting): Kit<M> {
  const wish: KitWish = { ...asked, minutes: wholeWithin(asked.minutes, kitLimits.minutes), people: wholeWithin(asked.people, kitLimits.people), theme: asked.theme.trim() }; // prettier-ignore
  const { minutes, people, theme, forum } = wish;
  const { today } = setting;
  const signal = choose({ all: rankSignals(bank.signals, { ...setting, theme, uses: bank.uses }), idOf, wanted: wish.signal });

  const isThere = { signal: signal !== undefined, question: bank.questions.length > 0 } satisfies Partial<Record<RecipePart, boolean>>;
  const parts = recipeParts.filter((part) => (part === 'signal' || part === 'question' ? isThere[part] : true));

  const frameParts = parts.filter((part) => part !== 'talk');
  const frameMinutes = Math.min(Math.max(frameLeast, Math.round(minutes * frameShare)), roomOf(frameParts));
  const fitting = minutes > frameMinutes ? fittingMethods(bank.methods, minutes - frameMinutes, people) : [];
  const ranked = fitting.map(({ method: item, reasons }) => ({ item, reasons }));
  const method = wish.method === 'none' ? undefined : choose({ all: ranked, idOf, wanted: wish.method });

  const agenda: readonly AgendaItem[] = method
    ? withMethod(shareMinutes(frameParts, frameMinutes), methodItems(method.item, minutes - frameMinutes))
    : shareMinutes(parts, minutes);
  const talkMinutes = agenda.reduce((sum, item) => sum + (item.part === 'welcome' || item.part === 'signal' || item.part === 'thanks' ? 0 : item.minutes), 0);
  const question = choose({ all: rankQuestions(bank.questions, { forum, minutes: talkMinutes, theme, today, language: setting.language }), idOf, wanted: wish.question }); // prettier-ignore

  const lacks: Lack[] = [];
  if (signal === undefined) lacks.push('signals');
  if (question === undefined) lacks.push('questions');
  if (bank.methods.length === 0) lacks.push('methods');
  return {
    wish,
    agenda,
    total: agenda.reduce((sum, item) => sum + item.minutes, 0),
    ...(signal ? { signal } : {}),
    ...(question ? { question } : {}),
    ...(method ? { method } : {}),
    methodsThatFit: fitting.length,
    lacks,
    talk: talkOf(people, talkMinutes),
  };
}
