/** P3, P5 and the data part of P4: the bank's search beside MiniSearch and a substring scan, over generated spaningar. */
import { gzipSync } from 'node:zlib';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { documentOf } from '../../src/data/bank/documents';
import type { BankDocument, SearchIndex, Snapshot } from '../../src/domain/search';
import { createIndex, packSegment } from '../../src/domain/search';
import type { QueryWord } from '../../src/domain/search/query';
import { parseQuery, strictQuality } from '../../src/domain/search/query';
import { fewResults } from '../../src/domain/search/search';
import { fold, stemLength, wordsOf } from '../../src/domain/search/words';
import { signalEntry } from '../../src/local/content/volume/entries';
import { ratioOf } from './measure';
import type { Ratio } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

const shown = 50;
/** As the loader puts them in. */
const handful = 64;
const builtForPairs = 3_000;
const pairs = 11;
/** Until the compiler has made up its mind. */
const warmUps = 3;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void;
const collectYoung = (): void => collectGarbage({ type: 'minor' });

function documents(count: number): BankDocument[] {
  const start = Date.UTC(2020, 0, 1);
  return Array.from({ length: count }, (_, place) => {
    const at = count - 1 - place; // newest first, as the loader reads them
    const created = `${new Date(start + at * 1_800_000).toISOString().slice(0, 19)}Z`;
    const item = { ...signalEntry(at, 2020 + (at % 7)).draft, id: at + 1, created, modified: created };
    return documentOf('signals', item as unknown as Parameters<typeof documentOf>[1]);
  });
}

function indexed(all: readonly BankDocument[]): SearchIndex {
  const index = createIndex();
  for (let from = 0; from < all.length; from += handful) index.put(all.slice(from, from + handful));
  return index;
}

const stemmed = (word: string): string => fold(word.slice(0, stemLength(word)));
const miniSearchOf = (all: readonly BankDocument[]): MiniSearch<BankDocument> => {
  const index = new MiniSearch<BankDocument>({
    fields: ['title', 'keywords', 'body'],
    tokenize: wordsOf,
    processTerm: stemmed,
    searchOptions: { combineWith: 'AND', boost: { title: 3, keywords: 1.8 }, prefix: (_, at, terms) => at === terms.length - 1 },
  });
  index.addAll(all);
  return index;
};

/** Phrases as people look for things; each is typed letter by letter, and every sixth letter is measured. */
const phrases = [
  'hemtjänsten journaler',
  'drönare läkemedel',
  'samverkan mellan kommuner',
  'aldre ensamma',
  'spillvärme serverrum',
  'beredskap två veckor',
  'skola och avstånd',
  'vattenmätare granngården',
  'unga väljer bort kvällar',
  'kompetens i glesbygden',
];
const keystrokes = [
  ...new Set(phrases.flatMap((phrase, at) => [...phrase].map((_, end) => phrase.slice(0, end + 1)).filter((_, end) => (end + at) % 6 === 0))),
];

/** Slow and obvious: every word of every document against every word of the query. */
function createOracle(all: readonly BankDocument[]): (text: string) => Set<number> {
  const vocabulary = new Map<string, number>();
  const numbered = all.map(({ title, keywords = '', body }) =>
    Uint32Array.from(
      new Set(wordsOf(`${title} ${keywords} ${body}`).map((word) => vocabulary.get(word) ?? (vocabulary.set(word, vocabulary.size), vocabulary.size - 1))),
    ),
  );
  const answers = (query: QueryWord): Set<number> =>
    new Set([...vocabulary].filter(([text]) => strictQuality({ text, folded: fold(text), stem: stemLength(text) }, query) > 0).map(([, at]) => at));
  return (text) => {
    const wanted = parseQuery(text).map(answers);
    return new Set(all.flatMap(({ id }, at) => (wanted.every((words) => numbered[at]!.some((word) => words.has(word))) ? [id] : [])));
  };
}

interface Asked {
  readonly ours: (text: string) => unknown;
  readonly miniSearch: (text: string) => unknown;
  readonly scan: (text: string) => unknown;
}

function assertSame(index: SearchIndex, all: readonly BankDocument[]): void {
  const oracle = createOracle(all);
  for (const text of keystrokes) {
    const wanted = oracle(text);
    const { total, hits } = index.search({ text, count: all.length });
    const isSame = total === wanted.size && hits.length === wanted.size && hits.every(({ id }) => wanted.has(id));
    if (!isSame && wanted.size >= fewResults) throw new Error(`"${text}": ${total} found, the oracle finds ${wanted.size}`);
  }
}

/** Processor time, because the machine may have other things to do. */
const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const p95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

