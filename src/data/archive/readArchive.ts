/** An archive from its bytes: whole, or the first thing that is wrong with it. Everything is checked here, before anything is written anywhere. */
import type { ListDefinition } from '../../schema/field';
import { listByKey } from '../../schema/lists';
import { schemaVersion } from '../../schema/version';
import { sha256OfBytes } from '../frozen/checksum';
import type { Result } from '../ports';
import { recordsIn } from './checkRecords';
import { fileError, type ArchiveError, type FileFault } from './errors';
import {
  attachmentPath,
  formatName,
  formatVersion,
  limits,
  listPath,
  manifestPath,
  type Archive,
  type ItemRecord,
  type Manifest,
  type ManifestFile,
} from './format';
import { isCount, isObject, isText, parseJson, type Members } from './json';
import { readDirectory, unpack, type ZipEntry } from './zipRead';

type Read<T> = Result<T, ArchiveError>;
const wrong = (fault: FileFault, path?: string, detail?: string): Read<never> => ({ ok: false, error: fileError(fault, path, detail) });

const isMany = (value: unknown, test: (value: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);
const isNote = (value: unknown): boolean => isObject(value) && isText(value.sv) && isText(value.en);
const isFile = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.path) &&
  isCount(value.bytes) &&
  isText(value.sha256) &&
  /^[0-9a-f]{64}$/.test(value.sha256) &&
  (value.items === undefined || isCount(value.items));
const isList = (value: unknown): boolean => isObject(value) && isText(value.key) && isText(value.title) && isText(value.address) && isCount(value.items);
const isChange = (value: unknown): boolean => isObject(value) && isText(value.list) && isMany(value.ids, isCount);
const areTexts = (value: unknown, ...keys: readonly string[]): boolean => isObject(value) && keys.every((key) => isText(value[key]));

const isManifest = (value: Members): boolean =>
  areTexts(value.product, 'name', 'version') &&
  areTexts(value.site, 'title', 'url') &&
  areTexts(value, 'exportedAt', 'finishedAt') &&
  isMany(value.lists, isList) &&
  isMany(value.files, isFile) &&
  isMany(value.changedMeanwhile, isChange) &&
  isMany(value.notIncluded, isNote) &&
  isNote(value.personalData);

/** Versions first: a newer manifest may be built in another way. */
function manifestFrom(content: unknown): Read<Manifest> {
  if (!isObject(content) || content.format !== formatName) return wrong('badManifest', manifestPath, 'format');
  if (!isCount(content.formatVersion) || content.formatVersion < 1) return wrong('badManifest', manifestPath, 'formatVersion');
  if (content.formatVersion > formatVersion) return { ok: false, error: { kind: 'newerFormat', version: content.formatVersion, known: formatVersion } };
  if (!isCount(content.schemaVersion) || content.schemaVersion < 1) return wrong('badManifest', manifestPath, 'schemaVersion');
  if (content.schemaVersion > schemaVersion) return { ok: false, error: { kind: 'newerSchema', version: content.schemaVersion, known: schemaVersion } };
  return isManifest(content) ? { ok: true, value: content as unknown as Manifest } : wrong('badManifest', manifestPath);
}

/** The files in the zip are those of the manifest, and as large. */
function compareFiles(manifest: Manifest, entries: ReadonlyMap<string, ZipEntry>): Read<void> {
  const named = new Map(manifest.files.map((file) => [file.path, file]));
  if (named.size !== manifest.files.length || named.has(manifestPath)) return wrong('badManifest', manifestPath, 'files');
  const extra = [...entries.keys()].find((path) => path !== manifestPath && !named.has(path));
  if (extra !== undefined) return wrong('extraFile', extra);
  for (const { path, bytes } of manifest.files) {
    const entry = entries.get(path);
    if (entry === undefined) return wrong('missingFile', path);
    if (entry.size !== bytes) return wrong('badManifest', path, 'bytes');
    if (path.startsWith('lists/') && bytes > limits.listBytes) return wrong('tooLarge', path);
  }
  return { ok: true, value: undefined };
}

