import fc from 'fast-check';
import { htmlText, messageText } from '../../../../src/domain/chat/messageText';
import type { Characters } from '../../../../src/domain/chat/htmlTokens';
import { plainText } from '../../../../src/domain/chat/plainText';
import { signals } from '../../../../src/schema/lists/signals';
import { validateChange } from '../../../../src/schema/validate';

const html = (body: string): string => messageText({ body, contentType: 'html' });

describe('A message in Teams becomes text', () => {
  it.each([
    ['paragraphs are lines', '<p>Ett</p><p>Två</p>', 'Ett\nTvå'],
    ['an empty paragraph, which Teams writes with a hard blank, is one empty line', '<p>Ett</p><p>&nbsp;</p><p>&nbsp;</p><p>Två</p>', 'Ett\n\nTvå'],
    ['line breaks stay', 'Ett<br>två<br/>tre', 'Ett\ntvå\ntre'],
    ['blanks and line breaks of the markup are one blank', '<div>\n   Ett\n\t två   tre </div>', 'Ett två tre'],
    ['emphasis leaves no trace', 'Det <b>är</b> <i>s<u>å</u></i>', 'Det är så'],
    ['a mention is the name in the sentence', '<p><at id="0">Bo Ek</at> såg det</p>', 'Bo Ek såg det'],
    ['an emoji is its sign', '<p>Bra <emoji id="smile" alt="🙂" title="Leende"></emoji></p>', 'Bra 🙂'],
    ['an emoji of the older sort too', '<p>Bra <img itemtype="http://schema.skype.com/Emoji" alt="👍🏽"></p>', 'Bra 👍🏽'],
    ['pictures alone are no text', '<p><img alt="bild" src="https://x.example/1.png"></p><attachment id="1"></attachment>', ''],
    ['a link says where it leads', '<a href="https://a.example/x?y=1&amp;z=2">rapporten</a>', 'rapporten (https://a.example/x?y=1&z=2)'],
    ['a link whose words are the address says it once', '<a href="https://a.example/x/">a.example/x</a>', 'a.example/x'],
    ['a link with nothing but a picture is its address', '<a href="https://a.example/"><img src="x"></a>', 'https://a.example/'],
    ['a link that runs script is its words', '<a href="javascript:alert(1)">här</a>', 'här'],
    ['lists have marks and numbers', '<ul><li>ett</li><li>två<ol><li>a</li><li>b</li></ol></li></ul>', '– ett\n– två\n  1. a\n  2. b'],
    ['a table has its cells on lines', '<table><tr><th>År</th><th>Antal</th></tr><tr><td><p>2025</p></td><td>7</td></tr></table>', 'År | Antal\n2025 | 7'],
    ['code keeps its lines and its blanks', '<codeblock><code>if (a)<br>  b();</code></codeblock><pre>x\n    y</pre>', 'if (a)\n  b();\nx\n    y'],
    ['entities are read once', '&lt;b&gt; &amp;lt; &#229; &#xe4; &ouml; &unknown; &#0; &#xd83d;', '<b> &lt; å ä ö &unknown;'],
    ['script, style and comments are nothing', 'a<script>alert("</p>")</script><style>p{}</style><!-- <b>x</b> -->b<!doctype html>', 'ab'],
    ['a sign for less than is a sign', 'a < b, x <= y och <3', 'a < b, x <= y och <3'],
    ['Arabic and Hebrew stay as they are', '<p dir="rtl">مرحبا \u200fשלום</p>', 'مرحبا \u200fשלום'],
    ['signs that turn the text around are taken away', 'rapport\u202Efdp.exe\u2066 x\u2069', 'rapportfdp.exe x'],
    ['a tag that is never closed ends the text', 'a <b>b</b> c <img src=x onerror=alert(1)', 'a b c'],
    ['a quotation mark that is never closed costs its own tag', '<p title="x>Ett</p><p>Två</p>', 'Ett\nTvå'],
    ['what is closed without being open does no harm', '</td></ul></blockquote></a></pre>Ett</p>', 'Ett'],
    ['a script that is never closed hides the rest', 'a<script>b', 'a'],
  ])('%s', (_sentence, body, text) => {
    expect(html(body)).toBe(text);
  });

  it('shows what a reply quotes as a quote, without the name of the person quoted', () => {
    const body =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri" itemid="8:orgid:x"><span>Karin Ek</span></strong>' +
      '<span itemprop="time" itemid="1"></span><p itemprop="preview">Drönare flyger i Tierp</p></blockquote><p>Ja, jag såg det.</p>';
    expect(html(body)).toBe('> Drönare flyger i Tierp\nJa, jag såg det.');
  });

  it('that is plain text already keeps its signs', () => {
    expect(messageText({ body: 'a <b> &amp; c\r\n\r\n\r\nd \u0007', contentType: 'text' })).toBe('a <b> &amp; c\n\nd');
  });
});

