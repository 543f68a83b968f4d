import { cellText, isUnknown, plainCell } from '../../../../src/domain/report/cells';
import type { Cell, CellKind } from '../../../../src/domain/report/document';
import { cellWordsOf } from '../../../../src/ui/report/cellWords';

/** Intl writes spaces that do not break. */
const said = (kind: CellKind, cell: Cell, language: 'sv' | 'en' = 'sv'): string => cellText(cellWordsOf(language), { kind }, cell).replace(/\s/g, ' ');

describe('A cell of a report’s table', () => {
  it.each<[CellKind, Cell, string]>([
    ['number', 1234, '1 234'],
    ['number', 0, '0'],
    ['hours', 118, '118 h'],
    ['hours', 22.5, '22,5 h'],
    ['kronor', 12_000, '12 000 kr'],
    ['kronor', 150_000, '150 tkr'],
    ['kronor', 150_500, '150 500 kr'],
    ['percent', 0.048, '4,8 %'],
    ['percent', 0.313, '31 %'],
    ['date', '2026-03-20', '20 mars 2026'],
    ['month', '2026-03', 'mars 2026'],
    ['text', 2026, '2026'],
  ])('of %s: %s reads “%s”', (kind, cell, words) => {
    expect(said(kind, cell)).toBe(words);
  });

  it('is in the language of its report', () => {
    expect([said('kronor', 12_000, 'en'), said('hours', 22.5, 'en'), said('date', '2026-03-20', 'en')]).toEqual(['SEK 12,000', '22.5 h', '20 March 2026']);
  });

  it('says that nothing is known, which is not nought', () => {
    expect([null, '', Number.NaN].map((cell) => said('number', cell))).toEqual(['uppgift saknas', 'uppgift saknas', 'uppgift saknas']);
    expect([isUnknown(0), isUnknown(null), isUnknown(undefined)]).toEqual([false, true, true]);
  });

  it('stands as it is when it is not what its column says', () => {
    expect([said('date', 'våren 2026'), said('date', '2026-02-30'), said('month', '2026'), said('hours', 'cirka tio')]).toEqual([
      'våren 2026',
      '2026-02-30',
      '2026',
      'cirka tio',
    ]);
  });

  it('is short also when the number is not', () => {
    expect(said('number', 1e300).length).toBeLessThan(12);
  });

  it('goes into a spreadsheet as something to reckon with', () => {
    const column = { kind: 'kronor' } as const;
    expect([plainCell(column, 12_000.5), plainCell(column, 12_000.5, 'en'), plainCell(column, null), plainCell({ kind: 'month' }, '2026-03')]).toEqual([
      '12000,5',
      '12000.5',
      '',
      '2026-03',
    ]);
  });
});
