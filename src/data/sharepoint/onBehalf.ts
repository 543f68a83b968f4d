/**
 * Adds items that belong to somebody else: a program adds the item and makes a person its author by the form path, which
 * takes full control of the list (docs/adr/0028). Where people reach their own items only, the item is theirs from then on.
 */
import { encodeNew, type Row } from '../../schema/codec';
import type { Draft, ListDefinition } from '../../schema/field';
import { queryNameOf } from '../../schema/select';
import type { Attempt, DataError, Result } from '../ports';
import type { Settled } from './delivery';
import { toError } from './errors';
import { addressList } from './lists';
import { readOf, writeOf } from './pnp';
import type { Site } from './repository';
import { rowsOf } from './rows';

export interface OnBehalf<L extends ListDefinition> {
  /**
   * The same key twice gives the same item, however often it is sent. `invalid` with field `author`: SharePoint did not take
   * the person, or the program has not full control of the list; the item has then been taken away again.
   */
  add(draft: Draft<L>, clientKey: string, email: string): Promise<Result<{ readonly id: number }>>;
  /** For good, as long as it is as it was when it was read: 'conflict' otherwise. */
  remove(id: number, etag: string): Promise<Result<void>>;
}

/** How SharePoint Online names a person of the tenant. */
const claimOf = (email: string): string => `i:0#.f|membership|${email.toLowerCase()}`;

interface Owned {
  readonly id: number;
  readonly etag: string;
  readonly authorId: number;
  /** The author's login name and address, in lower case. */
  readonly names: readonly string[];
}

function ownedIn(row: Row | undefined): Owned | undefined {
  if (row === undefined || typeof row.Id !== 'number') return undefined;
  const { Id, Name, EMail } = (row.Author ?? { Id: row.AuthorId }) as { readonly Id?: unknown; readonly Name?: unknown; readonly EMail?: unknown };
  const names = [Name, EMail].filter((name): name is string => typeof name === 'string' && name !== '').map((name) => name.toLowerCase());
  return { id: row.Id, etag: String(row['odata.etag'] ?? '*'), authorId: Number(Id), names };
}

/** SharePoint's name for an app begins so; a person's never does. */
const isApps = ({ names }: Owned): boolean => names.some((name) => name.startsWith('i:0i.t|'));
const isBy = ({ names }: Owned, email: string): boolean => names.includes(claimOf(email)) || names.includes(email.toLowerCase());

const select = ['Id', 'Author/Id', 'Author/Name', 'Author/EMail'] as const;

const bodyOf = (settled: Settled | undefined): Row | undefined =>
  settled !== undefined && 'status' in settled && settled.status < 300 && settled.text !== '' ? (JSON.parse(settled.text) as Row) : undefined;

/** The form path answers 200 also when it refuses, and then each column for itself. */
function refusalIn(settled: Settled | undefined): string | undefined {
  const results = bodyOf(settled)?.value as readonly { readonly HasException?: unknown; readonly ErrorMessage?: unknown }[] | undefined;
  const refused = results?.find(({ HasException }) => HasException === true);
  return refused === undefined ? undefined : String(refused.ErrorMessage ?? '');
}

/** `given`: it is the person's. Else why not, and the item as far as it was last seen. */
type Giving = { readonly given: true } | { readonly given: false; readonly error: DataError; readonly item: Owned };

/** A list of items that a program adds for people. */
export function createOnBehalf<L extends ListDefinition>(site: Site, list: L): OnBehalf<L> {
  const { transport } = site;
  const addressed = addressList(site, list);
  const errorOf = (attempted: Attempt, ...settled: readonly (Settled | undefined)[]): DataError => {
    const telling = settled.find((one) => one !== undefined && bodyOf(one) === undefined);
    return toError(telling ?? { trouble: 'offline' }, { attempted, list });
  };

  /** The add and the look for its key: one batch, which can be sent again without harm. */
  async function put(draft: Draft<L>, clientKey: string): Promise<Result<Owned & { readonly isNew: boolean }>> {
    const write = writeOf(addressed.list.items, { body: encodeNew(list, draft, clientKey) });
    const byKey = addressed.list.items.filter(`${queryNameOf(list, 'clientKey') ?? ''} eq '${clientKey.replace(/'/g, "''")}'`).top(1);
    const [written, shown] = await transport.write([write, readOf(byKey.select(...select).expand('Author'))]);
    const made = ownedIn(bodyOf(written));
    const item = ownedIn(rowsOf(shown)[0]) ?? made;
    return item === undefined ? { ok: false, error: errorOf('add', written, shown) } : { ok: true, value: { ...item, isNew: made !== undefined } };
  }

  /**
   * Author goes with Editor: alone it has been seen to be left as it was, with an answer that says nothing of it. So the
   * answer is not believed either; the item that is read after it is.
   */
  async function give(item: Owned, email: string): Promise<Giving> {
    const person = JSON.stringify([{ Key: claimOf(email) }]);
    const formValues = ['Author', 'Editor'].map((FieldName) => ({ FieldName, FieldValue: person }));
    const one = addressed.list.items.getById(item.id);
    const reading = readOf(
      addressed.list.items
        .getById(item.id)
        .select(...select)
        .expand('Author'),
    );
    const [written, shown] = await transport.write([writeOf(one, { path: 'validateupdatelistitem', body: { formValues, bNewDocumentUpdate: true } }), reading]);
    const after = ownedIn(bodyOf(shown));
    if (after !== undefined && (isBy(after, email) || after.authorId !== item.authorId)) return { given: true };
    if (bodyOf(written) === undefined || after === undefined) return { given: false, error: errorOf('change', written, shown), item };
    const error = {
      kind: 'invalid',
      attempted: 'change',
      list: list.key,
      field: 'author',
      detail: refusalIn(written) ?? 'The author was left as it was.',
    } as const;
    return { given: false, error, item: after };
  }

  async function remove(id: number, etag: string): Promise<Result<void>> {
    const [written] = await transport.write([writeOf(addressed.list.items.getById(id), { method: 'DELETE', etag })]);
    const isGone = written !== undefined && 'status' in written && (written.status < 300 || written.status === 404);
    return isGone ? { ok: true, value: undefined } : { ok: false, error: errorOf('remove', written) };
  }

  return {
    add: async (draft, clientKey, email) => {
      const added = await put(draft, clientKey);
      if (!added.ok) return added;
      const { id, isNew } = added.value;
      // Somebody's already: this person's, also when SharePoint knows them by another address.
      if (isBy(added.value, email) || (!isNew && !isApps(added.value))) return { ok: true, value: { id } };
      const giving = await give(added.value, email);
      if (giving.given) return { ok: true, value: { id } };
      // What is nobody's, nobody sees. With its ETag: when it has become the person's after all, it stays.
      const removed = await remove(id, giving.item.etag);
      return !removed.ok && removed.error.kind === 'conflict' ? { ok: true, value: { id } } : { ok: false, error: giving.error };
    },
    remove,
  };
}
