/** Writes a plan so that no planned content of an approved plan changes without its revision. */
import { plannedOf } from '../../domain/revisions/values';
import type { PlanList, PlanListKey } from '../../domain/revisions/plannedFields';
import { isOfPlan, type Reason } from '../../domain/revisions/reason';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import type { assignments } from '../../schema/lists/assignments';
import type { Conflict, DataError, RemovalReceipt, Result } from '../ports';
import type { Deed, Waiting } from './outbox';
import { revisionKey } from './revisionKey';
import { createRecorder, type RecorderOptions } from './recording';

export type Assignment = Item<typeof assignments>;
type Writing<T, L extends ListDefinition> = Promise<Result<T, DataError | Conflict<L>>>;

export interface PlanWriter {
  add<L extends PlanList>(list: L, draft: Draft<L>, clientKey: string, reason?: Reason): Promise<Result<Item<L>>>;
  /** `before`: the item that the change is made to; `etag`: which of its versions, when that is another. */
  change<L extends PlanList>(list: L, before: Item<L>, change: Partial<Draft<L>>, reason?: Reason, etag?: string): Writing<Item<L>, L>;
  remove<L extends PlanList>(list: L, item: Item<L>, reason?: Reason): Writing<RemovalReceipt, L>;
  /** Undoes a removal. */
  restore<L extends PlanList>(list: L, item: Item<L>, receipt: RemovalReceipt, reason?: Reason): Promise<Result<void>>;
}

type Values = Readonly<Record<string, unknown>>;
const idIn = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'object' && value !== null ? (value as { readonly id: number }).id : undefined;
const titleIn = (item: object): string => String((item as Values)['title'] ?? '');

export function createPlanWriter(options: RecorderOptions): PlanWriter {
  const { data, outbox, now } = options;
  const { approvedOf, unreasoned, begin, through } = createRecorder(options);

  const add: PlanWriter['add'] = async (list, draft, clientKey, reason) => {
    const plan = idIn((draft as Values)['assignment']);
    const write = (): Promise<Result<Item<typeof list>>> => data.repository(list).add(draft, clientKey);
    const approved = await approvedOf(list.key === 'assignments' ? [] : [plan]);
    if (!approved.ok) return approved;
    const version = plan === undefined ? undefined : approved.value.get(plan);
    if (plan === undefined || version === undefined) return write();
    if (!reason) return unreasoned(list.key, 'add');
    const entry = begin(revisionKey(list.key, 'added', clientKey), {
      list: list.key,
      deed: { kind: 'tillagd', itemKey: clientKey },
      title: titleIn(draft),
      before: {},
      assignment: plan,
      version,
      reason,
    });
    return through([entry], write, (item) => ({ item: item.id, values: item, title: titleIn(item) }));
  };

  const change: PlanWriter['change'] = async (list, before, asked, reason, etag = before.etag) => {
    const write = (): Writing<Item<typeof list>, typeof list> => data.repository(list).patch(before.id, asked, etag);
    if (!isOfPlan(list.key, before, asked)) return write();
    const plan = planOf(list.key, before);
    const target = 'assignment' in asked ? idIn((asked as Values)['assignment']) : plan;
    const approved = await approvedOf([plan, target]);
    if (!approved.ok) return approved;
    const entries = deedsOf(before.id, asked, plan, target).filter(({ assignment }) => approved.value.has(assignment));
    if (entries.length === 0) return write();
    if (!reason) return unreasoned(list.key, 'change');
    const begun = entries.map(({ deed, assignment }) =>
      begin(revisionKey(list.key, `${deed.kind}-${before.id}`, etag), {
        list: list.key,
        deed,
        title: titleIn(before),
        before: deed.kind === 'tillagd' ? {} : plannedOf(list.key, before),
        assignment,
        version: approved.value.get(assignment) ?? 0,
        reason,
      }),
    );
    return through(begun, write, (item) => ({ item: item.id, values: item, title: titleIn(item) }));
  };

  const remove: PlanWriter['remove'] = async (list, item, reason) => {
    const write = (): Writing<RemovalReceipt, typeof list> => data.repository(list).remove(item.id, item.etag);
    const entry = await beginWhole(list, item, reason, { kind: 'borttagen', item: item.id }, 'remove');
    if (!entry.ok) return entry;
    return through(entry.value, write, () => ({ item: item.id, values: {}, title: titleIn(item) }));
  };

  const restore: PlanWriter['restore'] = async (list, item, receipt, reason) => {
    const write = (): Promise<Result<void>> => data.repository(list).restore(receipt);
    const entry = await beginWhole(list, item, reason, { kind: 'tillagd', item: item.id }, 'restore');
    if (!entry.ok) return entry;
    return through(entry.value, write, () => ({ item: item.id, values: item, title: titleIn(item) }));
  };

  async function beginWhole<L extends PlanList>(
    list: L,
    item: Item<L>,
    reason: Reason | undefined,
    deed: Deed & { readonly item?: number },
    attempted: DataError['attempted'],
  ): Promise<Result<readonly Waiting[]>> {
    const plan = list.key === 'assignments' ? undefined : planOf(list.key, item);
    const approved = await approvedOf([plan]);
    if (!approved.ok) return approved;
    const version = plan === undefined ? undefined : approved.value.get(plan);
    if (plan === undefined || version === undefined) return { ok: true, value: [] };
    if (!reason) return unreasoned(list.key, attempted);
    const before = deed.kind === 'tillagd' ? {} : plannedOf(list.key, item);
    const begun = { list: list.key, deed, title: titleIn(item), before, assignment: plan, version, reason };
    // A restored item has the etag it had, and may be removed again: the moment tells one removal from the next.
    const lost = outbox.all().find(({ list: other, deed: { kind, item: id }, saved }) => other === list.key && kind === deed.kind && id === item.id && !saved);
    const key = lost?.key ?? revisionKey(list.key, `${deed.kind}-${item.id}`, String(now().getTime()));
    return { ok: true, value: [begin(key, begun)] };
  }

  return { add, change, remove, restore };
}

const planOf = (list: PlanListKey, item: object): number | undefined =>
  list === 'assignments' ? (item as { readonly id: number }).id : idIn((item as Values)['assignment']);

/** A change within a plan; or, when the item moves, what leaves one and comes to another. */
function deedsOf(
  item: number,
  asked: object,
  plan: number | undefined,
  target: number | undefined,
): readonly { readonly deed: Deed; readonly assignment: number }[] {
  if (plan !== undefined && plan === target) return [{ deed: { kind: 'andrad', item, change: asked as Values }, assignment: plan }];
  const leaves: Deed = { kind: 'borttagen', item, ...(target === undefined ? {} : { movedTo: target }) };
  return [
    ...(plan === undefined ? [] : [{ deed: leaves, assignment: plan }]),
    ...(target === undefined ? [] : [{ deed: { kind: 'tillagd', item } as const, assignment: target }]),
  ];
}
