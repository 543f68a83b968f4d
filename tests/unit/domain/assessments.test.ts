import fc from 'fast-check';
import {
  byDisagreement,
  disagreementOf,
  inShort,
  latestOfEach,
  opinionsBySignal,
  opinionsOf,
  ownOf,
  spreadOf,
  type Assessment,
} from '../../../src/domain/assessments';

type Given = Partial<Pick<Assessment, 'impact' | 'uncertainty' | 'assessorRole' | 'modified'>> & { readonly by: number; readonly on?: number };
let id = 0;
const assessed = ({ by, on = 1, ...values }: Given): Pick<Assessment, 'id' | 'author' | 'modified' | 'signal' | 'impact' | 'uncertainty' | 'assessorRole'> => ({
  id: (id += 1),
  author: { id: by, title: `Person ${by}` },
  signal: { id: on },
  modified: '2026-03-01T08:00:00Z',
  ...values,
});
const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });

describe('How far apart a group is', () => {
  it('does not depend on who said what', () => {
    const shuffled = ratings.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length })),
    );
    fc.assert(fc.property(shuffled, ([values, other]) => disagreementOf(other) === disagreementOf(values)));
  });

  it('is 0 when all say the same, and only then', () => {
    fc.assert(fc.property(ratings, (values) => (disagreementOf(values) === 0) === values.every((value) => value === values[0])));
  });

  it('is 1 when half say 1 and half say 5, and never more', () => {
    fc.assert(fc.property(ratings, (values) => disagreementOf(values) <= 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (half) => {
        expect(disagreementOf([...Array<number>(half).fill(1), ...Array<number>(half).fill(5)])).toBe(1);
      }),
    );
  });

  it('is the same seen from the other end of the scale', () => {
    fc.assert(fc.property(ratings, (values) => Math.abs(disagreementOf(values.map((value) => 6 - value)) - disagreementOf(values)) < 1e-9));
  });

  it('grows when those in the middle go to the ends', () => {
    expect(disagreementOf([1, 3, 3, 5])).toBeLessThan(disagreementOf([1, 1, 5, 5]));
  });
});

describe('A spread', () => {
  it('says lowest, highest, all values and the median, and never a mean', () => {
    expect(spreadOf([5, 2, 4, 2, 3, 5])).toMatchObject({ count: 6, lowest: 2, highest: 5, values: [2, 2, 3, 4, 5, 5], median: 3.5 });
    expect(spreadOf([])).toBeUndefined();
  });

  it.each([
    [[3, 3, 3], 'agree'],
    [[4, 4, 5, 5, 5, 5], 'agree'],
    [[2, 3, 3, 3, 3, 4], 'mostlyAgree'],
    [[2, 4], 'mostlyAgree'],
    [[2, 2, 3, 4, 5, 5], 'disagree'],
    [[1, 5], 'disagree'],
  ])('of %j: they %s', (values, agreement) => {
    expect(spreadOf(values)?.agreement).toBe(agreement);
  });

  it('never calls a difference of one step a disagreement, nor two camps an agreement', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const spread = spreadOf(values)!;
        if (spread.highest - spread.lowest <= 1) expect(spread.agreement).toBe('agree');
        else expect(spread.agreement).not.toBe('agree');
      }),
    );
  });
});

describe('One assessment a person', () => {
  it('is the latest one, whatever order they come in', () => {
    const [early, late] = [assessed({ by: 1, impact: 2 }), assessed({ by: 1, impact: 5, modified: '2026-03-02T08:00:00Z' })];
    const other = assessed({ by: 2, impact: 1 });
    for (const all of [
      [early, late, other],
      [other, late, early],
    ]) {
      expect(new Set(latestOfEach(all))).toEqual(new Set([late, other]));
    }
    expect(opinionsOf([early, late, other])).toMatchObject({ persons: 2, spreads: { impact: { values: [1, 5] } } });
  });

  it('is each role’s own where somebody has written down what others think', () => {
    const all = [
      assessed({ by: 1, impact: 2, assessorRole: 'Strateg' }),
      assessed({ by: 1, impact: 4, assessorRole: 'Planerare' }),
      assessed({ by: 1, impact: 5 }),
    ];
    expect(opinionsOf(all).persons).toBe(3);
    expect(ownOf(all, 1)?.impact).toBe(5);
    expect(ownOf(all.slice(0, 2), 1)).toBeUndefined();
  });
});

describe('Most disputed first', () => {
  it('goes by the axis on which they are furthest apart, and leaves what nobody has assessed last', () => {
    const opinions = opinionsBySignal([
      ...[3, 3].map((impact, index) => assessed({ by: index, on: 1, impact })),
      ...[1, 5].map((uncertainty, index) => assessed({ by: index, on: 2, impact: 3, uncertainty })),
      ...[2, 4].map((impact, index) => assessed({ by: index, on: 3, impact })),
    ]);
    const order = [4, 1, 3, 2].sort((a, b) => byDisagreement(opinions.get(a), opinions.get(b)));
    expect(order).toEqual([2, 3, 1, 4]);
  });
});

describe('What a row says', () => {
  const said = (values: readonly number[], size?: number) => inShort(opinionsOf(values.map((impact, index) => assessed({ by: index, impact }))), size);

  it('is how many have assessed it, while it is fewer than half of the group', () => {
    expect(said([3, 3], 6)).toEqual({ says: 'count', persons: 2, of: 6 });
    expect(said([3, 3, 3], 6)).toMatchObject({ says: 'spread', spread: { agreement: 'agree' } });
  });

  it('is the disagreement as soon as there is one', () => {
    expect(said([2, 5], 20)).toMatchObject({ says: 'spread', spread: { lowest: 2, highest: 5, agreement: 'disagree' } });
  });

  it('makes up no group: without its size, or with one that cannot be right, it says only how many', () => {
    expect(said([3])).toEqual({ says: 'count', persons: 1 });
    expect(said([3], 0)).toEqual({ says: 'count', persons: 1 });
    expect(said([3, 4])).toMatchObject({ says: 'spread' });
    expect(said([])).toBeUndefined();
  });
});
