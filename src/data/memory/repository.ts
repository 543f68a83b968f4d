import { encodeDraft, encodeNew, type Row } from '../../schema/codec';
import type { Draft, Field, Item, ListDefinition } from '../../schema/field';
import type { Attempt, Changes, Conflict, DataError, ListQuery, Page, RemovalReceipt, Repository, Result, Version } from '../ports';
import { refuseQuery } from '../queryRules';
import { holdsAlready } from '../sameValues';
import { memoryAttachments } from './attachments';
import { memoryConversation } from './conversation';
import { pageOf } from './paging';
import { itemOf, tableOf, versionOf, type Change, type MemorySite, type StoredRow, type Table } from './table';

/** Lets a test say what goes wrong; undefined: nothing. */
export type Interruption = (attempted: Attempt, list: ListDefinition) => DataError | undefined;

/** A list in memory that keeps the promises of a list in SharePoint: same conditions, ETags, unique columns, recycle bin, change log. */
export function createMemoryRepository<L extends ListDefinition>(site: MemorySite, list: L, interrupt: Interruption): Repository<L> {
  const table = tableOf(site, list.key);
  // A yes/no column has a default of its own in SharePoint; the other defaults are in what an add writes.
  const columnDefaults = Object.fromEntries(
    Object.values(list.fields)
      .filter(({ kind }) => kind === 'bool')
      .map((field) => [field.internal, field.default ?? false]),
  );
  const failure = (kind: DataError['kind'], attempted: Attempt, more: Partial<DataError> = {}): { ok: false; error: DataError } => ({
    ok: false,
    error: { kind, attempted, list: list.key, ...more },
  });
  const read = (row: StoredRow): Item<L> => itemOf(site, list, row);
  const now = (): string => `${site.now().toISOString().slice(0, 19)}Z`;
  const record = (id: number, is: 'saved' | 'gone'): void => void table.changes.push({ sequence: table.changes.length + 1, id, is });

  function save(row: StoredRow): Item<L> {
    table.rows.set(row.id, row);
    table.history.set(row.id, [...(table.history.get(row.id) ?? []).filter(({ version }) => version !== row.version), row]);
    record(row.id, 'saved');
    return read(row);
  }
  const touch = (id: number): void => {
    const row = table.rows.get(id);
    if (row !== undefined) save({ ...row, version: row.version + 1, modified: now(), editorId: site.user.id });
  };
  const taken = (values: Row, except?: number): string | undefined => duplicateIn(list, table, values, except);
  const repository: Omit<Repository<L>, 'addMany'> = {
    list,
    page: async (query: ListQuery<L> = {}): Promise<Result<Page<L>>> => {
      const refused = refuseQuery(list, query);
      return refused === undefined ? { ok: true, value: pageOf(site, list, query) } : { ok: false, error: refused };
    },
    get: async (id) => {
      const row = table.rows.get(id);
      return row === undefined ? failure('notFound', 'read') : { ok: true, value: read(row) };
    },
    add: async (draft: Draft<L>, clientKey: string) => {
      const existing = withClientKey(list, table, clientKey);
      if (existing !== undefined) return { ok: true, value: read(existing) };
      const values = { ...columnDefaults, ...encodeNew(list, draft, clientKey) };
      const field = taken(values);
      if (field !== undefined) return failure('duplicate', 'add', { field });
      const id = table.nextId;
      table.nextId += 1;
      return { ok: true, value: save({ id, version: 1, created: now(), modified: now(), authorId: site.user.id, editorId: site.user.id, values }) };
    },
    patch: async (id, change, etag): Promise<Result<Item<L>, DataError | Conflict<L>>> => {
      const row = table.rows.get(id);
      if (row === undefined) return failure('notFound', 'change');
      const current = read(row);
      if (etag !== '*' && etag !== current.etag) {
        if (holdsAlready(list, current, change)) return { ok: true, value: current };
        return { ok: false, error: { kind: 'conflict', attempted: 'change', list: list.key, yours: change, theirs: current } };
      }
      const values = { ...row.values, ...encodeDraft(list, change) };
      const field = taken(values, id);
      if (field !== undefined) return failure('duplicate', 'change', { field });
      return { ok: true, value: save({ ...row, version: row.version + 1, modified: now(), editorId: site.user.id, values }) };
    },
    remove: async (id, etag): Promise<Result<RemovalReceipt, DataError | Conflict<L>>> => {
      const row = table.rows.get(id);
      const earlier = [...table.removed].reverse().find(([, removed]) => removed.id === id);
      if (row === undefined) return earlier === undefined ? failure('notFound', 'remove') : { ok: true, value: earlier[0] };
      if (etag !== undefined && etag !== '*' && etag !== read(row).etag) {
        return { ok: false, error: { kind: 'conflict', attempted: 'remove', list: list.key, yours: {}, theirs: read(row) } };
      }
      const receipt: RemovalReceipt = `${id};${table.changes.length}`;
      table.rows.delete(id);
      table.removed.set(receipt, row);
      record(id, 'gone');
      return { ok: true, value: receipt };
    },
    restore: async (receipt) => {
      const row = table.removed.get(receipt);
      if (row === undefined) return table.rows.has(Number(receipt.split(';')[0])) ? { ok: true, value: undefined } : failure('notFound', 'restore');
      table.removed.delete(receipt);
      save(row);
      return { ok: true, value: undefined };
    },
    versions: async (id) => versionsOf(site, list, table, id) ?? failure('notFound', 'read'),
    conversation: memoryConversation(site, list.key, table, now, failure),
    attachments: memoryAttachments(list, table, touch, failure),
    changesSince: async (token) => {
      if (token !== null && !/^\d+$/.test(token)) return failure('invalid', 'changes');
      return { ok: true, value: changesAfter(table.changes, token) };
    },
  };
  return interrupted(repository, interrupt);
}

