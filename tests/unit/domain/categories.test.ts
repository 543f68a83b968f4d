import { categoryCodes, categorySystems, sectorOf } from '../../../src/domain/categories';

describe.each(Object.entries(categorySystems))('The category system %s', (_key, system) => {
  it('has each stored category in exactly one of its three to eight sectors', () => {
    const held = system.sectors.flatMap((sector): readonly string[] => sector.categories);
    expect([...held].sort()).toEqual([...categoryCodes].sort());
    expect(new Set(system.sectors.map(({ key }) => key)).size).toBe(system.sectors.length);
    expect(system.sectors.length).toBeGreaterThanOrEqual(3);
    expect(system.sectors.length).toBeLessThanOrEqual(8);
  });

  it('finds the sector of a category', () => {
    for (const code of categoryCodes) expect(sectorOf(system, code).categories).toContain(code);
  });
});
