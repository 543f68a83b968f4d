import fc from 'fast-check';
import { categoryCodes } from '../../../../src/domain/categories';
import { coverageOf, dimensions, emptiest, fullness, isDimension } from '../../../../src/domain/coverage/coverage';
import type { Blip } from '../../../../src/domain/radar/blip';
import { horizons } from '../../../../src/domain/radar/geometry';

const blipOf = (id: number, more: Partial<Blip> = {}): Blip => ({
  key: `signals-${id}`,
  list: 'signals',
  id,
  number: String(id),
  title: `Spaning ${id}`,
  since: new Date(Date.UTC(2026, 0, id)).toISOString(),
  ...more,
});
const values = fc.record({
  category: fc.constantFrom(...categoryCodes, undefined),
  horizon: fc.constantFrom(...horizons, undefined),
  place: fc.constantFrom('Åre', 'åre ', 'Östersund', '', undefined),
  scope: fc.constantFrom('lokal' as const, 'global' as const, undefined),
  sourceKind: fc.constantFrom('media' as const, 'forskning' as const, undefined),
});

describe('Coverage', () => {
  it('counts each once, in its cell or among those that lack a value, over any two dimensions', () => {
    const two = fc.shuffledSubarray([...dimensions], { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(values), two, (some, [across, down]) => {
        const blips = some.map((value, index) => blipOf(index + 1, value));
        const { cells, rows, columns, unknown, highest } = coverageOf(blips, across ?? 'category', down ?? 'horizon');
        const counted = cells.reduce((sum, { count }) => sum + count, 0);
        expect(counted + unknown).toBe(blips.length);
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(counted);
        expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(counted);
        expect(highest).toBe(Math.max(0, ...cells.map(({ count }) => count)));
      }),
    );
  });

  it('has a row for what nobody has seen anything of', () => {
    const { rows, columns } = coverageOf([blipOf(1, { category: 'teknik', horizon: 'h1' })], 'horizon', 'category');
    expect(rows.map(({ value }) => value)).toEqual(categoryCodes);
    expect(columns.map(({ value }) => value)).toEqual(horizons);
  });

  it('takes one place written in two ways for one, and the first way for its name', () => {
    const blips = [blipOf(1, { place: 'Åre', horizon: 'h1' }), blipOf(2, { place: ' åre', horizon: 'h1' }), blipOf(3, { place: 'Berg', horizon: 'h2' })];
    expect(coverageOf(blips, 'horizon', 'place').rows).toEqual([
      { value: 'Åre', total: 2 },
      { value: 'Berg', total: 1 },
    ]);
  });

  it('names the emptiest cells, the emptiest row and column first, always in the same order', () => {
    fc.assert(
      fc.property(fc.array(values), (some) => {
        const blips = some.map((value, index) => blipOf(index + 1, value));
        const found = emptiest(coverageOf(blips, 'horizon', 'category'), 24);
        expect(found).toEqual(emptiest(coverageOf([...blips].reverse(), 'horizon', 'category'), 24));
        expect(found.map(({ count }) => count)).toEqual(found.map(({ count }) => count).sort((a, b) => a - b));
      }),
    );
    const seen = [
      blipOf(1, { category: 'juridik', horizon: 'h1' }),
      ...categoryCodes
        .filter((code) => code !== 'juridik')
        .flatMap((category, index) => [blipOf(10 + index, { category, horizon: 'h1' }), blipOf(30 + index, { category, horizon: 'h2' })]),
    ];
    expect(emptiest(coverageOf(seen, 'horizon', 'category'), 2)).toEqual([
      { row: 'juridik', column: 'h3', count: 0 },
      { row: 'demografi', column: 'h3', count: 0 },
    ]);
  });

  it('tells how full a cell is by quarters of the fullest', () => {
    expect([0, 1, 2, 4, 5, 8].map((count) => fullness(count, 8))).toEqual([0, 1, 1, 2, 3, 4]);
    expect([isDimension('place'), isDimension('constructor')]).toEqual([true, false]);
  });
});
