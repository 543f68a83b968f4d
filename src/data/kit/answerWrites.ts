/** What the working group does with an answer. */
import type { Contribution, Used } from '../../domain/kit/answers';
import type { Draft } from '../../schema/field';
import { contributions } from '../../schema/lists/contributions';
import { addLink } from '../links/linkWrites';
import type { DataSource, Result } from '../ports';

/** Writes to an answer. What somebody else wrote of it meanwhile stays; only these columns change. */
async function writeAnswer(
  data: DataSource,
  { id, etag }: Pick<Contribution, 'id' | 'etag'>,
  change: Partial<Draft<typeof contributions>>,
): Promise<Result<Contribution>> {
  const repository = data.repository(contributions);
  const answer = await repository.patch(id, change, etag);
  if (answer.ok || answer.error.kind !== 'conflict' || !('theirs' in answer.error)) return answer;
  return repository.patch(id, change, answer.error.theirs.etag);
}

/**
 * An answer has become a spaning: the answer says which, and the chain leads from the occasion over the answer to it.
 * Done again it changes nothing, so that it can be tried anew when a part of it failed.
 */
export async function becameSignal(data: DataSource, answer: Contribution, signal: number): Promise<Result<Contribution>> {
  const node = { list: 'contributions', id: answer.id } as const;
  const linked = await addLink(data, { from: node, relation: 'gav', to: { list: 'signals', id: signal } });
  if (!linked.ok) return linked;
  if (answer.event) {
    const led = await addLink(data, { from: { list: 'events', id: answer.event.id }, relation: 'gav', to: node });
    if (!led.ok) return led;
  }
  return writeAnswer(data, answer, { signal, ...(answer.used === 'inteBedomt' ? { used: 'anvant' } : {}) });
}

/** How an answer was used, and why. Two who say different things at once are told: the second one's word must not hide the first's. */
export const judgeAnswer = (
  data: DataSource,
  { id, etag }: Contribution,
  used: Used,
  usedWhy: string,
): ReturnType<ReturnType<typeof data.repository<typeof contributions>>['patch']> =>
  data.repository(contributions).patch(id, { used, usedWhy: usedWhy.trim() === '' ? null : usedWhy.trim() }, etag);
