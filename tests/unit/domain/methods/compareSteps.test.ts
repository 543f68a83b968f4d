import fc from 'fast-check';
import { compareSteps } from '../../../../src/domain/methods/compareSteps';
import { anySteps, signalRound, step } from './fixture';

describe('Two versions of the steps', () => {
  it('that are alike have no difference', () => {
    fc.assert(fc.property(anySteps, (steps) => expect(compareSteps(steps, steps)).toEqual([])));
  });

  it('say which field of which step changed', () => {
    const after = signalRound.map((own) => (own.title === 'Runda' ? { ...own, minutes: 15 } : own));
    expect(compareSteps(signalRound, after)).toEqual([{ kind: 'changed', index: 2, step: after[2], fields: [{ field: 'minutes', before: 20, after: 15 }] }]);
  });

  it('say which steps came and went', () => {
    const fresh = step('Paus', 5, 5);
    const after = [...signalRound.slice(0, 3), fresh, ...signalRound.slice(4)];
    expect(compareSteps(signalRound, [...signalRound, fresh])).toEqual([{ kind: 'added', index: 7, step: fresh }]);
    expect(compareSteps(signalRound, signalRound.slice(0, 6))).toEqual([{ kind: 'removed', index: 6, step: signalRound[6] }]);
    expect(compareSteps(signalRound, after).map(({ kind }) => kind)).toEqual(['changed']); // in Klustra's place: renamed
  });

  it('say which step was moved, and leave those that only made room alone', () => {
    const [first, ...rest] = signalRound;
    const after = first ? [...rest, first] : rest;
    expect(compareSteps(signalRound, after)).toEqual([{ kind: 'changed', index: 6, step: first, fields: [], from: 0 }]);
  });

  it('account for every step, whatever was done to them', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (before, after) => {
        const found = compareSteps(before, after);
        const added = found.filter(({ kind }) => kind === 'added').length;
        const removed = found.filter(({ kind }) => kind === 'removed').length;
        expect(after.length - added).toBe(before.length - removed);
      }),
    );
  });
});
