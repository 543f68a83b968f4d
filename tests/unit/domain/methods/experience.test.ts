import { experienceOf, experiencesByMethod } from '../../../../src/domain/methods/experience';

describe('What runs say of a method', () => {
  it('is how often and when it was last used, and the ratings as dots between lowest and highest', () => {
    expect(
      experienceOf([{ date: '2026-02-10', rating: 5 }, { date: '2025-11-03', rating: 2 }, { date: '2026-01-20', rating: 5 }, { date: '2025-09-01' }]),
    ).toEqual({ timesUsed: 4, lastUsed: '2026-02-10', ratings: { count: 3, low: 2, high: 5, dots: [0, 1, 0, 0, 2], isSplit: true } });
  });

  it('has no ratings when nobody rated, and nothing at all before the first run', () => {
    expect(experienceOf([{ date: '2026-02-10' }])).toEqual({ timesUsed: 1, lastUsed: '2026-02-10' });
    expect(experienceOf([])).toEqual({ timesUsed: 0 });
  });

  it('leaves out a rating that is none', () => {
    expect(experienceOf([{ date: '2026-02-10', rating: 9 }]).ratings).toBeUndefined();
  });

  it('is kept apart by method', () => {
    const runs = [1, 2, 1].map((id, index) => ({ method: { id }, date: `2026-01-0${index + 1}`, rating: 4 }));
    const byMethod = experiencesByMethod(runs);
    expect([byMethod.get(1)?.timesUsed, byMethod.get(2)?.timesUsed, byMethod.get(3)]).toEqual([2, 1, undefined]);
  });
});
