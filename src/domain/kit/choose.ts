/** Which spaning and which question a meeting gets, and why. The order is whole: the next best is the next one in it. */
import type { Item } from '../../schema/field';
import type { questions } from '../../schema/lists/questions';
import type { signals } from '../../schema/lists/signals';
import type { Category } from '../categories';
import { addMonths } from '../review/calendar';
import { fold, stemLength, wordsOf } from '../search/words';
import { forumNames, type ForumKind } from './forum';

export type KitSignal = Pick<
  Item<typeof signals>,
  'id' | 'title' | 'seen' | 'whyHere' | 'whatIf' | 'source' | 'category' | 'secondaryCategories' | 'keywords' | 'status' | 'created'
>;
export type KitQuestion = Pick<Item<typeof questions>, 'id' | 'title' | 'purpose' | 'minutes' | 'form' | 'forum' | 'phase' | 'lastUsed' | 'language'>;

/** A meeting where a spaning was shown. */
export interface SignalUse {
  readonly signal: number;
  readonly day: string;
}

/** Used within so many months is lately. */
export const latelyMonths = 6;

export type SignalReason =
  | { readonly code: 'themeIsCategory'; readonly category: Category }
  | { readonly code: 'themeIsKeyword' }
  | { readonly code: 'themeInText' }
  | { readonly code: 'otherTheme' }
  | { readonly code: 'neverShown' }
  | { readonly code: 'shownLong'; readonly day: string }
  | { readonly code: 'shownLately'; readonly day: string };

export type QuestionReason =
  | { readonly code: 'forumNamed' }
  | { readonly code: 'forumNear' }
  | { readonly code: 'forumOpen' }
  | { readonly code: 'forumOther' }
  | { readonly code: 'fitsTime'; readonly minutes: number }
  | { readonly code: 'needsMore'; readonly minutes: number }
  | { readonly code: 'themeInText' }
  | { readonly code: 'neverUsed' }
  | { readonly code: 'usedLong'; readonly day: string }
  | { readonly code: 'usedLately'; readonly day: string };

export interface Ranked<T, Reason> {
  readonly item: T;
  readonly reasons: readonly Reason[];
}

interface Judged<T, Reason> extends Ranked<T, Reason> {
  /** Compared place by place; the smaller is the better. */
  readonly order: readonly (number | string)[];
}

const stemOf = (word: string): string => fold(word.slice(0, Math.max(stemLength(word), 3)));

/** Every word of the theme begins a word of the text, endings aside. */
export function speaksOf(theme: string, text: string): boolean {
  const wanted = wordsOf(theme).map(stemOf);
  if (wanted.length === 0) return false;
  const words = wordsOf(text).map(fold);
  return wanted.every((stem) => words.some((word) => word.startsWith(stem)));
}

/** The category that a theme's words name: "miljö" and "klimat" are both "miljö/klimat". `names` in the reader's language. */
export function categoryNamed(theme: string, names: Readonly<Record<Category, string>>): Category | undefined {
  const wanted = fold(theme.trim().toLowerCase());
  const alike = (name: string): boolean => [name, ...name.split('/')].some((part) => fold(part.trim().toLowerCase()) === wanted);
  return (Object.keys(names) as readonly Category[]).find((code) => alike(names[code]));
}

export const isLately = (day: string | undefined, today: string): boolean => day !== undefined && day > addMonths(today, -latelyMonths);

function compareOrders(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, first] of a.entries()) {
    const second = b[index];
    if (second === undefined || first === second) continue;
    return first < second ? -1 : 1;
  }
  return 0;
}
const ranked = <T, Reason>(judged: readonly Judged<T, Reason>[]): readonly Ranked<T, Reason>[] =>
  [...judged].sort((a, b) => compareOrders(a.order, b.order)).map(({ item, reasons }) => ({ item, reasons }));

/** What a group has looked at and stands for: what is new, put aside or archived is not shown to a meeting. */
const isShowable = ({ status }: KitSignal): boolean => status === 'granskad' || status === 'klustrad';

const parts = (text: string | undefined): readonly string[] => (text ?? '').split(';').map((part) => part.trim());

