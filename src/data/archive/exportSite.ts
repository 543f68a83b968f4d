/** Everything of a site into one file. Reads by id in pages, so that no list is too long; writes nothing. */
import { allLists } from '../../schema/lists';
import type { ListDefinition } from '../../schema/field';
import { schemaVersion } from '../../schema/version';
import { sha256OfBytes } from '../frozen/checksum';
import type { ChangeToken, Result } from '../ports';
import { canBeCommented } from './conversing';
import type { ArchiveError } from './errors';
import {
  attachmentPath,
  formatName,
  formatVersion,
  limits,
  listPath,
  manifestPath,
  type CommentRecord,
  type ItemRecord,
  type Manifest,
  type ManifestFile,
} from './format';
import { attachmentsLeftOut, leftOut, personalData } from './notes';
import type { ArchiveSite } from './port';
import { withMore } from './records';
import { csvOf, jsonOf } from './sheet';
import { dataError, inGroups, itemsOf, standingOf, type ReadItem, type Standing } from './survey';
import type { ExportOptions } from './types';
import { bytesOf, createZip, type ZipWriter } from './zipWrite';

type Read<T> = Result<T, ArchiveError>;
const cancelled: Read<never> = { ok: false, error: { kind: 'cancelled', begun: false } };
/** So many small questions at a time: what a `$batch` holds. */
const asksAtOnce = 100;

interface Run {
  readonly site: ArchiveSite;
  readonly options: ExportOptions;
  readonly zip: ZipWriter;
  readonly files: ManifestFile[];
}

/** Into the zip, as long as the whole is one that `readArchive` will take. */
async function put(run: Run, path: string, bytes: Uint8Array, more: { readonly items?: number; readonly packed?: boolean } = {}): Promise<Read<void>> {
  const total = run.files.reduce((sum, file) => sum + file.bytes, bytes.length);
  const isList = more.items !== undefined;
  if (total > limits.bytes || (isList && bytes.length > limits.listBytes))
    return { ok: false, error: { kind: 'exportTooLarge', bytes: total, limit: limits.bytes } };
  if (run.files.length + 1 >= limits.files) return { ok: false, error: { kind: 'exportTooLarge', bytes: total, limit: limits.bytes } };
  run.files.push({ path, bytes: bytes.length, sha256: await sha256OfBytes(bytes), ...(more.items === undefined ? {} : { items: more.items }) });
  run.zip.add(path, bytes, more.packed);
  return { ok: true, value: undefined };
}

/** Answers to a question about each of many items; the questions of a hundred travel together. */
async function ofEach<T>({ options }: Run, ids: readonly number[], ask: (id: number) => Promise<Result<T>>): Promise<Read<ReadonlyMap<number, T>>> {
  const found = new Map<number, T>();
  for (let from = 0; from < ids.length; from += asksAtOnce) {
    if (options.signal?.aborted === true) return cancelled;
    const part = ids.slice(from, from + asksAtOnce);
    const answers = await Promise.all(part.map(ask));
    for (const [index, answer] of answers.entries()) {
      if (answer.ok) found.set(part[index] as number, answer.value);
      // Removed since its list was read.
      else if (answer.error.kind !== 'notFound') return { ok: false, error: dataError(answer.error) };
    }
  }
  return { ok: true, value: found };
}

async function commentsOn(run: Run, list: ListDefinition, items: readonly ReadItem[]): Promise<Read<ReadonlyMap<number, readonly CommentRecord[]>>> {
  if (!canBeCommented(list)) return { ok: true, value: new Map() };
  const { conversation } = run.site.data.repository(list);
  const asked = await ofEach(
    run,
    items.map(({ record }) => record.id),
    (id) => conversation.comments(id),
  );
  if (!asked.ok) return asked;
  const told = [...asked.value].map(([id, comments]) => {
    const records = comments.map(({ author, created, text }): CommentRecord => {
      const email = author.email === undefined ? {} : { email: author.email };
      return { author: { title: author.title, ...email }, created, text };
    });
    return [id, records] as const;
  });
  return { ok: true, value: new Map(told) };
}

/** The files on a list's items, put into the zip; their names, by item. */
async function filesOn(run: Run, list: ListDefinition, items: readonly ReadItem[]): Promise<Read<ReadonlyMap<number, readonly string[]>>> {
  const { site, options } = run;
  const having = items.filter(({ row }) => row.Attachments === true).map(({ record }) => record.id);
  if (options.attachments === false || having.length === 0) return { ok: true, value: new Map() };
  const asked = await ofEach(run, having, (id) => site.data.repository(list).attachments.of(id));
  if (!asked.ok) return asked;
  const names = new Map<number, string[]>();
  let done = 0;
  for (const [id, files] of asked.value) {
    for (const { name } of files) {
      if (options.signal?.aborted === true) return cancelled;
      const content = await site.file(list, id, name);
      if (!content.ok && content.error.kind === 'notFound') continue;
      if (!content.ok) return { ok: false, error: dataError(content.error) };
      const written = await put(run, attachmentPath(list.key, id, name), content.value, { packed: false });
      if (!written.ok) return written;
      names.set(id, [...(names.get(id) ?? []), name]);
    }
    done += 1;
    options.onProgress?.({ phase: 'files', list: list.key, done, total: asked.value.size });
  }
  return { ok: true, value: names };
}

