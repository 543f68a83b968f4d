/** @jest-environment jsdom */
/** What others have written, in messages and in cards: shown as it is meant, and able to do nothing. */
import fc from 'fast-check';
import { cardMarkdown } from '../../../src/local/frame/chat/cardMarkdown';
import { htmlOf, safeHtml } from '../../../src/local/frame/chat/safeHtml';

const origin = 'http://localhost';
const shown = (html: string): HTMLElement => {
  const holder = document.createElement('div');
  holder.append(safeHtml(html, origin));
  return holder;
};
const inCard = (text: string): HTMLElement => {
  const holder = document.createElement('div');
  holder.innerHTML = cardMarkdown(text);
  return holder;
};

it('keeps the little that a message may look like', () => {
  expect(shown('<p>Såg <strong>detta</strong></p><ul><li>ett</li></ul><blockquote>hon</blockquote>').innerHTML).toBe(
    '<p>Såg <strong>detta</strong></p><ul><li>ett</li></ul><blockquote>hon</blockquote>',
  );
  expect(shown('<at>Framsyn</at> hjälp').innerHTML).toBe('<span class="mention">Framsyn</span> hjälp');
});

it('keeps the words of everything else, and none of what it does', () => {
  const hostile =
    '<img src=x onerror=alert(1)><a href="javascript:alert(1)">här</a><p onclick="x()" style="color:red">text</p><script>x()</script><svg><a>djup</a></svg>';
  expect(shown(hostile).innerHTML).toBe('här<p>text</p>djup');
});

it('what somebody types is shown as typed, whatever it is', () => {
  const written = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '#', ';', 'b', 'lt', 'å', '\n', ' ') }).map((text) => text.trim());
  fc.assert(
    fc.property(written, (text) => {
      const view = shown(htmlOf(text));
      view.querySelectorAll('br').forEach((line) => line.replaceWith('\n'));
      expect(view.textContent).toBe(text);
      expect(view.childElementCount).toBe(0);
    }),
  );
});

describe("A card's Markdown, as Teams reads it", () => {
  it('is bold, italics, lists and links, and nothing else', () => {
    expect(inCard('**Fet** _kursiv_').innerHTML.trim()).toBe('<p><strong>Fet</strong> <em>kursiv</em></p>');
    expect(inCard('- ett\n- två').querySelectorAll('li')).toHaveLength(2);
    expect(inCard('# Rubrik').innerHTML.trim()).toBe('<p># Rubrik</p>');
    expect(inCard('`kod` ~~struken~~ > citat').textContent?.trim()).toBe('`kod` ~~struken~~ > citat');
  });

  it('shows what a bot forgot to escape, and so shows the mistake', () => {
    expect(inCard('Se [allt](https://example.org/x)').querySelector('a')?.href).toBe('https://example.org/x');
  });

  it.each(['[x](javascript:alert(1))', '[x](http://example.org)', '[x](data:text/html,x)'])('%s leads nowhere', (text) =>
    expect(inCard(text).querySelector('a[href]')).toBeNull(),
  );

  it('shows HTML as text and fetches no picture', () => {
    const view = inCard('<b>x</b> <img src=x onerror=y> ![bild](https://example.org/x.png)');
    expect(view.querySelector('b, img')).toBeNull();
    expect(view.textContent).toContain('<b>x</b> <img src=x onerror=y> bild');
  });
});