function themeOf(signal: KitSignal, theme: string, categoryOf: (theme: string) => Category | undefined): readonly [number, readonly SignalReason[]] {
  if (theme === '') return [0, []];
  const category = categoryOf(theme);
  if (category !== undefined && signal.category === category) return [0, [{ code: 'themeIsCategory', category }]];
  if (parts(signal.keywords).some((keyword) => speaksOf(theme, keyword))) return [1, [{ code: 'themeIsKeyword' }]];
  if (category !== undefined && signal.secondaryCategories?.includes(category)) return [2, [{ code: 'themeIsCategory', category }]];
  if (speaksOf(theme, [signal.title, signal.seen, signal.whyHere, signal.whatIf].join(' '))) return [3, [{ code: 'themeInText' }]];
  return [4, [{ code: 'otherTheme' }]];
}

export interface SignalWish {
  readonly theme: string;
  readonly today: string;
  readonly uses: readonly SignalUse[];
  /** The category that a theme's words name. */
  readonly categoryOf: (theme: string) => Category | undefined;
}

/** Spaningar that a meeting can be shown, best first: those of the theme, those not shown lately, then the newest. */
export function rankSignals<S extends KitSignal>(all: readonly S[], { theme, today, uses, categoryOf }: SignalWish): readonly Ranked<S, SignalReason>[] {
  const lastShown = new Map<number, string>();
  for (const { signal, day } of uses) if (day > (lastShown.get(signal) ?? '')) lastShown.set(signal, day);
  return ranked(
    all.filter(isShowable).map((item): Judged<S, SignalReason> => {
      const day = lastShown.get(item.id);
      const [themePlace, themeReasons] = themeOf(item, theme, categoryOf);
      const use: SignalReason = day === undefined ? { code: 'neverShown' } : { code: isLately(day, today) ? 'shownLately' : 'shownLong', day };
      const wasLately = isLately(day, today);
      return {
        item,
        reasons: [...themeReasons, use],
        order: [themePlace === 4 ? 1 : 0, Number(wasLately), wasLately ? (day ?? '') : '', themePlace, day ?? '', -Date.parse(item.created), -item.id],
      };
    }),
  );
}

function forumOf(question: KitQuestion, forum: ForumKind): readonly [number, QuestionReason] {
  const named = parts(question.forum)
    .filter((name) => name !== '')
    .map((name) => fold(name.toLowerCase()));
  const names = (words: readonly string[]): boolean => words.some((word) => named.includes(fold(word)));
  if (names(forumNames[forum].own)) return [0, { code: 'forumNamed' }];
  if (named.length === 0) return [1, { code: 'forumOpen' }];
  return names(forumNames[forum].near) ? [1, { code: 'forumNear' }] : [2, { code: 'forumOther' }];
}

export interface QuestionWish {
  readonly forum: ForumKind;
  /** What there is for the question and what is said about it. */
  readonly minutes: number;
  readonly theme: string;
  readonly today: string;
  readonly language: 'sv' | 'en';
}

/** The one question of a meeting opens it; what is meant to close a longer talk comes last. */
const phaseOrder = { oppning: 0, fordjupning: 1, avslut: 2 } as const;

/** Questions for a meeting, best first: those that fit it and its minutes; of these the ones not used lately, and the one that has waited longest. */
export function rankQuestions<Q extends KitQuestion>(all: readonly Q[], wish: QuestionWish): readonly Ranked<Q, QuestionReason>[] {
  return ranked(
    all.map((item): Judged<Q, QuestionReason> => {
      const { lastUsed, minutes } = item;
      const [forumPlace, forumReason] = forumOf(item, wish.forum);
      const needsMore = minutes !== undefined && minutes > wish.minutes;
      const isOfTheme = speaksOf(wish.theme, `${item.title} ${item.purpose ?? ''}`);
      const wasLately = isLately(lastUsed, wish.today);
      const reasons: QuestionReason[] = [forumReason];
      if (minutes !== undefined) reasons.push({ code: needsMore ? 'needsMore' : 'fitsTime', minutes });
      if (isOfTheme) reasons.push({ code: 'themeInText' });
      reasons.push(lastUsed === undefined ? { code: 'neverUsed' } : { code: wasLately ? 'usedLately' : 'usedLong', day: lastUsed });
      const otherLanguage = item.language !== undefined && item.language !== wish.language;
      return {
        item,
        reasons,
        order: [
          Number(otherLanguage),
          Number(forumPlace === 2),
          Number(needsMore),
          Number(wasLately),
          Number(!isOfTheme),
          lastUsed ?? '',
          forumPlace,
          phaseOrder[item.phase ?? 'fordjupning'],
          item.id,
        ],
      };
    }),
  );
}