async function putList(run: Run, list: ListDefinition, items: readonly ReadItem[]): Promise<Read<void>> {
  const comments = await commentsOn(run, list, items);
  if (!comments.ok) return comments;
  const files = await filesOn(run, list, items);
  if (!files.ok) return files;
  const records = items.map(({ record }): ItemRecord => withMore(record, files.value.get(record.id) ?? [], comments.value.get(record.id) ?? []));
  const written = await put(run, listPath(list.key, 'json'), bytesOf(jsonOf(list, records)), { items: items.length });
  return written.ok ? put(run, listPath(list.key, 'csv'), bytesOf(csvOf(list, items)), { items: items.length }) : written;
}

async function putLists(run: Run, standing: Standing): Promise<Read<ReadonlyMap<string, number>>> {
  const { site, options } = run;
  const total = [...standing.lists.values()].reduce((sum, { itemCount }) => sum + itemCount, 0);
  const counts = new Map<string, number>();
  let done = 0;
  for (const group of inGroups(standing.lists, ([, { itemCount }]) => itemCount)) {
    const read = await Promise.all(
      group.map(([list, state]) =>
        itemsOf(site, list, state, {
          onPage: (count) => {
            done += count;
            options.onProgress?.({ phase: 'reading', list: list.key, done: Math.min(done, total), total });
          },
        }),
      ),
    );
    for (const [index, items] of read.entries()) {
      const list = group[index]?.[0];
      if (list === undefined) continue;
      if (!items.ok) return { ok: false, error: dataError(items.error) };
      if (options.signal?.aborted === true) return cancelled;
      const written = await putList(run, list, items.value);
      if (!written.ok) return written;
      counts.set(list.key, items.value.length);
    }
  }
  return { ok: true, value: counts };
}

type Tokens = ReadonlyMap<ListDefinition, ChangeToken>;

async function tokensOf({ data }: ArchiveSite, lists: readonly ListDefinition[]): Promise<Read<Tokens>> {
  const answers = await Promise.all(lists.map((list) => data.repository(list).changesSince(null)));
  const failed = answers.find((answer) => !answer.ok);
  if (failed !== undefined && !failed.ok) return { ok: false, error: dataError(failed.error) };
  return { ok: true, value: new Map(lists.flatMap((list, index) => (answers[index]?.ok === true ? [[list, answers[index].value.token] as const] : []))) };
}

/** Which items somebody touched while they were read. */
async function changedSince({ data }: ArchiveSite, tokens: Tokens): Promise<Read<Manifest['changedMeanwhile']>> {
  const changed: { list: string; ids: readonly number[] }[] = [];
  const answers = await Promise.all([...tokens].map(async ([list, token]) => ({ list, answer: await data.repository(list).changesSince(token) })));
  for (const { list, answer } of answers) {
    if (!answer.ok) return { ok: false, error: dataError(answer.error) };
    const ids = [...new Set([...answer.value.saved, ...answer.value.gone])].sort((a, b) => a - b);
    if (ids.length > 0) changed.push({ list: list.key, ids });
  }
  return { ok: true, value: changed };
}

/** Reads the whole site; the zip. The site may be of an older version than the program: what it lacks is not in the archive. */
export async function exportSite(site: ArchiveSite, options: ExportOptions): Promise<Read<Uint8Array>> {
  const startedAt = options.now();
  const standing = await standingOf(site);
  if (!standing.ok) return standing;
  const { version, lists, state } = standing.value;
  if (lists.size === 0)
    return { ok: false, error: { kind: 'notProvisioned', lists: allLists.map(({ key }) => key), version: { site: 0, schema: schemaVersion } } };
  if (version > schemaVersion) return { ok: false, error: { kind: 'siteVersion', site: version, schema: schemaVersion } };
  const tokens = await tokensOf(site, [...lists.keys()]);
  if (!tokens.ok) return tokens;
  const run: Run = { site, options, zip: createZip(startedAt), files: [] };
  const counts = await putLists(run, standing.value);
  if (!counts.ok) return counts;
  const changed = await changedSince(site, tokens.value);
  if (!changed.ok) return changed;
  const manifest: Manifest = {
    format: formatName,
    formatVersion,
    product: { name: 'Framsyn', version: options.version ?? 'unknown' },
    schemaVersion: version,
    site: { title: state.title, url: site.siteUrl },
    exportedAt: startedAt.toISOString(),
    finishedAt: options.now().toISOString(),
    lists: [...lists].map(([{ key, url }, { title }]) => ({ key, title, address: url, items: counts.value.get(key) ?? 0 })),
    files: run.files,
    changedMeanwhile: changed.value,
    notIncluded: options.attachments === false ? [...leftOut, attachmentsLeftOut] : leftOut,
    personalData,
  };
  run.zip.add(manifestPath, bytesOf(`${JSON.stringify(manifest, null, 2)}\n`));
  return { ok: true, value: run.zip.end() };
}
