/** The local SharePoint page: the column and the background that the address asks for, and the theme variant that the web part then gets. */
import { columns, layoutQuery, readLayout, sections } from '../../../src/local/page/layout';
import { siteTheme } from '../../../src/local/page/siteTheme';
import { contrast, parseColour } from '../../../src/ui/theme/colour';
import { siteColours } from '../../../src/ui/theme/siteColours';

it('reads back the layout that it writes, and takes anything else for the page as it was made', () => {
  for (const column of columns) for (const section of sections) expect(readLayout(layoutQuery({ column, section }))).toEqual({ column, section });
  expect(layoutQuery({ column: 'one', section: 'none' })).toBe('');
  expect(readLayout('?column=half&section=pink')).toEqual({ column: 'one', section: 'none' });
});

const reads = (colour: string, ground: string): number => contrast(parseColour(colour) ?? { r: 0, g: 0, b: 0 }, parseColour(ground) ?? { r: 0, g: 0, b: 0 });

describe.each(['default', 'dark'] as const)('On a page that is %s', (theme) => {
  it.each(sections)('everything in a report reads on the background %s', (section) => {
    const variant = siteTheme(theme, section);
    if (typeof variant === 'string') throw new Error('a site theme is an object');
    const { colours } = siteColours(variant);
    for (const words of [colours.tx, colours.link]) expect(reads(words, colours.bg)).toBeGreaterThanOrEqual(section === 'strong' ? 4.5 : 7);
    for (const words of [colours.tx2, colours.err, colours.ac]) expect(reads(words, colours.bg)).toBeGreaterThanOrEqual(4.5);
    expect(reads(colours.acfg, colours.acbg)).toBeGreaterThanOrEqual(4.5);
  });
});

it('follows high contrast instead of the section', () => expect(siteTheme('contrast', 'strong')).toBe('contrast'));