const names = [
  'p',
  'div',
  'b',
  'a',
  'td',
  'tr',
  'table',
  'ul',
  'li',
  'blockquote',
  'pre',
  'script',
  'style',
  'at',
  'emoji',
  'svg',
  'img',
  'iframe',
  'textarea',
];
const scrap = fc.oneof(
  fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} x="`, `<${name}`, `<${name} alt='🙂' href=https://a.example>`])),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '/',
    '=',
    '<!--',
    '-->',
    '<!',
    '<?',
    '</',
    '&',
    '\u0000',
    '\u200b',
    '\ud83d',
    '\ude00',
    ' ',
    '\n',
    '\r',
    'onerror',
    'å',
    'b',
    '3',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const body = fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(''));

describe('Whatever a message is', () => {
  it('no markup of it is left', () => {
    fc.assert(
      fc.property(body, (text) => {
        // A reference is text that somebody wrote as text: `&lt;b&gt;` is the three signs <b>.
        expect(html(text.replace(/&/g, ''))).not.toMatch(/<[a-z/!?]/i);
      }),
      { numRuns: 1500 },
    );
  });

  it('SharePoint can save every sign of the text', () => {
    const problems = (text: string) => validateChange(signals, { whyHere: text }).map(({ code }) => code);
    fc.assert(
      fc.property(fc.oneof(body, fc.string({ unit: 'binary' })), fc.constantFrom('html' as const, 'text' as const), (text, contentType) => {
        expect(problems(messageText({ body: text, contentType }))).not.toContain('unsupportedCharacter');
      }),
      { numRuns: 400 },
    );
    expect(problems('a\ud83db')).toContain('unsupportedCharacter');
  });

  it('text that has been made readable is the same the next time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), body), (text) => {
        const once = plainText(text);
        expect(plainText(once)).toBe(once);
        const flat = once.replace(/[<&]/g, '').replace(/\s+/g, ' ').trim();
        expect(html(flat)).toBe(flat);
      }),
      { numRuns: 400 },
    );
  });
});

/** Counts what is looked at: each character by itself, each slice by its length. */
function counted(text: string): { readonly characters: Characters; readonly steps: () => number } {
  let steps = 0;
  const characters: Characters = {
    length: text.length,
    charCodeAt: (index) => {
      steps += 1;
      return text.charCodeAt(index);
    },
    slice: (start, end) => {
      steps += Math.max(0, Math.min(end, text.length) - start);
      return text.slice(start, end);
    },
  };
  return { characters, steps: () => steps };
}

describe('Twice as much of the worst that anybody sends is twice the work', () => {
  it.each([
    '<',
    '<!--',
    '<!-- >',
    '<!',
    '<a ',
    '<a x="',
    "<a x='>",
    '<a x="\'>',
    '<p><b>',
    '</p',
    '<a b=c ',
    '<script>',
    '<script></scrip',
    '<ul><li>',
    '<table><td>',
    '<blockquote>',
    '<a href=https://x>',
    '&#1;&',
    ' \u00a0',
    '<pre>\n',
    '"\'>',
  ])('%j over and over', (part) => {
    const work = (length: number): number => {
      const { characters, steps } = counted(part.repeat(Math.ceil(length / part.length)).slice(0, length));
      htmlText(characters);
      return steps();
    };
    expect(work(28_000)).toBeLessThanOrEqual(12 * 28_000);
    expect(work(28_000)).toBeLessThanOrEqual(2.1 * work(14_000));
  });
});
