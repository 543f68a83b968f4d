import { shownStyle } from './shownStyle';

const texts = `
  <div hidden><p>a</p></div><dialog>b</dialog><dialog open>c</dialog><details><summary>d</summary><p>e</p></details>
  <input type="hidden"><input type="text"><button type="button" style="display: none">f</button><template>g</template>
  <section style="visibility: hidden"><p>h</p><p style="visibility: visible">i <em>j</em></p></section>
  <div style="pointer-events: none"><a href="#k">k</a><a href="#l" style="pointer-events: auto">l</a></div>
  <ul><li>m</li></ul><table><tbody><tr><td>n</td></tr></tbody></table><svg><title>o</title><g style="display: none"><text>p</text></g></svg>
  <span style="display: block; opacity: 0; color: red">q</span><datalist></datalist><script></script><style></style>`;

test('what page tests are told of a style is what jsdom tells', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const [own, page] = [frame.contentWindow, frame.contentDocument];
  if (own === null || page === null) throw new Error('jsdom has no frames');
  page.body.innerHTML = texts;
  const told = shownStyle(own.getComputedStyle.bind(own));
  const answers = (style: CSSStyleDeclaration): readonly string[] => [
    ...['display', 'visibility', 'pointer-events', 'opacity', 'color'].map((name) => style.getPropertyValue(name)),
    ...[style.display, style.visibility, style.pointerEvents, style.opacity],
  ];
  const elements = [...page.querySelectorAll('*')];
  expect(elements.length).toBeGreaterThan(30);
  // Twice: the second time most of it is known.
  for (const element of [...elements, ...elements]) {
    expect([element.outerHTML, ...answers(told(element))]).toEqual([element.outerHTML, ...answers(own.getComputedStyle(element))]);
  }
  frame.remove();
});
