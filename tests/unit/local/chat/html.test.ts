/** @jest-environment jsdom */
import * as fc from 'fast-check';
import { activityText, sanitiseHtml, withMentions } from '../../../../src/local/server/chat/html';

const origin = 'http://localhost:4300';
const clean = (html: string): string => sanitiseHtml(html, origin);
const parsed = (html: string): HTMLElement => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

const allowed = new Set(['b', 'i', 'a', 'br', 'p', 'ul', 'ol', 'li', 'at', 'blockquote']);

/** Everything that a browser makes of it is on the list, and no attribute is there but a link's web address. */
function isHarmless(html: string): boolean {
  return [...parsed(html).querySelectorAll('*')].every((element) => {
    const name = element.tagName.toLowerCase();
    return (
      allowed.has(name) &&
      [...element.attributes].every(({ name: key, value }) => name === 'a' && key === 'href' && /^https:|^http:\/\/localhost:4300\//.test(value))
    );
  });
}

const pieces = fc.constantFrom(
  '<b>',
  '</b>',
  '<i onclick="alert(1)">',
  '<a href="javascript:alert(1)">',
  '<a href=javascript:alert(1)>',
  '<a href="https://example.se/?a=1&b=2" onmouseover=alert(1)>',
  "<a href='https://example.se/\"><script>'>",
  '</a>',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<style>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<p',
  '>',
  '"',
  "'",
  '&',
  '&lt;',
  '&#60;',
  '<br/>',
  '<at>',
  '</at>',
  '<math><mi>',
  '<textarea>',
  '<iframe src="https://x.se">',
  'text ',
  '@Framsyn ',
);

describe('The HTML of a message', () => {
  it('has nothing in it that can run, whatever was sent', () => {
    const anything = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (html) => isHarmless(withMentions(clean(html), 'Framsyn'))),
      { numRuns: 200 },
    );
  });

  it('is the same when it is cleaned twice', () => {
    const anything = fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 15 }).map((parts) => parts.join(''));
    fc.assert(fc.property(anything, (html) => clean(clean(html)) === clean(html)));
  });

  it('shows what is not allowed as the text that it is', () => {
    expect(parsed(clean('Se <script>alert(1)</script> & <h1>rubrik</h1>')).textContent).toBe('Se <script>alert(1)</script> & <h1>rubrik</h1>');
  });

  it('keeps what Teams lets people write, under one name each', () => {
    expect(clean('<div>Hej <strong>du</strong> <em>där</em><br/>en <a class="x" href="https://example.se/a?b=1&amp;c=2">länk</a></div>')).toBe(
      '<p>Hej <b>du</b> <i>där</i><br>en <a href="https://example.se/a?b=1&amp;c=2">länk</a></p>',
    );
    expect(clean('<ul><li>ett<li>två</ul><blockquote>sagt')).toBe('<ul><li>ett<li>två</li></li></ul><blockquote>sagt</blockquote>');
  });

  it('keeps links into this edition and no other http ones', () => {
    expect(clean(`<a href="${origin}/app#/spaningar?visa=4">x</a>`)).toContain(`href="${origin}/app#/spaningar?visa=4"`);
    expect(clean('<a href="http://example.se/">x</a>')).toBe('x');
  });

  it('is plain lines with marked mentions to a bot', () => {
    expect(activityText('<p><at>Framsyn</at> spana <b>Två &amp; tre</b></p><p>rad &lt;2&gt;</p>')).toBe('<at>Framsyn</at> spana Två & tre\nrad <2>');
  });

  it('gets its mention when somebody types it by hand, and only as a word', () => {
    expect(withMentions('Hej @Framsyn, hjälp', 'Framsyn')).toBe('Hej <at>Framsyn</at>, hjälp');
    expect(withMentions('<p>@framsyn hjälp</p>', 'Framsyn')).toBe('<p><at>Framsyn</at> hjälp</p>');
    expect(withMentions('kontakt@framsyn.se @Framsynsgruppen', 'Framsyn')).toBe('kontakt@framsyn.se @Framsynsgruppen');
  });
});
