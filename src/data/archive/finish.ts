/** What follows when all items are there: references that had to wait, files, comments, who and when; and a last look at what the site holds. */
import type { ListDefinition } from '../../schema/field';
import type { Result } from '../ports';
import type { ArchiveError } from './errors';
import { attachmentPath, type Archive, type CommentRecord, type ItemRecord } from './format';
import type { ArchiveSite, Stamp } from './port';
import type { ListWork } from './prepare';
import { bodyOfFields, differences, type Resolve } from './records';
import { dataError, itemsOf, type ReadItem } from './survey';
import type { Place } from './types';

type Read<T> = Result<T, ArchiveError>;
const done: Read<void> = { ok: true, value: undefined };
const atOnce = 100;

export interface Finishing {
  readonly site: ArchiveSite;
  readonly archive: Archive;
  /** What the site can hold of a record: its persons by their names there, nothing that leads nowhere. */
  readonly expected: (list: ListDefinition, record: ItemRecord) => ItemRecord;
  readonly resolve: Resolve;
  readonly signal?: AbortSignal;
}
export interface Finished {
  readonly attachments: number;
  readonly comments: number;
  readonly unstamped: number;
  readonly different: readonly Place[];
}

const cancelled: Read<never> = { ok: false, error: { kind: 'cancelled', begun: true } };

async function byIdOf({ site }: Finishing, { list, state }: ListWork): Promise<Read<ReadonlyMap<number, ReadItem>>> {
  const items = await itemsOf(site, list, state);
  return items.ok ? { ok: true, value: new Map(items.value.map((item) => [item.record.id, item])) } : { ok: false, error: dataError(items.error, true) };
}

/** Fields that are not yet what they should be: references to items that were added later. */
async function putRight(run: Finishing, { list, records }: ListWork, found: ReadonlyMap<number, ReadItem>): Promise<Read<void>> {
  const changes = records.flatMap((record) => {
    const item = found.get(record.id);
    const fields = item === undefined ? [] : differences(list, run.expected(list, record), item.record);
    return fields.length === 0 ? [] : [{ list, id: record.id, body: bodyOfFields(list, record, fields, run.resolve) }];
  });
  for (let from = 0; from < changes.length; from += atOnce) {
    if (run.signal?.aborted === true) return cancelled;
    const failed = (await run.site.change(changes.slice(from, from + atOnce))).find((one) => !one.ok);
    if (failed?.ok === false) return { ok: false, error: dataError(failed.error, true) };
  }
  return done;
}

/** Files that the items lack. SharePoint keeps one file a name: after an interruption none is doubled. */
async function attach(run: Finishing, { list, records }: ListWork, found: ReadonlyMap<number, ReadItem>): Promise<Read<number>> {
  const { attachments } = run.site.data.repository(list);
  let count = 0;
  for (const { id, attachments: names = [] } of records) {
    const held = names.length > 0 && found.get(id)?.row.Attachments === true ? await attachments.of(id) : undefined;
    if (held?.ok === false) return { ok: false, error: dataError(held.error, true) };
    const there = new Set(held?.value.map(({ name }) => name));
    for (const name of names.filter((one) => !there.has(one))) {
      if (run.signal?.aborted === true) return cancelled;
      const bytes = run.archive.file(attachmentPath(list.key, id, name));
      if (bytes === undefined) continue;
      const added = await attachments.add(id, name, bytes.slice().buffer as ArrayBuffer);
      if (!added.ok) return { ok: false, error: dataError(added.error, true) };
      count += 1;
    }
  }
  return { ok: true, value: count };
}

/** SharePoint lets nobody comment in another's name: whoever imports says it, with who wrote it and when. */
export const quotedComment = ({ author, created, text }: CommentRecord): string => `${author.title}, ${created.slice(0, 10)}: ${text}`;

async function comment(run: Finishing, { list, records }: ListWork): Promise<Read<number>> {
  const { conversation } = run.site.data.repository(list);
  let count = 0;
  for (const { id, comments = [] } of records) {
    if (comments.length === 0) continue;
    const said = await conversation.comments(id);
    if (!said.ok) return { ok: false, error: dataError(said.error, true) };
    const there = new Set(said.value.map(({ text }) => text.trim()));
    // On the site that the archive came from they stand as they were said.
    const asSaid = new Set(said.value.map(({ author, text }) => JSON.stringify([author.title, text.trim()])));
    for (const one of comments) {
      const text = quotedComment(one).trim();
      if (there.has(text) || asSaid.has(JSON.stringify([one.author.title, one.text.trim()]))) continue;
      if (run.signal?.aborted === true) return cancelled;
      const added = await conversation.say(id, text);
      if (!added.ok) return { ok: false, error: dataError(added.error, true) };
      count += 1;
    }
  }
  return { ok: true, value: count };
}

/** SharePoint's forms know no seconds. */
const toMinute = (instant: string): string => instant.slice(0, 16);
const isStamped = (wanted: ItemRecord, found: ItemRecord): boolean =>
  toMinute(wanted.created) === toMinute(found.created) &&
  toMinute(wanted.modified) === toMinute(found.modified) &&
  (['author', 'editor'] as const).every((who) => wanted[who] === undefined || wanted[who].login.toLowerCase() === found[who]?.login.toLowerCase());

function stampOf({ id, created, modified, author, editor }: ItemRecord): Stamp {
  return { id, created, modified, ...(author === undefined ? {} : { author: author.login }), ...(editor === undefined ? {} : { editor: editor.login }) };
}

async function stamp(run: Finishing, { list, records }: ListWork, found: ReadonlyMap<number, ReadItem>): Promise<Read<void>> {
  const stamps = records
    .map((record) => run.expected(list, record))
    .filter((record) => {
      const item = found.get(record.id);
      return item !== undefined && !isStamped(record, item.record);
    })
    .map(stampOf);
  for (let from = 0; from < stamps.length; from += atOnce) {
    if (run.signal?.aborted === true) return cancelled;
    const stamped = await run.site.stamp(list, stamps.slice(from, from + atOnce));
    if (!stamped.ok) return { ok: false, error: dataError(stamped.error, true) };
  }
  return done;
}

/** Finishes a list, and tells in what it is not as the archive says. */
export async function finishList(run: Finishing, work: ListWork): Promise<Read<Finished>> {
  const { list, records } = work;
  const before = await byIdOf(run, work);
  if (!before.ok) return before;
  const right = await putRight(run, work, before.value);
  if (!right.ok) return right;
  const attachments = await attach(run, work, before.value);
  if (!attachments.ok) return attachments;
  const comments = await comment(run, work);
  if (!comments.ok) return comments;
  // All of that moved the date of change: what is stamped is what the site holds now.
  const now = await byIdOf(run, work);
  const stamped = now.ok ? await stamp(run, work, now.value) : now;
  if (!stamped.ok) return stamped;
  const after = await byIdOf(run, work);
  if (!after.ok) return after;
  const different: Place[] = [];
  let unstamped = 0;
  for (const record of records) {
    const wanted = run.expected(list, record);
    const item = after.value.get(record.id);
    const fields = item === undefined ? ['id'] : differences(list, wanted, item.record);
    different.push(...fields.map((field) => ({ list: list.key, id: record.id, field })));
    if (item === undefined || !isStamped(wanted, item.record)) unstamped += 1;
  }
  return { ok: true, value: { attachments: attachments.value, comments: comments.value, unstamped, different } };
}
