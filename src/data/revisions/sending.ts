/** Gets what waits in the outbox to the server. */
import { differencesOf, differencesText, plannedOf, type Difference } from '../../domain/revisions/values';
import { planLists } from '../../domain/revisions/plannedFields';
import type { Draft, ListDefinition } from '../../schema/field';
import { revisions } from '../../schema/lists/revisions';
import type { DataError, DataSource, Result } from '../ports';
import { holdsAlready } from '../sameValues';
import type { Outbox, Waiting } from './outbox';

/** After these nobody knows whether the server did what was asked. */
const unsure: readonly DataError['kind'][] = ['offline', 'throttled', 'server'];
export const isUnsure = ({ kind }: DataError): boolean => unsure.includes(kind);

/** What is planned and differs, of what the change was about: what others saved since is theirs. */
export function differencesIn({ list, deed, before }: Waiting, values: object): readonly Difference[] {
  const after = deed.kind === 'borttagen' ? {} : plannedOf(list, values);
  const found = differencesOf(list, before, after);
  return deed.kind === 'andrad' ? found.filter(({ field }) => field in deed.change) : found;
}

/** As the column has it. */
const longestTitle = 255;

function draftOf({ list, deed, assignment, version, reason, role, saved }: Waiting & Required<Pick<Waiting, 'saved'>>): Draft<typeof revisions> {
  return {
    title: saved.title.slice(0, longestTitle),
    assignment,
    list,
    item: saved.item,
    change: deed.kind,
    differences: differencesText(saved.differences),
    reasonType: reason.type,
    reason: reason.words,
    role,
    version,
  };
}

/** True when the server has the revision; it then waits no more. */
export async function sendOne(data: DataSource, outbox: Outbox, waiting: Waiting): Promise<boolean> {
  if (waiting.saved === undefined) return false;
  const answer = await data.repository(revisions).add(draftOf({ ...waiting, saved: waiting.saved }), waiting.key);
  if (answer.ok) outbox.drop(waiting.key);
  else outbox.put({ ...waiting, trouble: answer.error.kind });
  return answer.ok;
}

type Found = Result<Waiting['saved'] | 'never'>;

/** Whether a change whose answer was lost came through: the item holds what was asked, is there, or is gone. */
async function whatCame(data: DataSource, waiting: Waiting): Promise<Found> {
  const { list, deed } = waiting;
  const definition: ListDefinition = planLists[list];
  const repository = data.repository(definition);
  const savedAs = (item: { readonly id: number }): Found => {
    const differences = differencesIn(waiting, item);
    const title = (item as { readonly title?: string }).title ?? waiting.title;
    return { ok: true, value: differences.length === 0 ? 'never' : { item: item.id, title, differences } };
  };
  if (deed.kind === 'tillagd' && deed.itemKey !== undefined) {
    const page = await repository.page({ where: [{ field: 'clientKey' as never, is: 'equal', value: deed.itemKey }], top: 1 });
    if (!page.ok) return page;
    const [item] = page.value.items;
    return item ? savedAs(item) : { ok: true, value: 'never' };
  }
  const id = deed.item;
  if (id === undefined) return { ok: true, value: 'never' };
  const answer = await repository.get(id);
  if (deed.kind === 'borttagen') {
    const gone = { item: id, title: waiting.title, differences: differencesIn(waiting, {}) };
    if (!answer.ok) return answer.error.kind === 'notFound' ? { ok: true, value: gone } : answer;
    const plan = (answer.value as { readonly assignment?: { readonly id: number } }).assignment?.id;
    return { ok: true, value: deed.movedTo !== undefined && plan === deed.movedTo ? gone : 'never' };
  }
  if (!answer.ok) return answer.error.kind === 'notFound' ? { ok: true, value: 'never' } : answer;
  if (deed.kind === 'andrad' && !holdsAlready(definition, answer.value, deed.change as never)) return { ok: true, value: 'never' };
  return savedAs(answer.value);
}

/** So long another tab, or this one, is given to hear the answer itself. */
const patience = 60_000;

/** Tries everything that waits once more. True when something reached the server. */
export async function sendWaiting(data: DataSource, outbox: Outbox, now: number, isAsked: boolean): Promise<boolean> {
  let hasSent = false;
  for (const waiting of outbox.all()) {
    if (waiting.saved === undefined && !isAsked && now - waiting.since < patience) continue;
    const came: Found = waiting.saved === undefined ? await whatCame(data, waiting) : { ok: true, value: waiting.saved };
    if (!came.ok) {
      outbox.put({ ...waiting, trouble: came.error.kind });
      continue;
    }
    if (came.value === 'never' || came.value === undefined) outbox.drop(waiting.key);
    else if (await sendOne(data, outbox, { ...waiting, saved: came.value })) hasSent = true;
  }
  return hasSent;
}
