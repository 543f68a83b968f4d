/** A kit that is used: the occasion, and the question's last use. Sent again with the same key it is the same occasion. */
import type { Draft, Item } from '../../schema/field';
import { events } from '../../schema/lists/events';
import { questions } from '../../schema/lists/questions';
import type { DataError, DataSource, Result } from '../ports';

export interface SavedKit {
  readonly event: Item<typeof events>;
  /** Why the question could not be marked as used; the occasion is saved all the same. */
  readonly unmarked?: DataError;
}

/** Notes that a question was used on that day; an earlier day than the last one changes nothing. */
export async function markQuestionUsed(data: DataSource, id: number, day: string): Promise<Result<Item<typeof questions>>> {
  const repository = data.repository(questions);
  const found = await repository.get(id);
  if (!found.ok || (found.value.lastUsed ?? '') >= day) return found;
  const answer = await repository.patch(id, { lastUsed: day }, found.value.etag);
  if (answer.ok || answer.error.kind !== 'conflict' || !('theirs' in answer.error)) return answer;
  // Somebody changed the question's words meanwhile: that is theirs, the day is ours.
  return repository.patch(id, { lastUsed: day }, answer.error.theirs.etag);
}

export async function saveKit(data: DataSource, draft: Draft<typeof events>, clientKey: string, today: string): Promise<Result<SavedKit>> {
  const added = await data.repository(events).add(draft, clientKey);
  if (!added.ok) return added;
  const { question } = draft;
  const marked = typeof question === 'number' ? await markQuestionUsed(data, question, today) : undefined;
  return { ok: true, value: { event: added.value, ...(marked === undefined || marked.ok ? {} : { unmarked: marked.error }) } };
}
