/** What a request becomes: the new item, the request that says so, and the link between them. Each step may be repeated. */
import type { Relation } from '../../domain/links/keys';
import { answered, type SupportChange, type SupportRequest } from '../../domain/support/requests';
import type { Draft, Item } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import { knowledge } from '../../schema/lists/knowledge';
import { supportRequests } from '../../schema/lists/supportRequests';
import { addLink } from '../links/linkWrites';
import type { DataSource, Repository, Result } from '../ports';

interface Joined {
  readonly request: number;
  readonly to: { readonly list: 'knowledge' | 'activities'; readonly id: number };
  readonly relation: Relation;
  readonly change: (request: SupportRequest) => SupportChange;
}

/** The request as it is now is what is changed: only what became of it is written, whatever else somebody has saved meanwhile. */
async function join(data: DataSource, { request, to, relation, change }: Joined): Promise<Result<SupportRequest>> {
  const repository = data.repository(supportRequests);
  const current = await repository.get(request);
  if (!current.ok) return current;
  const told = await repository.patch(request, change(current.value), current.value.etag);
  if (!told.ok) return told;
  const link = await addLink(data, { from: { list: 'supportRequests', id: request }, relation, to });
  return link.ok ? told : link;
}

/** An answer that others can use: an insight in the bank, that the request points at. The same key twice makes one. */
export async function becomeKnowledge(
  data: DataSource,
  request: number,
  draft: Draft<typeof knowledge>,
  clientKey: string,
): Promise<Result<Item<typeof knowledge>>> {
  const made = await data.repository(knowledge).add(draft, clientKey);
  if (!made.ok) return made;
  const to = { list: 'knowledge', id: made.value.id } as const;
  const joined = await join(data, { request, to, relation: 'gav', change: () => ({ knowledge: to.id }) });
  return joined.ok ? made : joined;
}

export interface Acceptance {
  readonly request: number;
  /** Who says yes, and when. */
  readonly by: number;
  readonly today: string;
  /** What the proposer reads, where nobody has answered yet. */
  readonly words: (title: string) => string;
  /** How an activity is added to a plan that may be approved: with its reason. */
  readonly add: Repository<typeof activities>['add'];
}

/** A proposal that is accepted: an activity in the plan, and an answer to who proposed it, who may not be able to read the plan. */
export async function becomeActivity(
  data: DataSource,
  draft: Draft<typeof activities>,
  clientKey: string,
  { request, by, today, words, add }: Acceptance,
): Promise<Result<Item<typeof activities>>> {
  const made = await add(draft, clientKey);
  if (!made.ok) return made;
  const to = { list: 'activities', id: made.value.id } as const;
  const change = (current: SupportRequest): SupportChange => ({
    ...answered(current, by, today),
    activity: to.id,
    ...(current.answer?.trim() ? {} : { answer: words(made.value.title) }),
  });
  const joined = await join(data, { request, to, relation: 'leddeTill', change });
  return joined.ok ? made : joined;
}
