/** Where the bank's index is kept between visits: in the browser, by site and person. */
import type { BankKind } from '../../domain/search';
import { packSegment, snapshotVersion, unpackSegment } from '../../domain/search';
import type { NamedSegment, Snapshot } from '../../domain/search';
import type { ChangeToken } from '../ports';

export interface StoredBank {
  readonly snapshot: Snapshot;
  /** As fresh as each list is; a list without a token has not been read to its end. */
  readonly tokens: Partial<Readonly<Record<BankKind, ChangeToken>>>;
}

/** Nothing here fails: what cannot be stored is read from the server next time. */
export interface BankStore {
  /** What this owner has, and away with what others have: one person's reading is not left for the next. */
  load(owner: string): Promise<StoredBank | undefined>;
  save(owner: string, bank: StoredBank): Promise<void>;
  clear(owner: string): Promise<void>;
}

/** A snapshot without its segments, which stand by themselves, packed, so that those that are stored already need not be written again. */
interface Head extends Omit<StoredBank, 'snapshot'> {
  readonly snapshot: Omit<Snapshot, 'segments'>;
  readonly segments: readonly { readonly name: string; readonly alive: Uint32Array }[];
}

const databaseName = 'framsyn.bank';
const [heads, parts] = ['heads', 'segments'] as const;

/** Keys are [owner, …], so that all of an owner's are one range. */
const ofOwner = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);
const beforeAndAfter = (owner: string): readonly IDBKeyRange[] => [IDBKeyRange.upperBound([owner], true), IDBKeyRange.lowerBound([owner, []], true)];

/** IndexedDB, given as a function because in strict browsers the mere access throws. */
export function browserBankStore(indexedDB: () => IDBFactory): BankStore {
  const attempt = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> => {
    let database: IDBDatabase | undefined;
    try {
      database = await openDatabase(indexedDB());
      return await work(database);
    } catch {
      return undefined; // private mode, a full disk, a third-party frame: the bank works without
    } finally {
      database?.close();
    }
  };
  return {
    load: (owner) => attempt((database) => load(database, owner)),
    save: async (owner, bank) => void (await attempt((database) => save(database, owner, bank))),
    clear: async (owner) => void (await attempt((database) => clear(database, [ofOwner(owner)]))),
  };
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(databaseName, snapshotVersion);
  request.onupgradeneeded = () => {
    const database = request.result;
    for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
    database.createObjectStore(heads);
    database.createObjectStore(parts);
  };
  return settled(request);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

async function load(database: IDBDatabase, owner: string): Promise<StoredBank | undefined> {
  await clear(database, beforeAndAfter(owner));
  const transaction = database.transaction([heads, parts], 'readonly');
  const head = (await settled(transaction.objectStore(heads).get([owner]))) as Head | undefined;
  if (head === undefined) return undefined;
  const stored = await Promise.all(head.segments.map(({ name }) => settled(transaction.objectStore(parts).get([owner, name])) as Promise<Blob | undefined>));
  const segments: NamedSegment[] = [];
  for (const [at, { name, alive }] of head.segments.entries()) {
    const packed = stored[at];
    if (packed === undefined) return undefined;
    segments.push({ name, data: unpackSegment(new Uint8Array(await piped(packed, new DecompressionStream('gzip')).arrayBuffer()), alive) });
  }
  return { tokens: head.tokens, snapshot: { ...head.snapshot, segments } };
}

/** In one transaction: either all of it is the new one, or all of it the old. */
async function save(database: IDBDatabase, owner: string, { tokens, snapshot: { segments, ...snapshot } }: StoredBank): Promise<void> {
  const namesStored = async (of: IDBTransaction): Promise<ReadonlySet<string>> =>
    new Set(((await settled(of.objectStore(parts).getAllKeys(ofOwner(owner)))) as [string, string][]).map(([, name]) => name));
  // Packed before the transaction begins: it would not wait for anything but the database.
  const before = await namesStored(database.transaction(parts, 'readonly'));
  const packed = new Map<string, Blob>();
  for (const { name, data } of segments) {
    if (!before.has(name)) packed.set(name, await piped(new Blob([packSegment(data)]), new CompressionStream('gzip')).blob());
  }
  const transaction = database.transaction([heads, parts], 'readwrite');
  const done = finished(transaction);
  const store = transaction.objectStore(parts);
  const wanted = new Set(segments.map(({ name }) => name));
  for (const name of await namesStored(transaction)) if (!wanted.has(name)) store.delete([owner, name]);
  for (const [name, blob] of packed) store.put(blob, [owner, name]);
  const head: Head = { tokens, snapshot, segments: segments.map(({ name, data }) => ({ name, alive: data.alive })) };
  transaction.objectStore(heads).put(head, [owner]);
  await done;
}

/** The browser compresses in another thread. */
const piped = (blob: Blob, through: CompressionStream | DecompressionStream): Response => new Response(blob.stream().pipeThrough(through));

async function clear(database: IDBDatabase, ranges: readonly IDBKeyRange[]): Promise<void> {
  const transaction = database.transaction([heads, parts], 'readwrite');
  const done = finished(transaction);
  for (const range of ranges) for (const name of [heads, parts]) transaction.objectStore(name).delete(range);
  await done;
}
