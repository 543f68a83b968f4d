/**
 * The HTML of messages: the little that Teams lets people write. Everything else that looks like a tag is text, so that
 * what the frame shows cannot do anything, and what the frame sends on to the bot is what people saw.
 */

/** What is kept, under the name it is kept by. No attribute is, but the address of a link. */
const elements: Readonly<Record<string, string>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  a: 'a',
  br: 'br',
  p: 'p',
  div: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  at: 'at',
  blockquote: 'blockquote',
};

const token = /<(\/?)([a-z]+)((?:\s[^<>]*)?)\/?>|[<>"]|&(?:(?:amp|lt|gt|quot|apos|nbsp|#39);)?/gi;
const escaped: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', '&': '&amp;' };

export const escapeHtml = (text: string): string => text.replace(/[<>"&]/g, (sign) => escaped[sign] ?? sign);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };
const unescapeHtml = (html: string): string => html.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_whole, name: string) => named[name] ?? '');

/** The address of a link as it may stand in an attribute; null when it is no https address. */
function linkTarget(attributes: string, isOwn: (url: URL) => boolean): string | null {
  const given = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const text = unescapeHtml(given?.[1] ?? given?.[2] ?? '');
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' || isOwn(url) ? escapeHtml(url.href).replace(/'/g, '&#39;') : null;
}

/** Well-formed HTML of the kept elements only. `ownOrigin`: links into this edition are http, and are kept too. */
export function sanitiseHtml(html: string, ownOrigin: string): string {
  const open: string[] = [];
  const isOwn = (url: URL): boolean => url.origin === ownOrigin;
  const close = (name: string): string => {
    const at = open.lastIndexOf(name);
    if (at < 0) return '';
    return open
      .splice(at)
      .reverse()
      .map((each) => `</${each}>`)
      .join('');
  };
  const start = (name: string, attributes: string): string => {
    if (name === 'br') return '<br>';
    const target = name === 'a' ? linkTarget(attributes, isOwn) : undefined;
    if (target === null) return '';
    open.push(name);
    return target === undefined ? `<${name}>` : `<a href="${target}">`;
  };
  const kept = html.replace(token, (whole: string, slash: string | undefined, tag: string | undefined, attributes: string | undefined) => {
    if (tag === undefined) return escaped[whole] ?? whole;
    const name = elements[tag.toLowerCase()];
    if (name === undefined) return escapeHtml(whole);
    return slash === '/' ? close(name) : start(name, attributes ?? '');
  });
  return (
    kept +
    open
      .splice(0)
      .reverse()
      .map((each) => `</${each}>`)
      .join('')
  );
}

/** What Teams puts in an activity's `text`: lines without tags, but mentions are marked. `html` is sanitised. */
export function activityText(html: string): string {
  const lines = html.replace(/<br>|<\/(?:p|li|blockquote)>/g, '\n').replace(/<(?!\/?at>)[^>]*>/g, '');
  return unescapeHtml(lines).trim();
}

/** Someone typed the mention by hand; Teams' compose box makes one of it. `html` is sanitised. */
export function withMentions(html: string, name: string): string {
  if (html.includes(`<at>${name}</at>`)) return html;
  return html.replace(new RegExp(`(^|[\\s>])@${name}(?![\\p{L}\\p{N}])`, 'iu'), `$1<at>${name}</at>`);
}