interface Beside {
  readonly ratio: Ratio;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Each keystroke A B B A, and nobody pays for the other's rubbish. The ratio is theirs to ours. */
function beside(ours: (text: string) => unknown, theirs: (text: string) => unknown, texts: readonly string[] = keystrokes): Beside {
  const clean = (work: () => unknown): number => {
    collectYoung();
    return cpuOf(work);
  };
  const measured = texts.map((text) => {
    const a = clean(() => ours(text));
    const b = clean(() => theirs(text)) + clean(() => theirs(text));
    return { ours: (a + clean(() => ours(text))) / 2, theirs: b / 2 };
  });
  return {
    ratio: ratioOf(measured.map((one) => [one.theirs, one.ours])),
    ours: measured.map((one) => one.ours),
    theirs: measured.map((one) => one.theirs),
  };
}

function scanOf(all: readonly BankDocument[]): (text: string) => readonly number[] {
  const texts = all.map(({ title, keywords = '', body }) => `${title}\n${keywords}\n${body}`.toLowerCase());
  return (text) => {
    const words = wordsOf(text);
    const found: number[] = [];
    texts.forEach((one, at) => words.every((word) => one.includes(word)) && found.push(at));
    return found.slice(0, shown);
  };
}

function keystrokeRows(index: SearchIndex, { ours, miniSearch, scan }: Asked, all: readonly BankDocument[]): Row[] {
  for (let round = 0; round < warmUps; round += 1) [ours, scan].forEach((ask) => keystrokes.forEach(ask));
  const same = beside(ours, ours);
  const isVoid = Math.abs(same.ratio.median - 1) > 0.1;
  const row = (metric: string, goal: number, { ratio, ours: own, theirs }: Beside): Row =>
    announce({
      id: 'P3',
      metric: `${metric}, ${all.length / 1000}k`,
      measured: `p95 ${number(p95(own))} ms against ${number(p95(theirs))}: ${number(p95(theirs) / p95(own))}×; pairs ${ratioText(ratio)}`,
      goal: `≥ ${goal}×`,
      reached: isVoid ? 'void' : p95(theirs) / p95(own) >= goal,
      detail: { sameAgainstSame: same.ratio, keystrokes: keystrokes.map((text, at) => [text, index.search({ text }).total, own[at], theirs[at]]) },
    });
  return [
    row('keystroke to result, against MiniSearch', 100, beside(ours, miniSearch)),
    row('keystroke to result, against a substring scan', 20, beside(ours, scan)),
  ];
}

function growthRow(index: SearchIndex, ours: (text: string) => unknown, small: readonly BankDocument[]): Row {
  const few = indexed(small);
  const oursOfFew = fresh(few);
  const { ours: own, theirs } = beside(ours, oursOfFew);
  return announce({
    id: 'P4',
    metric: `data part of a keystroke painted, ${index.size() / 1000}k against ${few.size() / 1000}k`,
    measured: `p95 ${number(p95(own))} ms against ${number(p95(theirs))}`,
    goal: 'p95 ≤ 50 ms with the painting',
    reached: p95(own) <= 10,
  });
}

/** The index remembers its last answer until something changes; a keystroke is always another one than the last. */
const fresh = (index: SearchIndex) => (text: string) => {
  index.remove('methods', 1);
  return index.search({ text, count: shown });
};

function buildRow(all: readonly BankDocument[]): Row {
  const some = all.slice(0, builtForPairs);
  const measured = Array.from({ length: pairs }, (): [number, number] => {
    const a = cpuOf(() => indexed(some));
    const b = cpuOf(() => miniSearchOf(some)) + cpuOf(() => miniSearchOf(some));
    return [a + cpuOf(() => indexed(some)), b];
  });
  const ratio = ratioOf(measured);
  return announce({
    id: 'P5',
    metric: `building, CPU, against MiniSearch, ${some.length / 1000}k`,
    measured: ratioText(ratio),
    goal: '≤ 0.35×',
    reached: ratio.median <= 0.35,
    detail: { ratio },
  });
}

/** What a thing keeps in memory, heap and buffers. */
function held<T>(make: () => T): { readonly made: T; readonly bytes: number; readonly milliseconds: number } {
  const used = (): number => {
    collectGarbage();
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const began = performance.now();
  const made = make();
  const milliseconds = performance.now() - began;
  return { made, bytes: used() - before, milliseconds };
}

const megabytes = (bytes: number): string => `${number(bytes / 1e6)} MB`;

/** What is stored of an index, each segment packed and compressed as the browser stores it: all of it, or what finding needs. */
function packed({ words, segments }: Snapshot, withTexts: boolean): number {
  const none = { texts: new Uint8Array(0), textStarts: new Uint32Array(0) };
  const sizes = segments.map(({ data }) => gzipSync(packSegment(withTexts ? data : { ...data, ...none })).length + data.alive.byteLength);
  return sizes.reduce((sum, size) => sum + size, gzipSync(words).length);
}

export async function searchRows(count: number): Promise<readonly Row[]> {
  const all = documents(count);
  const rows = [buildRow(all)];
  const own = held(() => indexed(all));
  const theirs = held(() => miniSearchOf(all));
  const index = own.made;
  assertSame(index, all);

  const { texts } = index.bytes();
  const memory = (own.bytes - texts) / theirs.bytes;
  rows.push(
    announce({
      id: 'P5',
      metric: `index in memory without the texts, ${count / 1000}k`,
      measured: `${megabytes(own.bytes - texts)} against ${megabytes(theirs.bytes)}: ${number(memory)}×`,
      goal: '≤ 0.15×',
      reached: memory <= 0.15,
      detail: { bytes: index.bytes(), withTexts: own.bytes, buildMilliseconds: [own.milliseconds, theirs.milliseconds] },
    }),
  );
  const json = gzipSync(JSON.stringify(theirs.made)).length;
  const snapshot = index.snapshot();
  const stored = packed(snapshot, false);
  rows.push(
    announce({
      id: 'P5',
      metric: `stored index, gz, ${count / 1000}k`,
      measured: `${megabytes(stored)} against ${megabytes(json)}: ${number(stored / json)}×`,
      goal: '≤ 0.27×',
      reached: stored / json <= 0.27,
      detail: { withTexts: packed(snapshot, true), documents: gzipSync(JSON.stringify(all)).length },
    }),
  );
  const mini = theirs.made;
  const asked: Asked = { ours: fresh(index), miniSearch: (text) => mini.search(text).slice(0, shown), scan: scanOf(all) };
  rows.push(...keystrokeRows(index, asked, all), growthRow(index, asked.ours, all.slice(0, 1000)));
  return rows;
}
