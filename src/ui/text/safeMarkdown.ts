/**
 * Markdown that others have written, as elements that can do no harm. Loaded when the first such text is shown.
 * marked makes HTML of it, DOMPurify keeps what stands in the list below; what it gives back are nodes, which are put
 * in place as they are: text that is parsed twice is how sanitised HTML comes alive again (mutation XSS).
 */
import createPurifier from 'dompurify';
import { Marked } from 'marked';

const allowedTags = [
  ...['p', 'br', 'hr', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'sub', 'sup', 'code', 'pre', 'blockquote'],
  ...['h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
];
const allowedAttributes = ['href', 'title', 'start', 'align'];
const safeAddress = /^(?:https?:\/\/|mailto:)/i;

/** The page's h1 and the panel's h2 and h3 stand above any text. */
const firstHeading = 4;
const lastHeading = 6;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const bareTag = new RegExp(`(</?(?:${allowedTags.join('|')})\\s*/?>)`, 'i');
/**
 * HTML in the text: a tag without attributes stays, the rest is read as it was written. None of it reaches the parser,
 * for a style in it would already break the page's content security policy there, and none of it vanishes unseen.
 */
const bare = (html: string): string =>
  html
    .split(bareTag)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/</g, '&lt;')))
    .join('');

/** An instance of our own: a SharePoint page may use marked too, with other settings. */
const marked = new Marked({
  gfm: true,
  breaks: true, // what people write in a text box keeps its lines
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.min(lastHeading, firstHeading + depth - 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    // No picture is fetched from anywhere: that would tell its owner who reads. Its description stands in its place.
    image: ({ text }) => escaped(text),
    html: ({ text }) => bare(text),
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

const purifier = createPurifier(window);
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  if (!safeAddress.test(node.getAttribute('href') ?? '')) return node.removeAttribute('href');
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noreferrer noopener');
});

/** The text as nodes. `tableName` names the scrolling region around the nth table. */
export function safeMarkdown(text: string, tableName: (number: number) => string): DocumentFragment {
  const html = marked.parse(text, { async: false });
  const fragment = purifier.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: allowedAttributes,
    ALLOWED_URI_REGEXP: safeAddress,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  [...fragment.querySelectorAll('table')].forEach((table, index) => {
    // A region that scrolls and holds no control is reached by Tab only if it says so.
    const region = document.createElement('div');
    region.setAttribute('role', 'region');
    region.setAttribute('tabindex', '0');
    region.setAttribute('aria-label', tableName(index + 1));
    table.replaceWith(region);
    region.append(table);
  });
  return fragment;
}
