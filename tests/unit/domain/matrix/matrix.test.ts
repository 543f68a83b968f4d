import fc from 'fast-check';
import { isMatrix, matrixOf, matrixViews, scopeLevel, stepOf, type MatrixKey } from '../../../../src/domain/matrix/matrix';
import type { Blip } from '../../../../src/domain/radar/blip';

const same = (value: number) => ({ value, low: value, high: value, count: 0 });
const blipOf = (id: number, more: Partial<Blip> = {}): Blip => ({
  key: `signals-${id}`,
  list: 'signals',
  id,
  number: String(id),
  title: `Spaning ${id}`,
  since: `2026-01-${String((id % 28) + 1).padStart(2, '0')}`,
  ...more,
});
const keys = Object.keys(matrixViews) as MatrixKey[];

describe('The matrix', () => {
  it('offers horizon by impact, impact by urgency, importance by uncertainty, and scope by impact and time', () => {
    expect(keys.map((key) => Object.values(matrixViews[key]))).toEqual([
      ['horizon', 'impact'],
      ['urgency', 'impact'],
      ['uncertainty', 'impact'],
      ['horizon', 'impact', 'scope'],
    ]);
    expect([isMatrix('undp'), isMatrix('toString')]).toEqual([true, false]);
  });

  it('puts each blip in the cell of its median, once, or tells that it lacks a rating', () => {
    const some = fc.array(
      fc.record({
        horizon: fc.constantFrom<Blip['horizon']>('h1', 'h2', 'h3', undefined),
        impact: fc.option(fc.double({ min: 1, max: 5, noNaN: true }).map(same), { nil: undefined }),
        urgency: fc.option(fc.integer({ min: 1, max: 5 }).map(same), { nil: undefined }),
        uncertainty: fc.option(fc.integer({ min: 1, max: 5 }).map(same), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...keys), (values, key) => {
        const blips = values.map((value, index) => blipOf(index + 1, value));
        const view = matrixViews[key];
        const { cells, unplaced, rows, columns } = matrixOf(blips, view);
        expect(cells).toHaveLength(rows.length * columns.length);
        for (const cell of cells) {
          for (const blip of cell.blips) expect([stepOf(blip, view.across), stepOf(blip, view.up)]).toEqual([cell.across, cell.up]);
        }
        expect(unplaced.every((blip) => blip[view.up] === undefined || blip[view.across] === undefined)).toBe(true);
        expect([...cells.flatMap((cell) => cell.blips), ...unplaced].map(({ id }) => id).sort()).toEqual(blips.map(({ id }) => id).sort());
      }),
    );
  });

  it('has the highest at the top, and the first to come first in a cell', () => {
    const { rows, cells } = matrixOf([blipOf(9, { horizon: 'h1', impact: same(5) }), blipOf(2, { horizon: 'h1', impact: same(5) })], matrixViews.undp);
    expect(rows).toEqual(['5', '4', '3', '2', '1']);
    expect(cells[0]?.blips.map(({ id }) => id)).toEqual([2, 9]);
  });

  it('sizes scope from local to global', () => {
    expect([blipOf(1, { scope: 'lokal' }), blipOf(2, { scope: 'global' }), blipOf(3)].map(scopeLevel)).toEqual([1, 5, undefined]);
  });
});
