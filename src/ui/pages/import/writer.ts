/** How rows of an import are written and taken back: a list at once, a plan one by one with the reason. */
import { addsAtOnce } from '../../../data/addRules';
import type { DataSource, Entry, Result } from '../../../data/ports';
import type { PlanWriter } from '../../../data/revisions/planWriter';
import type { Reason } from '../../../domain/revisions/reason';
import type { Draft, Item, ListDefinition } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import type { OpenTarget } from './targets';

export interface ImportWriter {
  /** So many are handed over at a time, and then it is said how many are done. */
  readonly addsAtOnce: number;
  readonly removesAtOnce: number;
  /** An answer for each, in their order; fewer when it stopped on the way. */
  add(entries: readonly Entry<ListDefinition>[]): Promise<readonly Result<Item<ListDefinition>>[]>;
  remove(items: readonly Item<ListDefinition>[]): Promise<readonly Result<unknown>[]>;
}

/** Of a list that is no plan's: many in one `$batch`. */
export function listWriter(data: DataSource, { list }: OpenTarget): ImportWriter {
  const repository = data.repository(list);
  return {
    addsAtOnce,
    removesAtOnce: 50,
    add: (entries) => repository.addMany(entries),
    remove: (items) => Promise.all(items.map((item) => repository.remove(item.id, item.etag))),
  };
}

async function oneByOne<T, R>(all: readonly T[], write: (one: T) => Promise<Result<R>>): Promise<readonly Result<R>[]> {
  const answers: Result<R>[] = [];
  for (const one of all) {
    const answer = await write(one);
    answers.push(answer);
    if (!answer.ok && answer.error.kind !== 'conflict') break; // what follows would hear the same, or is tried in its turn
  }
  return answers;
}

interface Reasons {
  readonly add: () => Reason | undefined;
  readonly remove: () => Reason | undefined;
}

/** Of a plan: through its own writer, so that each row of an approved plan has its revision. */
export function planImportWriter(plan: () => Pick<PlanWriter, 'add' | 'remove'>, reasons: Reasons): ImportWriter {
  return {
    addsAtOnce: 5,
    removesAtOnce: 5,
    add: (entries) =>
      oneByOne(
        entries,
        ({ draft, clientKey }) =>
          plan().add(activities, draft as Draft<typeof activities>, clientKey, reasons.add()) as Promise<unknown> as Promise<Result<Item<ListDefinition>>>,
      ),
    remove: (items) => oneByOne(items, (item) => plan().remove(activities, item as unknown as Item<typeof activities>, reasons.remove())),
  };
}
