import fc from 'fast-check';
import { materialOf, methodsUsed, type Yield } from '../../../../src/domain/learning/compilation';

type Occasion = Parameters<typeof methodsUsed>[0][number];
type Run = Parameters<typeof methodsUsed>[1][number];
const occasion = (id: number, more: Partial<Occasion> = {}): Occasion => ({ id, title: `T${id}`, status: 'genomfort', ...more });
const run = (id: number, method: number, date: string, more: Partial<Run> = {}): Run => ({ id, method: { id: method, title: `M${method}` }, date, ...more });
const gave = (event: number, id: number, list = 'methodRuns'): Yield => ({ from: { list: 'events', id: event }, to: { list, id } });

describe('The compilation of methods', () => {
  it('holds what a programme tried, most used first, with what was said of it, the latest first', () => {
    const occasions = [
      occasion(1, { programme: { id: 5 } }),
      occasion(2, { programme: { id: 6 } }),
      occasion(3, { programme: { id: 5 }, method: { id: 9, title: 'Backcasting' } }),
    ];
    const runs = [
      run(1, 7, '2026-01-01', { rating: 3, worked: 'Tyst start' }),
      run(2, 7, '2026-02-01', { rating: 5, worked: 'Mer tid', failed: '  ' }),
      run(3, 8, '2026-02-02'),
    ];
    const used = methodsUsed(occasions, runs, [gave(1, 1), gave(1, 2), gave(2, 3)], 5);
    expect(used.map(({ title, experience, worked, failed }) => [title, experience.timesUsed, worked, failed])).toEqual([
      ['M7', 2, ['Mer tid', 'Tyst start'], []],
      ['Backcasting', 0, [], []],
    ]);
    expect(used[0]?.experience).toMatchObject({ lastUsed: '2026-02-01', ratings: { low: 3, high: 5 } });
    expect(methodsUsed(occasions, runs, []).map(({ title }) => title)).toEqual(['M7', 'M8', 'Backcasting']);
  });

  it('does not count a method that is only planned, or was cancelled', () => {
    const all = [occasion(1, { method: { id: 1 }, status: 'planerat' }), occasion(2, { method: { id: 2 }, status: 'installt' })];
    expect(methodsUsed(all, [], [])).toEqual([]);
  });

  it('of a programme is never more than of all together', () => {
    const ids = fc.integer({ min: 1, max: 5 });
    const runs = fc.array(ids, { maxLength: 8 }).map((all) => all.map((method, index) => run(index + 1, method, '2026-01-01')));
    const occasions = fc.array(ids, { maxLength: 5 }).map((all) => all.map((programme, index) => occasion(index + 1, { programme: { id: programme } })));
    const links = fc.array(fc.tuple(ids, fc.integer({ min: 1, max: 8 })), { maxLength: 12 }).map((all) => all.map(([event, id]) => gave(event, id)));
    fc.assert(
      fc.property(occasions, runs, links, ids, (all, tried, yields, programme) => {
        const whole = new Map(methodsUsed(all, tried, yields).map(({ id, experience }) => [id, experience.timesUsed]));
        for (const { id, experience } of methodsUsed(all, tried, yields, programme)) expect(experience.timesUsed).toBeLessThanOrEqual(whole.get(id) ?? -1);
      }),
    );
  });
});

describe('The compilation of material', () => {
  it('holds what the programme and its occasions gave, and the material that stands at the occasions', () => {
    const occasions = [occasion(1, { programme: { id: 5 }, material: 'Bilder' }), occasion(2, { material: ' ' })];
    const yields = [gave(1, 11, 'publications'), gave(2, 12, 'publications'), { from: { list: 'programmes', id: 5 }, to: { list: 'publications', id: 13 } }];
    const publications = [11, 12, 13, 14].map((id) => ({ id }));
    const material = materialOf(occasions, publications, yields, 5);
    expect(material.publications.map(({ id }) => id)).toEqual([11, 13]);
    expect(material.occasions).toEqual([{ id: 1, title: 'T1', material: 'Bilder' }]);
    expect(materialOf(occasions, publications, yields).publications.map(({ id }) => id)).toEqual([11, 12, 13]);
  });
});
