/** Goals: how many are reached, and the older note that holds one a line. */
import type { Item } from '../../schema/field';
import type { goals } from '../../schema/lists/goals';

export type Goal = Item<typeof goals>;

/** Neither reached nor set aside: somebody still has to work for it. */
export const isOpenGoal = ({ status }: Pick<Goal, 'status'>): boolean => status !== 'natt' && status !== 'avfort';

/** What was set aside counts neither for nor against. */
export function goalCount(goals: readonly Pick<Goal, 'status'>[]): { readonly reached: number; readonly of: number } {
  const counted = goals.filter(({ status }) => status !== 'avfort');
  return { reached: counted.filter(({ status }) => status === 'natt').length, of: counted.length };
}

export interface WrittenGoal {
  readonly title: string;
  readonly measure?: string;
  readonly target?: string;
}

/** "mål; mått; målnivå" on each line, as the note's hint asks for. */
export const writtenGoals = (note: string | undefined): readonly WrittenGoal[] =>
  (note ?? '')
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .flatMap(([title = '', measure = '', ...target]) => {
      const level = target.join('; ');
      return title === '' ? [] : [{ title, ...(measure === '' ? {} : { measure }), ...(level === '' ? {} : { target: level }) }];
    });

/** By their own order, then by age; those without a number come last. */
export const inOrder = <T extends { readonly id: number; readonly order?: number }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || a.id - b.id);
