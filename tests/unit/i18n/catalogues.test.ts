import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formOf } from '../../../src/schema/form';
import { signals } from '../../../src/schema/lists/signals';
import { loadCatalogue, localeOf, swedish, type Catalogue, type FieldWords } from '../../../src/i18n';

const texts = (catalogue: Catalogue): readonly (readonly [string, string])[] =>
  Object.entries(catalogue.messages).flatMap(([key, message]) =>
    typeof message === 'string' ? [[key, message] as const] : [[`${key} (one)`, message.one] as const, [`${key} (other)`, message.other] as const],
  );
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const sourceRoot = path.resolve(__dirname, '../../../src');

describe('The two languages', () => {
  it('have the same keys and the same placeholders in each text', async () => {
    const english = new Map(texts(await loadCatalogue('en')));
    // A singular may do without the number: "Det fattas ett".
    const withoutCount = (text: string): readonly string[] => placeholders(text).filter((name) => name !== '{count}');
    expect([...english.keys()].sort()).toEqual(
      texts(swedish)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of texts(swedish)) expect([key, withoutCount(english.get(key) ?? '')]).toEqual([key, withoutCount(text)]);
  });

  it('have no text that was left untranslated', async () => {
    const english = new Map(texts(await loadCatalogue('en')));
    const alike = texts(swedish).filter(([key, text]) => english.get(key) === text && /[a-zåäö]{3,}/i.test(text.replace(/\{\w+\}/g, '')));
    expect(alike.map(([key]) => key)).toEqual(['app.titleOf']);
  });

  it('have an English name for every column that the form shows, and for every choice', async () => {
    const english: Readonly<Record<string, FieldWords>> = (await loadCatalogue('en')).lists['signals'] ?? {};
    const { main, more } = formOf(signals);
    for (const field of [...main, ...more]) {
      const words = english[field.key];
      expect([field.key, Boolean(words?.label), Boolean(words?.hint)]).toEqual([field.key, true, field.hint !== undefined]);
      expect([field.key, Object.keys(words?.choices ?? {})]).toEqual([field.key, (field.options ?? []).map(({ code }) => code)]);
    }
  });
});

describe('The Swedish texts', () => {
  it('use the quotation marks and the ellipsis of Swedish typography', () => {
    expect(texts(swedish).filter(([, text]) => /["“„]|\.\.\./.test(text))).toEqual([]);
  });

  it('keep their sentences short', () => {
    const long = texts(swedish).flatMap(([key, text]) =>
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
      .filter((file) => /\.tsx?$/.test(file) && !/i18n[\\/](sv|en)[\\/]/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(Object.keys(swedish.messages).filter((key) => !source.includes(`'${key}'`) && !source.includes(`"${key}"`))).toEqual([]);
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
