import { periodOf, periodProblems } from '../../../../src/domain/report/periods';

const today = '2026-03-17';
const codes = (from: string, to: string): readonly string[] => periodProblems({ from, to }, today).map(({ field, code }) => `${field} ${code}`);

describe('The period of a report', () => {
  it('begins the day after the last report’s ended, and three months back when there is none', () => {
    expect(periodOf('sinceLast', today, '2025-12-15')).toEqual({ from: '2025-12-16', to: today });
    expect(periodOf('sinceLast', today)).toEqual({ from: '2025-12-17', to: today });
    expect(periodOf('sinceLast', today, today)).toEqual({ from: today, to: today });
  });

  it('is the half-year or the year so far', () => {
    expect(periodOf('term', today).from).toBe('2026-01-01');
    expect(periodOf('term', '2026-07-01').from).toBe('2026-07-01');
    expect(periodOf('year', '2026-11-30')).toEqual({ from: '2026-01-01', to: '2026-11-30' });
  });

  it('may not end before it starts, lie ahead, or be no day at all', () => {
    expect(codes('2026-03-01', '2026-02-01')).toEqual(['to order']);
    expect(codes('2026-04-01', '2026-05-01')).toEqual(['from ahead', 'to ahead']);
    expect(codes('2026-02-29', '')).toEqual(['from missing', 'to missing']);
    expect(codes('1899-01-01', today)).toEqual(['from missing']);
    expect(codes('2024-02-29', today)).toEqual([]);
  });
});
