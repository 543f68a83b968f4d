/** What the documents say is so: links lead somewhere, pictures are there, commands and variables exist. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pictures } from '../../e2e/pictures/pictures';
import { documents, guides, root } from './documents';
import { screenWords } from './interfaceTexts';

const wrong = <T>(of: (document: (typeof documents)[number]) => readonly T[]): readonly string[] =>
  documents.flatMap((document) => of(document).map((one) => `${document.file}: ${String(one)}`));

function leadsNowhere(from: string, link: string): boolean {
  const [address = '', anchor] = decodeURIComponent(link).split('#');
  const target = address === '' ? from : path.posix.join(path.posix.dirname(from), address);
  if (!existsSync(path.join(root, target))) return true;
  if (anchor === undefined) return false;
  return documents.find(({ file }) => file === target)?.anchors.includes(anchor) !== true;
}

test('Every link within the project leads to a file that is there, and to a heading that it has', () => {
  expect(wrong(({ file, links }) => links.filter((link) => !/^(https?|mailto):/.test(link) && leadsNowhere(file, link)))).toEqual([]);
});

test('Every picture in a document is one that `npm run pictures` takes, and says in words what it shows', () => {
  const made = new Set(pictures.map(({ name }) => `${name}.png`));
  const bad = wrong(({ file, pictures: shown }) =>
    shown
      .filter(({ address, alt }) => leadsNowhere(file, address) || !made.has(path.posix.basename(address)) || alt.length < 30)
      .map(({ address, alt }) => `${address} (${alt})`),
  );
  expect(bad).toEqual([]);
});

test('Every picture that is taken stands in a document, and none lies there besides', () => {
  const shown = new Set(documents.flatMap((document) => document.pictures.map(({ address }) => path.posix.basename(address))));
  expect(pictures.map(({ name }) => `${name}.png`).filter((file) => !shown.has(file))).toEqual([]);
  expect(readdirSync(path.join(root, 'docs/pictures')).filter((file) => !shown.has(file))).toEqual([]);
});

test('Pictures are a thousand pixels wide at most and small, so that a guide opens at once', () => {
  const files = readdirSync(path.join(root, 'docs/pictures')).map((file) => path.join(root, 'docs/pictures', file));
  const sizes = files.map((file) => statSync(file).size);
  expect(files.length).toBeLessThanOrEqual(25);
  expect(Math.max(...sizes)).toBeLessThan(120_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
  const widths = files.map((file) => readFileSync(file).readUInt32BE(16));
  expect(widths.filter((width) => width > 1000)).toEqual([]);
});

test('Every npm command that a document names is a script', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const known = new Set([...Object.keys(scripts), 'ci', 'install']);
  const named = (code: string): readonly string[] =>
    [...code.matchAll(/\bnpm (?:run )?(?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '').filter((name) => name !== 'run' && !known.has(name));
  expect(wrong(({ code }) => code.flatMap(named))).toEqual([]);
});

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|js|yml|json)$/.test(file))
    .map((file) => path.join(root, folder, file));
const variables = (text: string): readonly string[] => [...new Set(text.match(/\bFRAMSYN_[A-Z0-9_]+\b/g) ?? [])];

test('Every variable that a document names is read by the program, and every one that it reads is explained', () => {
  const sources = ['src', 'config', 'tests/contract', 'tests/fixtures', 'tests/e2e', '.github'].filter((folder) => existsSync(path.join(root, folder)));
  const code = sources
    .flatMap(sourceFiles)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const constants = new Set([...code.matchAll(/declare const (FRAMSYN_\w+)/g)].map(([, name]) => name));
  const read = new Set(variables(code).filter((name) => !constants.has(name)));
  expect(wrong(({ text }) => variables(text).filter((name) => !read.has(name)))).toEqual([]);
  const explained = new Set(documents.flatMap(({ text }) => variables(text)));
  expect([...read].filter((name) => !explained.has(name))).toEqual([]);
});

test('What a guide sets in bold stands on the screen in these words', async () => {
  const isOnScreen = await screenWords();
  const ownWords = new Set(['Fet stil', 'In English.']);
  const inGlossary = (file: string): boolean => file === 'docs/guide/README.md';
  const bad = guides
    .filter(({ file }) => !inGlossary(file))
    .flatMap(({ file, bold }) => bold.filter((words) => !ownWords.has(words) && !isOnScreen(words)).map((words) => `${file}: ${words}`));
  expect(bad).toEqual([]);
});

/** LIX: words a sentence, plus the share of words of more than six letters. Below 40 is easy enough for a newspaper's readers. */
function lixOf(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?:]+(?:\s|$)/)).filter((sentence) => /\p{L}/u.test(sentence));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}-]+/gu) ?? []);
  return words.length / sentences.length + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

test('The guides are easy to read: LIX at most 40, and no sentence of more than 25 words', () => {
  const swedish = guides.map(({ file, prose }) => ({ file, prose: prose.filter((text) => !text.startsWith('In English.')) }));
  expect(swedish.map(({ file, prose }) => `${file}: LIX ${Math.round(lixOf(prose))}`).filter((line) => Number(line.split('LIX ')[1]) > 40)).toEqual([]);
  const long = swedish.flatMap(({ file, prose }) =>
    prose
      .flatMap((text) => text.split(/[.!?:]+(?:\s|$)/))
      .filter((sentence) => (sentence.match(/[\p{L}\p{N}-]+/gu) ?? []).length > 25)
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(long).toEqual([]);
});
