import fc from 'fast-check';
import { contrast, parseColour, toHex, type Rgb } from '../../../src/ui/theme/colour';
import { siteColours } from '../../../src/ui/theme/siteColours';
import { categoryColours, colours, type Mode } from '../../../src/ui/theme/tokens';

const ratio = (a: string, b: string): number => contrast(parseColour(a) as Rgb, parseColour(b) as Rgb);
const part = fc.integer({ min: 0, max: 255 });
const colour = fc.record({ r: part, g: part, b: part }).map(toHex);

describe('The colours of a SharePoint site', () => {
  it('keep text, links, lines and the filled button readable, whatever theme the site has', () => {
    fc.assert(
      fc.property(colour, colour, colour, (bodyBackground, bodyText, themePrimary) => {
        const { colours: c, categories } = siteColours({ palette: { themePrimary }, semanticColors: { bodyBackground, bodyText } });
        for (const ink of [c.tx, c.tx2, c.link, c.ac]) expect(ratio(ink, c.bg)).toBeGreaterThanOrEqual(4.5);
        expect(ratio(c.acfg, c.acbg)).toBeGreaterThanOrEqual(4.5);
        expect(ratio(c.line2, c.bg)).toBeGreaterThanOrEqual(3);
        expect(ratio(c.focus, c.bg)).toBeGreaterThanOrEqual(3);
        for (const mark of Object.values(categories)) expect(ratio(mark, c.bg)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000 },
    );
  });

  it('take the site’s own accent where white reads on it, and the next darker one where it does not', () => {
    const palette = { themePrimary: '#0f6c75', themeDarkAlt: '#0d6169', themeDark: '#0b5259' };
    expect(siteColours({ palette }).colours.acbg).toBe('#0f6c75');
    expect(siteColours({ palette: { ...palette, themePrimary: '#40e0d0' } }).colours.acbg).toBe('#0d6169');
  });
});

describe('The colours of the Teams themes', () => {
  it.each(['light', 'dark', 'contrast'] as const)('%s: running text 7:1 on every ground, marks 3:1', (mode: Mode) => {
    const c = colours[mode];
    for (const ground of [c.bg, c.bg2, c.sel]) {
      expect(ratio(c.tx, ground)).toBeGreaterThanOrEqual(7);
      expect(ratio(c.tx2, ground)).toBeGreaterThanOrEqual(7);
      for (const mark of Object.values(categoryColours[mode])) expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
