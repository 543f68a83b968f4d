/**
 * Answers to evaluations and own ratings of competence. They leave this file as sums only, and not before five persons
 * have answered: with fewer, colleagues would know who said what.
 */
import type { Item } from '../../schema/field';
import type { responses } from '../../schema/lists/responses';
import { spreadOf, type Spread } from '../assessments';
import { hasBegun, phaseOf, type LearningEvent } from './events';

export type Response = Item<typeof responses>;
export type ResponseKind = Response['kind'];
export const responseKinds = ['utvardering', 'fore', 'efter'] as const satisfies readonly ResponseKind[];

export const answerFields = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
export type AnswerField = (typeof answerFields)[number];

/** What each kind asks: an evaluation three ratings and one question in words, a rating of competence five statements. */
export const asked = {
  utvardering: ['first', 'second', 'third'],
  fore: answerFields,
  efter: answerFields,
} as const satisfies Record<ResponseKind, readonly AnswerField[]>;
export const asksForWords = { utvardering: true, fore: false, efter: false } as const satisfies Record<ResponseKind, boolean>;

/** What can be answered now: before and while it goes on, how one rates oneself; once it has begun, the same again and the evaluation. */
export function answerable(event: Pick<LearningEvent, 'time' | 'status'>, today: string): readonly ResponseKind[] {
  const phase = phaseOf(event, today);
  if (phase === 'cancelled') return [];
  return [...(phase === 'ahead' ? (['fore'] as const) : []), ...(hasBegun(event, today) ? (['utvardering', 'efter'] as const) : [])];
}

export const fewestShown = 5;

/** One answer a person, occasion and kind: sent twice, it is still one. */
export const responseKey = (event: number, kind: ResponseKind, person: number): string => `response:${event}:${kind}:${person}`;

type Answer = Pick<Response, 'kind' | AnswerField | 'comment'> & { readonly author: { readonly id: number }; readonly modified: string; readonly id: number };

export type Summed =
  | { readonly isShown: false; readonly count: number }
  | {
      readonly isShown: true;
      readonly count: number;
      /** A question that fewer than five answered has none. */
      readonly spreads: Readonly<Partial<Record<AnswerField, Spread>>>;
      /** What was written, in the order of the alphabet, so that it does not tell who wrote first. */
      readonly words: readonly string[];
    };

function latestOfEach<A extends Answer>(all: readonly A[]): readonly A[] {
  const latest = new Map<number, A>();
  for (const answer of all) {
    const before = latest.get(answer.author.id);
    if (!before || answer.modified > before.modified || (answer.modified === before.modified && answer.id > before.id)) latest.set(answer.author.id, answer);
  }
  return [...latest.values()];
}

/** The answers of one kind to one occasion, together. */
export function sumOf(all: readonly Answer[], kind: ResponseKind): Summed {
  const answers = latestOfEach(all.filter((answer) => answer.kind === kind));
  if (answers.length < fewestShown) return { isShown: false, count: answers.length };
  const spreads: Partial<Record<AnswerField, Spread>> = {};
  for (const field of asked[kind]) {
    const values = answers.map((answer) => answer[field]).filter((value): value is number => value !== undefined);
    const spread = values.length >= fewestShown ? spreadOf(values) : undefined;
    if (spread) spreads[field] = spread;
  }
  const words = answers.flatMap(({ comment = '' }) => (comment.trim() === '' ? [] : [comment.trim()]));
  return {
    isShown: true,
    count: answers.length,
    spreads,
    // Fewer voices than five are known by their words.
    words: words.length >= fewestShown ? [...words].sort((a, b) => a.localeCompare(b, 'sv')) : [],
  };
}

export interface Shift {
  readonly field: AnswerField;
  readonly before: Spread;
  readonly after: Spread;
}

/** Before and after side by side, for the statements that both have. Nothing until both may be shown. */
export function shiftsOf(before: Summed, after: Summed): readonly Shift[] {
  if (!before.isShown || !after.isShown) return [];
  return answerFields.flatMap((field) => {
    const [was, is] = [before.spreads[field], after.spreads[field]];
    return was && is ? [{ field, before: was, after: is }] : [];
  });
}
