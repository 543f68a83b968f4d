import { pages } from '../../../src/ui/app/pages';
import { placeIn, startPages } from '../../../src/webparts/workspace/startPlaces';

describe('The page that a tab or a web part opens first', () => {
  test('is chosen among those that stand by themselves: not a form, not one method, not another web part’s', () => {
    const paths = startPages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/start', '/spaningar', '/plan', '/uppdrag', '/rapport']));
    for (const path of ['/spana', '/metod', '/importera', '/svara', '/ledning', '/installation']) expect(paths).not.toContain(path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('may be written as an address, or pasted as a link with one in it', () => {
    expect(placeIn('/spaningar?kategori=teknik')).toBe('/spaningar?kategori=teknik');
    expect(placeIn('  https://contoso.sharepoint.com/sites/framsyn/SitePages/Start.aspx?x=1#/metod?visa=3 ')).toBe('/metod?visa=3');
    for (const { path } of pages) expect(placeIn(path)).toBe(path);
  });

  test.each(['', 'spaningar', '/finns-inte', 'https://contoso.sharepoint.com/sites/framsyn', '//evil.example/plan', 'javascript:alert(1)'])(
    '%p leads nowhere, and is said to',
    (text) => expect(placeIn(text)).toBeUndefined(),
  );
});
