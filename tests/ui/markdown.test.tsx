/** @jest-environment jsdom */
import * as React from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import { createTranslator, swedish } from '../../src/i18n';
import { TranslatorContext } from '../../src/ui/app/services';
import Markdown from '../../src/ui/text/Markdown';

jest.setTimeout(30_000);

const translator = createTranslator('sv', swedish, () => new Date());
const page = (text: string): JSX.Element => (
  <TranslatorContext.Provider value={translator}>
    <Markdown text={text} />
  </TranslatorContext.Provider>
);

/** The text as it stands once the formatter has come. */
async function shown(text: string): Promise<HTMLElement> {
  const { container } = render(page(`**klart**\n\n${text}`));
  await waitFor(() => expect(container.querySelector('strong')).not.toBeNull(), { timeout: 15_000 });
  return container;
}

const dangerousElements =
  'script, style, iframe, frame, object, embed, form, input, button, textarea, select, meta, link, base, svg, math, img, video, audio, template, dialog';

/** All in an element that could run, fetch or send something. */
function dangers(element: Element): readonly string[] {
  const found = [...element.querySelectorAll(dangerousElements)].map((node) => `<${node.nodeName.toLowerCase()}>`);
  for (const node of element.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name) || ['style', 'srcdoc', 'formaction', 'action', 'background', 'id', 'name', 'src', 'xlink:href'].includes(name))
        found.push(`${node.nodeName} ${name}`);
      if (name === 'href' && !/^(https?:\/\/|mailto:)/i.test(value)) found.push(`href ${value}`);
    }
  }
  return found;
}

const payloads = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"></svg>',
  '<svg><script>window.hit = 1</script></svg>',
  '<svg><animate onbegin=window.hit=1 attributeName=x></svg>',
  '<body onload="window.hit = 1"><p onmouseover="window.hit = 1">text</p>',
  '<a href="javascript:window.hit=1">länk</a>',
  '<a href="JaVaScRiPt:window.hit=1">länk</a>',
  '<a href=" javascript:window.hit=1">länk</a>',
  '<a href="java&#10;script:window.hit=1">länk</a>',
  '<a href="java\tscript:window.hit=1">länk</a>',
  '<a href="&#106;&#97;vascript:window.hit=1">länk</a>',
  '<a href="\u0001javascript:window.hit=1">länk</a>',
  '<a href="vbscript:window.hit=1">länk</a>',
  '<a href="data:text/html,<script>window.hit=1</script>">länk</a>',
  '<a href="file:///etc/passwd">länk</a>',
  '<a href="blob:https://example.org/1">länk</a>',
  '<p style="background:url(https://example.org/x)">text</p>',
  '<style>p { color: red }</style>',
  '<iframe src="https://example.org"></iframe>',
  '<iframe srcdoc="<script>window.hit=1</script>"></iframe>',
  '<form action="https://example.org"><input name="x"><button formaction="javascript:window.hit=1">Sänd</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<link rel="stylesheet" href="https://example.org/x.css">',
  '<base href="https://example.org/">',
  '<object data="https://example.org"></object><embed src="https://example.org">',
  '<video><source onerror="window.hit = 1"></video>',
  '<details open ontoggle="window.hit = 1">text</details>',
  '<img name="body"><form id="forms"></form>',
  '<math><mi xlink:href="javascript:window.hit=1">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>"></noscript>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>',
  '<svg></p><style><a id="</style><img src=1 onerror=window.hit=1>">',
  '<template><script>window.hit = 1</script></template>',
];
/** Harmless as HTML: only a formatter makes something of them. */
const markdownPayloads = [
  '[länk](javascript:window.hit=1)',
  '[länk](JAVASCRIPT:window.hit=1)',
  '[länk](<java\tscript:window.hit=1>)',
  '[länk](javascript&colon;window.hit=1)',
  '[länk](data:text/html;base64,PHNjcmlwdD4=)',
  '[länk](vbscript:window.hit=1 "titel")',
  '<javascript:window.hit=1>',
  '[a]: javascript:window.hit=1\n\n[a]',
  '![bild](https://example.org/spårare.png)',
  '![bild](javascript:window.hit=1)',
  '![" onerror="window.hit=1](x)',
  '![<img src=x onerror=window.hit=1>](x)',
  '[x](https://example.org/" onmouseover="window.hit=1)',
  '| a |\n|---|\n| <img src=x onerror=window.hit=1> |',
  '# <img src=x onerror=window.hit=1>',
  '[länk](/ / relativ)',
  '[länk](//example.org)',
  '- [ ] <input type=image src=x>',
];

