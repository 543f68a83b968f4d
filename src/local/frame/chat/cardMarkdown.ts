/**
 * The Markdown of cards as Teams reads it: bold, italics, links and lists, nothing else. A bot that forgets to escape what
 * people wrote shows it here as it would there.
 */
import createPurifier from 'dompurify';
import { Marked } from 'marked';
import { safeLink } from './safeHtml';

/** Undefined: the sign has no meaning and stands as it is. */
const unread = (): undefined => undefined;

const marked = new Marked({
  gfm: false,
  tokenizer: {
    code: unread,
    fences: unread,
    heading: unread,
    lheading: unread,
    hr: unread,
    blockquote: unread,
    html: unread,
    tag: unread,
    def: unread,
    table: unread,
    codespan: unread,
    autolink: unread,
    url: unread,
    del: unread,
  },
  // No picture is fetched from anywhere.
  renderer: { image: ({ text }) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;') },
});

const purifier = createPurifier(window);
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  const href = safeLink(node.getAttribute('href') ?? '', window.location.origin);
  if (href === null) node.removeAttribute('href');
  else node.setAttribute('rel', 'noreferrer noopener');
});

export const cardMarkdown = (text: string): string =>
  purifier.sanitize(marked.parse(text, { async: false }), {
    ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a'],
    ALLOWED_ATTR: ['href', 'start'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
