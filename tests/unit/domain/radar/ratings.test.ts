import { disagrees, levelOf, median, ratingsBySignal } from '../../../../src/domain/radar/ratings';

const signal = (id: number) => ({ id, title: '' });
/** By a person of their own, unless somebody is named. */
let people = 0;
const by = (person: number = ++people + 100, day = 1) => ({ id: ++people, author: { id: person, title: '' }, modified: `2026-03-0${day}T08:00:00Z` });

describe('What several persons think of a spaning', () => {
  it('is the middle value with lowest and highest, for each question that somebody has answered', () => {
    const ratings = ratingsBySignal([
      { ...by(), signal: signal(1), impact: 2, uncertainty: undefined, urgency: undefined },
      { ...by(), signal: signal(1), impact: 5, uncertainty: 4, urgency: undefined },
      { ...by(), signal: signal(1), impact: 3, uncertainty: undefined, urgency: undefined },
      { ...by(), signal: signal(2), impact: 1, uncertainty: undefined, urgency: undefined },
    ]);
    expect(ratings.get(1)).toEqual({ impact: { value: 3, low: 2, high: 5, count: 3 }, uncertainty: { value: 4, low: 4, high: 4, count: 1 } });
    expect(ratings.get(2)?.impact?.count).toBe(1);
  });

  it('counts one rating a person, the latest', () => {
    const ratings = ratingsBySignal([
      { ...by(7, 2), signal: signal(1), impact: 5 },
      { ...by(7, 1), signal: signal(1), impact: 1 },
      { ...by(8, 1), signal: signal(1), impact: 4 },
    ]);
    expect(ratings.get(1)?.impact).toEqual({ value: 4.5, low: 4, high: 5, count: 2 });
  });

  it('is a mean of the two in the middle when they are even', () => {
    expect([median([4, 1]), median([1, 2, 4, 5]), median([3])]).toEqual([2.5, 3, 3]);
  });

  it('stands on a step of the scale, half a step counting upwards', () => {
    expect([2.4, 2.5, 5, 1].map((value) => levelOf({ value, low: value, high: value, count: 2 }))).toEqual([2, 3, 5, 1]);
  });

  it('is a disagreement from two steps on', () => {
    expect([disagrees({ value: 3, low: 3, high: 4, count: 2 }), disagrees({ value: 3, low: 2, high: 4, count: 2 })]).toEqual([false, true]);
  });
});
