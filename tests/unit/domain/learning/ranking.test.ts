import fc from 'fast-check';
import { rankLearnings, weightOf } from '../../../../src/domain/learning/ranking';

type Vote = Parameters<typeof rankLearnings>[1][number];
let next = 0;
const vote = (learning: number, person: number, points: number, modified = '2026-03-01T10:00:00Z'): Vote => ({
  id: (next += 1),
  learning: { id: learning },
  points,
  reason: 'Den berör oss alla',
  author: { id: person, title: `P${person}` },
  modified,
});
const learnings = fc.array(fc.record({ id: fc.integer({ min: 1, max: 30 }), important: fc.integer({ min: 1, max: 5 }), relevant: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: ['id'] }), { maxLength: 15 }).map((all) => [...new Map(all.map((one) => [one.id, one])).values()]); // prettier-ignore
const votes = fc.array(fc.record({ learning: fc.integer({ min: 1, max: 30 }), person: fc.integer({ min: 1, max: 6 }), points: fc.integer({ min: 1, max: 3 }) }), { maxLength: 40 }).map((all) => all.map(({ learning, person, points }) => vote(learning, person, points))); // prettier-ignore

describe('The ranking', () => {
  it('goes by points, then by how many stand behind them, then by the learning’s own ratings; equals share a place', () => {
    const all = [
      { id: 1, important: 5, relevant: 5 },
      { id: 2 },
      { id: 3 },
      { id: 4, important: 5, relevant: 5 },
      { id: 5, important: 1, relevant: 1 },
      { id: 6 },
    ];
    const ranked = rankLearnings(all, [vote(2, 1, 3), vote(2, 2, 2), vote(3, 1, 3), vote(1, 1, 1), vote(1, 2, 1), vote(1, 3, 1), vote(4, 1, 2), vote(5, 2, 2)]);
    expect(ranked.map(({ learning, place, points, people }) => [learning.id, place, points, people])).toEqual([
      [2, 1, 5, 2],
      [1, 2, 3, 3],
      [3, 3, 3, 1],
      [4, 4, 2, 1],
      [5, 5, 2, 1],
    ]);
    expect(rankLearnings([{ id: 1 }, { id: 2 }], [vote(1, 1, 2), vote(2, 2, 2)]).map(({ place }) => place)).toEqual([1, 1]);
  });

  it('counts a person once a learning, the latest vote', () => {
    const ranked = rankLearnings([{ id: 1 }], [vote(1, 1, 1), vote(1, 1, 3, '2026-03-02T10:00:00Z')]);
    expect(ranked).toMatchObject([{ points: 3, people: 1 }]);
  });

  it('does not depend on the order in which learnings and votes are read', () => {
    fc.assert(
      fc.property(learnings, votes, (all, given) => {
        const ids = (ranked: ReturnType<typeof rankLearnings>): readonly (readonly number[])[] =>
          ranked.map(({ learning, place, points }) => [learning.id, place, points]);
        expect(ids(rankLearnings([...all].reverse(), [...given].reverse()))).toEqual(ids(rankLearnings(all, given)));
      }),
    );
  });

  it('never puts a learning lower because somebody more stands behind it', () => {
    fc.assert(
      fc.property(learnings, votes, fc.nat(), fc.integer({ min: 1, max: 3 }), (all, given, pick, points) => {
        const ranked = rankLearnings(all, given);
        if (ranked.length === 0) return;
        const chosen = ranked[pick % ranked.length];
        if (!chosen) return;
        const after = rankLearnings(all, [...given, vote(chosen.learning.id, 99, points)]);
        expect(after.find(({ learning }) => learning.id === chosen.learning.id)?.place).toBeLessThanOrEqual(chosen.place);
        expect(after).toHaveLength(ranked.length);
      }),
    );
  });

  it('holds back no one that has a vote, and brings none that has not', () => {
    fc.assert(
      fc.property(learnings, votes, (all, given) => {
        const voted = new Set(given.map(({ learning }) => learning.id));
        const ranked = rankLearnings(all, given).map(({ learning }) => learning.id);
        expect([...ranked].sort()).toEqual(all.map(({ id }) => id).filter((id) => voted.has(id)).sort()); // prettier-ignore
      }),
    );
  });

  it('weighs nothing that is not rated in both ways', () => {
    expect([weightOf({ important: 4, relevant: 3 }), weightOf({ important: 4 }), weightOf({})]).toEqual([12, 0, 0]);
  });
});
