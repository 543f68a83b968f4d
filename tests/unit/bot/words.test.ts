import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { botWords } from '../../../src/i18n/bot';
import { botLateWords } from '../../../src/i18n/botLate';
import { noticeWords } from '../../../src/i18n/botNotices';
import { chatWords } from '../../../src/local/i18n/chat';

type Texts = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
const texts = (words: Texts): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : Object.values(text).map((form) => [key, form] as const)));
const together = (language: 'sv' | 'en') => texts({ ...botWords[language], ...noticeWords[language], ...botLateWords[language] });
const swedish = together('sv');
const english = together('en');
/** What the frame of the local edition says around it. */
const frame = { swedish: texts(chatWords.sv), english: texts(chatWords.en) };

const source = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => path.join(folder, entry.name))
    .map((file) => (file.endsWith('.ts') ? readFileSync(file, 'utf8') : source(file)))
    .join('\n');
const core = source(path.resolve(__dirname, '../../../src/bot'));
/** Keys that are put together from a fault's name. */
const composed = /`(bot\.[a-z.]+)\.\$\{/gi;

describe('What the bot says', () => {
  it('has its placeholders in both languages', () => {
    const placeholders = (list: typeof swedish) => list.map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).filter((name) => name !== '{count}').sort()]);
    expect(placeholders(english)).toEqual(placeholders(swedish));
    expect(placeholders(frame.english)).toEqual(placeholders(frame.swedish));
  });

  it('is translated', () => {
    expect(swedish.filter(([, text], index) => english[index]?.[1] === text)).toEqual([]);
    const alike = frame.swedish.filter(([, text], index) => frame.english[index]?.[1] === text).map(([key]) => key);
    expect(alike).toEqual(['bot', 'extension', 'pageTitle']);
  });

  it('is all said somewhere', () => {
    const prefixes = [...core.matchAll(composed)].map(([, prefix]) => `${prefix}.`);
    const unsaid = swedish.map(([key]) => key).filter((key) => !core.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unsaid).toEqual([]);
  });

  it('is calm, short and in Swedish quotation marks', () => {
    const ours = [...swedish, ...frame.swedish];
    expect([...ours, ...english, ...frame.english].filter(([, text]) => text.includes('!'))).toEqual([]);
    expect(ours.filter(([, text]) => /["“„]|\.\.\./.test(text))).toEqual([]);
    expect(ours.filter(([, text]) => text.split(/(?<=[.?:])\s/).some((one) => one.split(/\s+/).length > 25))).toEqual([]);
  });

  it('has no sign that Teams would read as Markdown', () => {
    expect([...swedish, ...english].filter(([, text]) => /[*_`#[\]<>|~]/.test(text))).toEqual([]);
  });
});