function withClientKey(list: ListDefinition, table: Table, clientKey: string): StoredRow | undefined {
  const column = list.fields['clientKey']?.internal ?? '';
  return [...table.rows.values()].find((row) => row.values[column] === clientKey);
}

/** Latest first; undefined when there is no such item. */
function versionsOf<L extends ListDefinition>(site: MemorySite, list: L, table: Table, id: number): Result<readonly Version<L>[]> | undefined {
  if (!table.rows.has(id)) return undefined;
  return { ok: true, value: [...(table.history.get(id) ?? [])].reverse().map((row) => versionOf(site, list, row)) };
}

/** The key of a unique field whose value another row has already. */
function duplicateIn(list: ListDefinition, table: Table, values: Row, except: number | undefined): string | undefined {
  const rows = [...table.rows.values()].filter(({ id }) => id !== except);
  const isTaken = ({ internal }: Field): boolean =>
    values[internal] !== undefined && values[internal] !== null && rows.some((row) => row.values[internal] === values[internal]);
  return Object.entries(list.fields).find(([, field]) => field.unique === true && isTaken(field))?.[0];
}

/** Each item once, with its last fate. */
function changesAfter(log: readonly Change[], token: string | null): Changes {
  const fate = new Map(token === null ? [] : log.slice(Number(token)).map(({ id, is }) => [id, is] as const));
  const idsOf = (wanted: Change['is']): number[] => [...fate].filter(([, is]) => is === wanted).map(([id]) => id);
  return { token: String(log.length), saved: idsOf('saved'), gone: idsOf('gone'), more: false };
}

/** Every call asks first whether something is to go wrong. */
function interrupted<L extends ListDefinition>(repository: Omit<Repository<L>, 'addMany'>, interrupt: Interruption): Repository<L> {
  const guard =
    <A extends readonly unknown[], R>(attempted: Attempt, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R | { ok: false; error: DataError }> => {
      const error = interrupt(attempted, repository.list);
      return error === undefined ? call(...args) : { ok: false, error };
    };
  const { conversation, attachments } = repository;
  const add = guard('add', repository.add);
  return {
    list: repository.list,
    page: guard('read', repository.page),
    get: guard('read', repository.get),
    add,
    patch: guard('change', repository.patch),
    remove: guard('remove', repository.remove),
    restore: guard('restore', repository.restore),
    changesSince: guard('changes', repository.changesSince),
    addMany: async (entries) => {
      const results: Result<Item<L>>[] = [];
      for (const { draft, clientKey } of entries) results.push(await add(draft, clientKey));
      return results;
    },
    versions: guard('read', repository.versions),
    conversation: {
      comments: guard('read', conversation.comments),
      say: guard('add', conversation.say),
      unsay: guard('remove', conversation.unsay),
      likes: guard('read', conversation.likes),
      like: guard('change', conversation.like),
    },
    attachments: { of: guard('read', attachments.of), add: guard('change', attachments.add), remove: guard('change', attachments.remove) },
  };
}
