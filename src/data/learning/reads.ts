/** What the pages of learning ask for. A group has some hundreds of occasions and learnings: whole lists are read, so that filters answer at once. */
import type { Item } from '../../schema/field';
import { responses } from '../../schema/lists/responses';
import { signUps } from '../../schema/lists/signUps';
import { everyItem } from '../everyItem';
import type { DataSource, Result } from '../ports';

/** The sign-ups to an occasion that the person may read: all of them for the working group, else only their own. */
export const signUpsTo = (source: DataSource, event: number): Promise<Result<readonly Item<typeof signUps>[]>> =>
  everyItem(source, signUps, { where: [{ field: 'event', is: 'equal', value: event }] });

/** The answers about an occasion that the person may read: all of them for the working group, else only their own. */
export const responsesTo = (source: DataSource, event: number): Promise<Result<readonly Item<typeof responses>[]>> =>
  everyItem(source, responses, { where: [{ field: 'event', is: 'equal', value: event }] });

/** Occasions that a person is signed up to. `Author` has no index of ours, so what may be read is sieved here. */
export async function signedUpTo(source: DataSource, person: number): Promise<Result<ReadonlySet<number>>> {
  const all = await everyItem(source, signUps, { fields: ['event'] });
  return all.ok ? { ok: true, value: new Set(all.value.filter(({ author }) => author.id === person).map(({ event }) => event.id)) } : all;
}
