import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formOf } from '../../../src/schema/form';
import { moreLists } from '../../../src/i18n/en/moreLists';
import type { ListDefinition } from '../../../src/schema/field';
import { allLists } from '../../../src/schema/lists';
import { loadCatalogue, localeOf, swedish, type FieldWords, type ListWords } from '../../../src/i18n';

type Texts = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
interface Book {
  readonly name: string;
  readonly sv: Texts;
  readonly en: Texts;
}
const texts = (messages: Texts): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [[key, message] as const] : [[`${key} (one)`, message.one] as const, [`${key} (other)`, message.other] as const],
  );
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const sourceRoot = path.resolve(__dirname, '../../../src');
const pagesRoot = path.join(sourceRoot, 'i18n/pages');

/** The common catalogue, and the texts that travel with each page. */
let books: readonly Book[] = [];
beforeAll(async () => {
  const files = await Promise.all(
    readdirSync(pagesRoot).map(async (file) => (await import(path.join(pagesRoot, file))) as Readonly<Record<string, Omit<Book, 'name'>>>),
  );
  const pages = files.flatMap((words) => Object.entries(words).map(([name, { sv, en }]) => ({ name, sv, en })));
  books = [{ name: 'common', sv: swedish.messages, en: (await loadCatalogue('en')).messages }, ...pages];
});

/** The same in both languages, and right so. */
const alike = [
  'app.titleOf',
  'bank.one.trends',
  'export.time.precision',
  'export.time.deadline',
  'export.time.period',
  'groups.people (one)',
  'learnings.people (one)',
  'forums.count (one)',
  'links.kind.processes',
  'links.kind.trends',
  'page.plan',
  'page.start',
  'processes.label',
  'radar.trends (one)',
  'trends.count (one)',
];

describe('The two languages', () => {
  it('have the same keys and the same placeholders in each text', () => {
    // A singular may do without the number: "Det fattas ett".
    const withoutCount = (text: string): readonly string[] => placeholders(text).filter((name) => name !== '{count}');
    for (const { name, sv, en } of books) {
      const english = new Map(texts(en));
      expect([name, ...english.keys()].sort()).toEqual([name, ...texts(sv).map(([key]) => key)].sort());
      for (const [key, text] of texts(sv)) expect([key, withoutCount(english.get(key) ?? '')]).toEqual([key, withoutCount(text)]);
    }
  });

  it('have no text that was left untranslated', () => {
    const untranslated = books.flatMap(({ sv, en }) => {
      const english = new Map(texts(en));
      return texts(sv).filter(([key, text]) => english.get(key) === text && /[a-zåäö]{3,}/i.test(text.replace(/\{\w+\}/g, '')));
    });
    expect(untranslated.map(([key]) => key).sort()).toEqual([...alike].sort());
  });

  it('have an English name for every column that a form shows, and for every choice', async () => {
    const lists: ListWords = { ...moreLists, ...(await loadCatalogue('en')).lists };
    const shown = allLists.filter((list) => list.key in lists && list.key !== 'links');
    expect(shown.length).toBeGreaterThan(7);
    shown.forEach((list) => expectEnglishFor(list, lists[list.key] ?? {}));
  });

  function expectEnglishFor(list: ListDefinition, english: Readonly<Record<string, FieldWords>>): void {
    const { main, more } = formOf(list);
    for (const field of [...main, ...more]) {
      const words = english[field.key];
      expect([`${list.key}.${field.key}`, Boolean(words?.label), Boolean(words?.hint)]).toEqual([`${list.key}.${field.key}`, true, field.hint !== undefined]);
      expect([`${list.key}.${field.key}`, Object.keys(words?.choices ?? {})]).toEqual([
        `${list.key}.${field.key}`,
        (field.options ?? []).map(({ code }) => code),
      ]);
    }
  }
});

describe('The Swedish texts', () => {
  const swedishTexts = (): readonly (readonly [string, string])[] => books.flatMap(({ sv }) => texts(sv));
  it('use the quotation marks and the ellipsis of Swedish typography', () => {
    expect(swedishTexts().filter(([, text]) => /["“„]|\.\.\./.test(text))).toEqual([]);
  });

  it('keep their sentences short', () => {
    const long = swedishTexts().flatMap(([key, text]) =>
      text
        .split(/(?<=[.?!])\s/)
        .filter((sentence) => sentence.split(/\s+/).length > 25)
        .map(() => key),
    );
    expect(long).toEqual([]);
  });

  it('are all used: no text stays behind when its page has gone', () => {
    const files = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
      );
    const source = files(sourceRoot)
      .filter((file) => /\.tsx?$/.test(file) && !/i18n[\\/](sv|en|pages)[\\/]/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(books.flatMap(({ sv }) => Object.keys(sv)).filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`))).toEqual([]);
  });
});

describe('The language for a host’s locale', () => {
  it.each([
    ['sv-se', 'sv'],
    ['sv', 'sv'],
    ['nb-NO', 'sv'],
    ['', 'sv'],
    ['en-us', 'en'],
    ['de-de', 'en'],
    ['fi', 'en'],
  ])('%s reads %s', (host, language) => {
    expect(localeOf(host)).toBe(language);
  });
});
