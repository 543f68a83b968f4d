/** A message's HTML as nodes: read by a parser that runs nothing, and built anew of the elements that stand here. */
import { element } from '../../chrome/dom';

const kept = {
  p: 'p',
  div: 'p',
  br: 'br',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  s: 's',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  code: 'code',
  pre: 'pre',
} as const;
const isKept = (name: string): name is keyof typeof kept => Object.hasOwn(kept, name);

/** An address that a message or a card may lead to: over https, or into this edition. */
export function safeLink(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.origin === origin ? url.href : null;
}

function linkOf(source: Element, children: readonly Node[], origin: string): Node[] {
  const href = safeLink(source.getAttribute('href') ?? '', origin);
  return href === null ? [...children] : [element('a', { href, target: '_blank', rel: 'noreferrer noopener' }, ...children)];
}

const silent = ['script', 'style', 'template', 'iframe', 'object', 'noscript'];

function copyOf(node: Node, origin: string): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element)) return [];
  const name = node.localName;
  if (silent.includes(name)) return [];
  const children = [...node.childNodes].flatMap((child) => copyOf(child, origin));
  if (name === 'a') return linkOf(node, children, origin);
  if (name === 'at') return [element('span', { class: 'mention' }, ...children)];
  return isKept(name) ? [element(kept[name], {}, ...children)] : children;
}

export function safeHtml(html: string, origin: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...[...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap((node) => copyOf(node, origin)));
  return fragment;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What somebody typed, as the HTML of a message. */
export const htmlOf = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>');