/** Every list is one that we know, with both of its files; no file belongs to nothing. */
function listsOf(manifest: Manifest): Read<readonly ListDefinition[]> {
  const lists: ListDefinition[] = [];
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  for (const { key, address, items } of manifest.lists) {
    const list = listByKey(key);
    if (list === undefined) return wrong('unknownList', manifestPath, key);
    if (lists.includes(list) || address !== list.url) return wrong('badManifest', manifestPath, key);
    for (const kind of ['json', 'csv'] as const) {
      const file = files.get(listPath(key, kind));
      if (file === undefined) return wrong('missingFile', listPath(key, kind));
      if (file.items !== items) return wrong('badManifest', file.path, 'items');
    }
    lists.push(list);
  }
  const known = new Set(lists.flatMap(({ key }) => [listPath(key, 'json'), listPath(key, 'csv')]));
  const stray = manifest.files.find(({ path }) => !known.has(path) && !path.startsWith('attachments/'));
  return stray === undefined ? { ok: true, value: lists } : wrong('badManifest', stray.path);
}

/** Attachments are those that the items name, no fewer and no more. */
function compareAttachments(manifest: Manifest, lists: ReadonlyMap<string, readonly ItemRecord[]>): Read<void> {
  const files = new Set(manifest.files.map(({ path }) => path).filter((path) => path.startsWith('attachments/')));
  for (const [key, records] of lists) {
    for (const { id, attachments = [] } of records) {
      for (const name of attachments) {
        const path = attachmentPath(key, id, name);
        if (!files.delete(path)) return wrong('missingFile', path);
      }
    }
  }
  const [stray] = files;
  return stray === undefined ? { ok: true, value: undefined } : wrong('extraFile', stray);
}

async function checked(bytes: Uint8Array, file: ManifestFile, entry: ZipEntry): Promise<Read<Uint8Array>> {
  const content = unpack(bytes, entry);
  if (!content.ok) return content;
  return (await sha256OfBytes(content.value)) === file.sha256 ? content : wrong('checksum', file.path);
}

async function readLists(
  bytes: Uint8Array,
  manifest: Manifest,
  entries: ReadonlyMap<string, ZipEntry>,
  lists: readonly ListDefinition[],
): Promise<Read<ReadonlyMap<string, readonly ItemRecord[]>>> {
  const read = new Map<string, readonly ItemRecord[]>();
  const byPath = new Map(lists.map((list) => [listPath(list.key, 'json'), list]));
  for (const file of manifest.files) {
    const entry = entries.get(file.path);
    const content = entry === undefined ? wrong('missingFile', file.path) : await checked(bytes, file, entry);
    if (!content.ok) return content;
    const list = byPath.get(file.path);
    if (list === undefined) continue;
    const parsed = parseJson(file.path, content.value);
    const records = parsed.ok ? recordsIn(list, parsed.value) : parsed;
    if (!records.ok) return records;
    if (records.value.length !== file.items) return wrong('badManifest', file.path, 'items');
    read.set(list.key, records.value);
  }
  return { ok: true, value: read };
}

/** Reads and checks: names, sizes, checksums, counts, versions, and every value against its list. */
export async function readArchive(bytes: Uint8Array): Promise<Read<Archive>> {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.path, entry]));
  const own = entries.get(manifestPath);
  if (own === undefined) return wrong('noManifest');
  if (own.size > limits.manifestBytes) return wrong('tooLarge', manifestPath);
  const content = unpack(bytes, own);
  const parsed = content.ok ? parseJson(manifestPath, content.value) : content;
  const manifest = parsed.ok ? manifestFrom(parsed.value) : parsed;
  if (!manifest.ok) return manifest;
  const same = compareFiles(manifest.value, entries);
  if (!same.ok) return same;
  const known = listsOf(manifest.value);
  if (!known.ok) return known;
  const lists = await readLists(bytes, manifest.value, entries, known.value);
  if (!lists.ok) return lists;
  const attachments = compareAttachments(manifest.value, lists.value);
  if (!attachments.ok) return attachments;
  const file = (path: string): Uint8Array | undefined => {
    const entry = entries.get(path);
    const unpacked = entry === undefined ? undefined : unpack(bytes, entry);
    return unpacked?.ok === true ? unpacked.value : undefined;
  };
  return { ok: true, value: { manifest: manifest.value, lists: lists.value, file } };
}