describe('Text that others have written', () => {
  it.each([...payloads, ...markdownPayloads])('runs, fetches and sends nothing: %s', async (payload) => {
    expect(dangers(await shown(payload))).toEqual([]);
    expect(window).not.toHaveProperty('hit');
  });

  it.each(payloads)('would be dangerous as it stands, which shows that the test sees it: %s', (payload) => {
    const raw = document.createElement('div');
    raw.innerHTML = payload;
    expect(dangers(raw)).not.toEqual([]);
  });

  it('keeps headings, below the page’s own, lists, emphasis and lines as they were written', async () => {
    const box = await shown('# Rubrik\n\nFörsta raden\nandra raden\n\n1. ett\n2. två\n\n- *punkt*');
    expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Rubrik');
    expect(box.querySelector('h1, h2, h3')).toBeNull();
    expect([...box.querySelectorAll('ol li')].map((item) => item.textContent)).toEqual(['ett', 'två']);
    expect(box.querySelector('p br')).not.toBeNull();
    expect(box.querySelector('em')).toHaveTextContent('punkt');
  });

  it('keeps plain tags, and shows any other as it was written, so that nothing vanishes unseen', async () => {
    const box = await shown('H<sub>2</sub>O <b class="x">och</b> a<b, <style>p{}</style>\n\n<div style="color:red">ruta <br> rad</div>');
    expect(box.querySelector('sub')).toHaveTextContent('2');
    expect(box).toHaveTextContent('H2O <b class="x">och a<b, <style>p{}</style>');
    expect(box).toHaveTextContent('<div style="color:red">ruta rad</div>');
  });

  it('opens its links elsewhere and tells the other place nothing', async () => {
    await shown('[rapporten](https://example.org/a) och [brev](mailto:kim@example.org)');
    const link = screen.getByRole('link', { name: 'rapporten' });
    expect(link).toHaveAttribute('href', 'https://example.org/a');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('rel')?.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
    expect(screen.getByRole('link', { name: 'brev' })).toHaveAttribute('href', 'mailto:kim@example.org');
  });

  it('shows what a picture describes and never fetches it', async () => {
    const box = await shown('![En karta över länet](https://example.org/karta.png)');
    expect(box).toHaveTextContent('En karta över länet');
    expect(box.querySelector('img')).toBeNull();
  });

  it('lets a table of any width scroll in a place that the keyboard reaches', async () => {
    const wide = (sign: string): string => `|${` ${sign} |`.repeat(200)}`;
    await shown(`${wide('x')}\n${wide('---')}\n${wide('1')}`);
    const region = screen.getByRole('region', { name: /^Tabell 1/ });
    expect(region).toHaveAttribute('tabindex', '0');
    expect(region.querySelectorAll('td')).toHaveLength(200);
  });

  it('stands as it was written, with its lines, when it is too long to format', () => {
    const long = `${'rad\n'.repeat(30_000)}<b>slut</b>`;
    const { container } = render(page(long));
    expect(container.querySelector('b')).toBeNull();
    expect(container).toHaveTextContent('<b>slut</b>');
  });

  it('changes when the text changes', async () => {
    const { container, rerender } = render(page('**ett**'));
    await waitFor(() => expect(container.querySelector('strong')).toHaveTextContent('ett'));
    rerender(page('**två**'));
    await waitFor(() => expect(container.querySelector('strong')).toHaveTextContent('två'));
    expect(container).not.toHaveTextContent('ett');
  });
});
