/** Everything that can stand on the screen in Swedish, from where the program has it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupTitles } from '../../../src/domain/permissions';
import { botWords } from '../../../src/i18n/bot';
import { sv } from '../../../src/i18n/sv';
import { sv as frameSv } from '../../../src/local/i18n/sv';
import { allLists } from '../../../src/schema/lists';

const root = path.resolve(__dirname, '../../..');

/** The strings in a value, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

async function pageTexts(): Promise<readonly string[]> {
  const folder = path.join(root, 'src/i18n/pages');
  const modules = await Promise.all(readdirSync(folder).map(async (file) => (await import(path.join(folder, file))) as Record<string, { sv?: unknown }>));
  return modules.flatMap((books) => Object.values(books).flatMap((book) => stringsIn(book.sv)));
}

/** Their names in SharePoint's toolbox. */
function webPartTexts(): readonly string[] {
  const folder = path.join(root, 'src/webparts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  const manifests = files.filter((file) => file.endsWith('.manifest.json'));
  return manifests.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/"sv-se": "([^"]+)"/g)].map(([, text]) => text ?? ''));
}

/** What stands there when nothing has come to show it with. */
const bootTexts = (): readonly string[] =>
  [...readFileSync(path.join(root, 'src/i18n/bootFailure.ts'), 'utf8').matchAll(/'([^'\n]+)'/g)].map(([, text]) => text ?? '');

const healthTexts = (): readonly string[] => {
  const folder = path.join(root, 'src/provisioning/health');
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/sv: '([^']+)'/g)].map(([, text]) => text ?? ''));
};

const listTexts = (): readonly string[] =>
  allLists.flatMap((list) => [
    list.title,
    ...stringsIn(list.views),
    ...Object.values(list.fields).flatMap((field) => [field.label, ...stringsIn(field.settings)]),
  ]);

interface Pattern {
  readonly matches: RegExp;
  /** So many letters of it are its own. */
  readonly own: number;
}

/** A text as a pattern: what stands in braces is put in when it is shown; a full stop at its end may be left out. */
function patternOf(text: string): Pattern {
  const escaped = text
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{\w+\}/g, '.+')
    .replace(/\\\.$/, '\\.?');
  return { matches: new RegExp(`^${escaped}$`, 'i'), own: text.replace(/\{\w+\}/g, '').length };
}

/** Tells whether these words stand somewhere on the screen. */
export async function screenWords(): Promise<(words: string) => boolean> {
  const texts = [
    ...stringsIn(sv),
    ...stringsIn(frameSv),
    ...stringsIn(botWords.sv),
    ...stringsIn(groupTitles),
    ...(await pageTexts()),
    ...webPartTexts(),
    ...healthTexts(),
    ...bootTexts(),
    ...listTexts(),
    '…', // the button of a message in Teams
  ];
  const plain = new Set(texts.map((text) => text.toLowerCase()));
  const patterns = texts.filter((text) => /\{\w+\}/.test(text)).map(patternOf);
  const ended = (words: string): readonly string[] => [words, `${words}.`, words.replace(/\.$/, '')];
  return (words) =>
    ended(words.toLowerCase()).some((one) => plain.has(one)) || patterns.some(({ matches, own }) => own >= words.length / 2 && matches.test(words)); // else what is put in would let everything pass
}
