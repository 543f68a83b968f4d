/**
 * HTML as tags and texts, by HTML's own rules for broken markup, in one pass: each character is looked at a few times at
 * most, whatever is nested in what or left open. It reads by `charCodeAt` and `slice` alone, so that a test can count.
 */
export interface Characters {
  readonly length: number;
  charCodeAt(index: number): number;
  slice(start: number, end: number): string;
}

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string };

const code = (character: string): number => character.charCodeAt(0);
const less = code('<');
const greater = code('>');
const slash = code('/');
const equals = code('=');
const dash = code('-');
const quotes = new Set([code('"'), code("'")]);
const blanks = new Set([code(' '), code('\t'), code('\n'), code('\r'), code('\f')]);
const digit = (point: number): boolean => point >= 48 && point <= 57;
const letter = (point: number): boolean => (point >= 65 && point <= 90) || (point >= 97 && point <= 122);

/** Elements whose content is no text for anybody. */
const unread = new Set(['script', 'style', 'template', 'title', 'textarea', 'iframe', 'object', 'noscript', 'noembed', 'noframes', 'xmp']);

function find(html: Characters, wanted: number, from: number): number {
  let position = from;
  while (position < html.length && html.charCodeAt(position) !== wanted) position += 1;
  return position;
}

/** Past the end of `<!-- … -->`, or of any other `<!…>` and `<?…>`. */
function afterComment(html: Characters, start: number): number {
  if (html.slice(start, start + 4) !== '<!--') return find(html, greater, start) + 1;
  let position = start + 4;
  while (position < html.length) {
    position = find(html, greater, position);
    // `<!-->` is a whole comment.
    if (html.charCodeAt(position - 1) === dash && html.charCodeAt(position - 2) === dash) break;
    position += 1;
  }
  return position + 1;
}

/** Past the `</name` that closes an element whose content is not read; the end when nothing does. */
function afterUnread(html: Characters, name: string, from: number): number {
  let position = find(html, less, from);
  while (position < html.length) {
    const end = position + 2 + name.length;
    if (html.charCodeAt(position + 1) === slash && html.slice(position + 2, end).toLowerCase() === name) return find(html, greater, end) + 1;
    position = find(html, less, position + 1);
  }
  return html.length;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly end: number;
}

/** Where a name or an unquoted value ends. */
function wordEnd(html: Characters, from: number, stops: (point: number) => boolean): number {
  let position = from;
  while (position < html.length && !stops(html.charCodeAt(position))) position += 1;
  return position;
}

const isBlank = (point: number): boolean => blanks.has(point);
const notBlank = (point: number): boolean => !blanks.has(point);
const endsName = (point: number): boolean => point === greater || point === slash || isBlank(point);
const endsKey = (point: number): boolean => point === equals || endsName(point);
const endsValue = (point: number): boolean => point === greater || isBlank(point);

/** A value and where it ends; undefined when its quote is never closed. */
function valueAt(html: Characters, from: number): { readonly text: string; readonly end: number } | undefined {
  const quote = html.charCodeAt(from);
  if (!quotes.has(quote)) {
    const end = wordEnd(html, from, endsValue);
    return { text: html.slice(from, end), end };
  }
  const end = find(html, quote, from + 1);
  return end >= html.length ? undefined : { text: html.slice(from + 1, end), end: end + 1 };
}

/**
 * The tag whose name begins at `from`. A quote that nobody closed would swallow the rest of the message: then the tag ends
 * at its first `>`. It can happen once for each sort of quote, because no such quote stands in what is left.
 */
function tagAt(html: Characters, from: number): Tag | undefined {
  const nameEnd = wordEnd(html, from, endsName);
  const name = html.slice(from, nameEnd).toLowerCase();
  const attributes: Record<string, string> = {};
  let position = nameEnd;
  while (position < html.length && html.charCodeAt(position) !== greater) {
    const point = html.charCodeAt(position);
    if (isBlank(point) || point === slash || point === equals) {
      position += 1;
      continue;
    }
    const keyEnd = wordEnd(html, position, endsKey);
    const key = html.slice(position, keyEnd).toLowerCase();
    const sign = wordEnd(html, keyEnd, notBlank);
    if (html.charCodeAt(sign) !== equals) {
      position = keyEnd;
      continue;
    }
    const value = valueAt(html, wordEnd(html, sign + 1, notBlank));
    if (value === undefined) return closedEarly(html, name, nameEnd);
    if (!Object.hasOwn(attributes, key)) attributes[key] = value.text;
    position = value.end;
  }
  return position < html.length ? { name, attributes, end: position + 1 } : undefined;
}

function closedEarly(html: Characters, name: string, nameEnd: number): Tag | undefined {
  const end = find(html, greater, nameEnd);
  return end < html.length ? { name, attributes: {}, end: end + 1 } : undefined;
}

/** A `<` that people mean as a sign: `a < b`, `<3`, `<=`. Any other one could become a tag when what follows it is taken away. */
const isSign = (next: number): boolean => digit(next) || next === equals || next === code(' ') || next === code('\n');

/** The tags and texts of a body, in order. A tag that is never closed ends the message, as it does in a browser. */
export function* tokensOf(html: Characters): Generator<Token> {
  let position = 0;
  while (position < html.length) {
    const start = find(html, less, position);
    if (start > position) yield { kind: 'text', text: html.slice(position, start) };
    if (start >= html.length) return;
    const next = html.charCodeAt(start + 1);
    const closes = next === slash && letter(html.charCodeAt(start + 2));
    if (!closes && !letter(next)) {
      if (isSign(next)) yield { kind: 'text', text: '<' };
      position = next === slash || next === code('!') || next === code('?') ? afterComment(html, start) : start + 1;
      continue;
    }
    const tag = tagAt(html, start + (closes ? 2 : 1));
    if (tag === undefined) return;
    yield closes ? { kind: 'close', name: tag.name } : { kind: 'open', name: tag.name, attributes: tag.attributes };
    position = !closes && unread.has(tag.name) ? afterUnread(html, tag.name, tag.end) : tag.end;
  }
}
