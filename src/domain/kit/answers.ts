/** What people answered, read again: side by side by table or kommun, and what became of it. */
import type { Item } from '../../schema/field';
import { contributions } from '../../schema/lists/contributions';

export type Contribution = Item<typeof contributions>;
export type Answer = Pick<Contribution, 'id' | 'title' | 'text' | 'table' | 'municipality' | 'used' | 'usedWhy' | 'signal'>;
export type Used = Contribution['used'];

const longestTitle = contributions.fields.title.settings.maxLength ?? 255;
/** What an answer may be at most: the column of its whole text. */
export const longestAnswer = contributions.fields.text.settings.maxLength ?? 4000;

/** Cut at the end of a word, with an ellipsis, so that the whole is no longer than `most`. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most - 2);
  return `${line.slice(0, end > most / 2 ? end : most - 2)} …`;
}

/** An answer as the columns hold it: the whole of a short one is its title, a long one stands in its own column too. */
export function answerColumns(written: string): { readonly title: string; readonly text?: string } {
  const text = written.trim();
  const isPlain = text.length <= longestTitle && !text.includes('\n');
  return isPlain ? { title: text } : { title: shortened(text, longestTitle), text };
}

/** All that somebody answered. */
export const answerText = ({ title, text }: Pick<Answer, 'title' | 'text'>): string => (text === undefined || text === '' ? title : text);

type Asked = NonNullable<Contribution['question']>;

/** What an occasion asks: its own question first, then the others that its answers are to, in the order they came. */
export function questionsAsked(own: Asked | undefined, answers: readonly Pick<Contribution, 'id' | 'question'>[]): readonly Asked[] {
  const found = new Map<number, Asked>(own ? [[own.id, own]] : []);
  for (const { question } of [...answers].sort((a, b) => a.id - b.id)) if (question && !found.has(question.id)) found.set(question.id, question);
  return [...found.values()];
}

export type Grouping = 'table' | 'municipality' | 'none';

export interface AnswerGroup<A> {
  /** As it was first written; undefined for those who did not say. */
  readonly name?: string;
  readonly answers: readonly A[];
}

/** By table when somebody has named one, else by kommun, else all together. */
export function usualGrouping(answers: readonly Pick<Answer, 'table' | 'municipality'>[]): Grouping {
  if (answers.some(({ table }) => table)) return 'table';
  return answers.some(({ municipality }) => municipality) ? 'municipality' : 'none';
}

const sameName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');

/** The groups by name, "Bord 2" before "Bord 10"; those who did not say come last. Within a group in the order they came. */
export function groupAnswers<A extends Pick<Answer, 'id' | 'table' | 'municipality'>>(answers: readonly A[], by: Grouping): readonly AnswerGroup<A>[] {
  const groups = new Map<string, { name?: string; answers: A[] }>();
  for (const answer of [...answers].sort((a, b) => a.id - b.id)) {
    const name = (by === 'none' ? '' : (answer[by] ?? '')).trim();
    const key = sameName(name);
    const group = groups.get(key) ?? { ...(name === '' ? {} : { name }), answers: [] };
    group.answers.push(answer);
    groups.set(key, group);
  }
  const { compare } = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });
  return [...groups.values()].sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined) || compare(a.name ?? '', b.name ?? ''));
}

export interface Outcome<A> {
  readonly total: number;
  readonly becameSignals: readonly A[];
  readonly used: readonly A[];
  readonly partly: readonly A[];
  readonly not: readonly A[];
  readonly waiting: readonly A[];
}

/** What became of the answers, each in one place: one that became a spaning is not counted as used as well. */
export function outcomeOf<A extends Pick<Answer, 'used' | 'signal'>>(answers: readonly A[]): Outcome<A> {
  const others = answers.filter(({ signal }) => signal === undefined);
  const withUse = (used: Used): readonly A[] => others.filter((answer) => answer.used === used);
  return {
    total: answers.length,
    becameSignals: answers.filter(({ signal }) => signal !== undefined),
    used: withUse('anvant'),
    partly: withUse('delvis'),
    not: withUse('inte'),
    waiting: withUse('inteBedomt'),
  };
}

/** Whoever answered is told why: only "used" speaks for itself. */
export const needsWhy = (used: Used): boolean => used === 'delvis' || used === 'inte';
