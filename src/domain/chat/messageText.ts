/**
 * A message in Teams as text that people can read. Its body is HTML with elements of Teams' own: `<at>` around a mention,
 * `<emoji alt>`, `<attachment>` that stands for what is attached, `<codeblock>`, and quoted replies as `<blockquote>`
 * whose `itemprop="mri"` is the name of the person quoted.
 */
import { decodeEntities } from './entities';
import { tokensOf } from './htmlTokens';
import type { Characters, Token } from './htmlTokens';
import { plainText, tidyLines, withoutUnwanted } from './plainText';

type Attributes = Readonly<Record<string, string>>;

const blocks = new Set(
  'address article aside blockquote caption codeblock dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const kept = new Set(['pre', 'codeblock']);
const cells = new Set(['td', 'th']);
const rows = new Set(['tr', 'table', 'thead', 'tbody', 'tfoot']);

/** What stands before the lines of a quote; also how `ownWords` knows them. */
export const quoteMark = '> ';
const deepest = 3;

/** Lines as they come to be. */
function createWriter() {
  const lines: string[] = [];
  let parts: string[] = [];
  let endsBlank = true;
  // A paragraph of nothing but a hard blank is how Teams writes an empty line.
  let isHeld = false;
  let bullet = '';
  let quotes = 0;

  return {
    lines,
    newLine(always: boolean): void {
      if (parts.length > 0 || isHeld || always) lines.push((quotes > 0 ? quoteMark : '') + parts.join(''));
      parts = [];
      endsBlank = true;
      isHeld = false;
    },
    add(text: string, isKept: boolean): void {
      if (text.includes('\u00a0')) isHeld = true;
      const clean = isKept ? text.replace(/[\n\r]/g, ' ') : withoutUnwanted(text).replace(/\s+/g, ' ');
      const shown = !isKept && endsBlank && clean.startsWith(' ') ? clean.slice(1) : clean;
      if (shown === '') return;
      parts.push(bullet + shown);
      bullet = '';
      endsBlank = shown.endsWith(' ');
    },
    begin(mark: string): void {
      bullet = mark;
    },
    quote(step: 1 | -1): void {
      quotes = Math.max(0, quotes + step);
    },
  };
}

const isWeb = (address: string): boolean => /^https?:\/\/\S+$/i.test(address);
const bare = (address: string): string => address.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** What a link says besides its own words: where it leads, when the words are not the address. */
function linkTail(words: string, address: string): string {
  if (!isWeb(address) || bare(words.trim()) === bare(address)) return '';
  return words.trim() === '' ? address : ` (${address})`;
}

/** A picture that is a sign; photographs and screenshots have no words of their own. */
function pictureText(name: string, { alt = '', itemtype = '' }: Attributes): string {
  const text = decodeEntities(alt);
  if (text.length > 32) return '';
  return name === 'emoji' || /emoji/i.test(itemtype) || /^\p{Extended_Pictographic}/u.test(text) ? text : '';
}

/** The reader of one message: a table of what each element means for the lines. */
function createReader() {
  const writer = createWriter();
  const lists: { readonly isNumbered: boolean; count: number }[] = [];
  let keptDepth = 0;
  let inCell = false;
  let cellCount = 0;
  let hidden: string | undefined;
  let link: { readonly address: string; readonly words: string[] } | undefined;

  const add = (text: string): void => {
    link?.words.push(text);
    writer.add(text, keptDepth > 0);
  };
  const text = (raw: string): void => {
    const words = decodeEntities(raw);
    if (keptDepth === 0) return add(words);
    words.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) writer.newLine(true);
      add(line);
    });
  };
  const endLink = (): void => {
    const open = link;
    link = undefined;
    if (open !== undefined) writer.add(linkTail(open.words.join(''), open.address), false);
  };
  const breakAt = (name: string): void => {
    if (!blocks.has(name)) return;
    if (inCell && !rows.has(name)) return writer.add(' ', false);
    writer.newLine(false);
    if (rows.has(name)) inCell = false;
    if (name === 'tr') cellCount = 0;
  };
  const bulletOf = (): string => {
    const list = lists[lists.length - 1];
    if (list === undefined) return '– ';
    list.count += 1;
    return '  '.repeat(Math.min(lists.length, deepest) - 1) + (list.isNumbered ? `${list.count}. ` : '– ');
  };

  const opened = (name: string, attributes: Attributes): void => {
    breakAt(name);
    if (attributes['itemprop'] === 'mri') hidden = name;
    else if (blocks.has(name)) hidden = undefined; // nobody closed it
    if (name === 'br') return inCell ? writer.add(' ', false) : writer.newLine(true);
    if (name === 'img' || name === 'emoji') return add(pictureText(name, attributes));
    if (name === 'a') {
      endLink();
      link = { address: decodeEntities(attributes['href'] ?? '').trim(), words: [] };
      return;
    }
    if (kept.has(name)) keptDepth += 1;
    if (name === 'blockquote') writer.quote(1);
    if (name === 'ul' || name === 'ol') lists.push({ isNumbered: name === 'ol', count: 0 });
    if (name === 'li') writer.begin(bulletOf());
    if (!cells.has(name)) return;
    if (cellCount > 0) writer.add(' | ', false);
    cellCount += 1;
    inCell = true;
  };
  const closed = (name: string): void => {
    if (name === hidden || blocks.has(name)) hidden = undefined;
    if (name === 'a') return endLink();
    breakAt(name);
    if (kept.has(name)) keptDepth = Math.max(0, keptDepth - 1);
    if (name === 'blockquote') writer.quote(-1);
    if (name === 'ul' || name === 'ol') lists.pop();
  };

  return {
    read(token: Token): void {
      if (token.kind === 'open') opened(token.name, token.attributes);
      else if (token.kind === 'close') closed(token.name);
      else if (hidden === undefined) text(token.text);
    },
    end(): string {
      endLink();
      writer.newLine(false);
      return tidyLines(writer.lines.flatMap((line) => withoutUnwanted(line).split('\n')));
    },
  };
}

/** The text of an HTML body; no markup of it is left, however it is nested, broken or left open. */
export function htmlText(html: Characters): string {
  const reader = createReader();
  for (const token of tokensOf(html)) reader.read(token);
  return reader.end();
}

/** The text of a message. */
export const messageText = ({ body, contentType }: { readonly body: string; readonly contentType: 'html' | 'text' }): string =>
  contentType === 'html' ? htmlText(body) : plainText(body);
