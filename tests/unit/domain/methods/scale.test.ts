import fc from 'fast-check';
import { scaleMethod } from '../../../../src/domain/methods/scale';
import starter from '../../../../sharepoint/content/methods.json';
import { readSteps } from '../../../../src/domain/methods/steps';
import { anySteps, signalRound, step } from './fixture';

const anyMinutes = fc.integer({ min: 0, max: 400 });
const leftOut = (steps: Parameters<typeof scaleMethod>[0], minutes: number): readonly number[] =>
  scaleMethod(steps, minutes)
    .loses.filter(({ reason }) => reason === 'leftOut')
    .map(({ index }) => index);

describe('A method at another length', () => {
  it('in 45 minutes instead of 61 keeps every step and takes most time from the long and the less important ones', () => {
    const { fits, total, steps, loses } = scaleMethod(signalRound, 45);
    expect([fits, total]).toEqual([true, 45]);
    expect(steps.map(({ minutes }) => minutes)).toEqual([3, 5, 14, 6, 9, 5, 3]);
    expect(loses).toEqual([]);
  });

  it('leaves out what it can do without before the rest is rushed, and says so', () => {
    const { steps, loses } = scaleMethod(signalRound, 30);
    expect(loses).toContainEqual({ title: 'Vad om', reason: 'leftOut', index: 4 });
    expect(steps[4]).toMatchObject({ change: 'leftOut', minutes: 0, original: 15 });
    expect(steps[3]?.minutes).toBeGreaterThan(0);
  });

  it('leaves out priority 3 before priority 2', () => {
    const steps = [step('Kärna', 30, 10), step('Bra', 20, 5, 2), step('Extra', 5, 3, 3)];
    expect(leftOut(steps, 27)).toEqual([2]);
    expect(leftOut(steps, 16)).toEqual([1, 2]);
  });

  it('does not leave a step out when nobody else can use its time', () => {
    const steps = [step('Kärna', 10, 5), step('Extra', 20, 8, 3)];
    expect(leftOut(steps, 15)).toEqual([]);
    expect(scaleMethod(steps, 15).total).toBe(15);
  });

  it('says that half a step’s time is gone', () => {
    expect(scaleMethod([step('Runda', 20, 5)], 10).loses).toEqual([{ title: 'Runda', reason: 'rushed', index: 0 }]);
  });

  it('that does not fit shows its shortest version and how long that takes', () => {
    const scaled = scaleMethod(signalRound, 14);
    expect(scaled).toMatchObject({ fits: false, shortest: 15, total: 15, over: 0 });
    expect(scaleMethod(signalRound, 15)).toMatchObject({ fits: true, total: 15 });
  });

  it('with more time than it needs keeps its times and says what is over', () => {
    expect(scaleMethod(signalRound, 75)).toMatchObject({ fits: true, total: 61, over: 14, loses: [] });
  });

  it('without steps loses nothing and needs nothing', () => {
    expect(scaleMethod([], 30)).toMatchObject({ fits: true, total: 0, over: 30, shortest: 0 });
  });

  it('of the starter bank fits in the shortest time that it states', () => {
    for (const method of starter) {
      const { fits, total } = scaleMethod(readSteps(JSON.stringify(method.steps)).steps, method.minutesMin);
      expect([method.key, fits, total]).toEqual([method.key, true, method.minutesMin]);
    }
  });
});

describe('Whatever the steps and the time', () => {
  const holds = (check: (steps: Parameters<typeof scaleMethod>[0], minutes: number) => void): void => fc.assert(fc.property(anySteps, anyMinutes, check));

  it('the sum is never more than was asked for, if the method fits at all', () => {
    holds((steps, minutes) => {
      const { fits, total } = scaleMethod(steps, minutes);
      if (fits) expect(total).toBeLessThanOrEqual(minutes);
    });
  });

  it('the sum is exactly what was asked for between the shortest and the full time of the steps that are kept', () => {
    holds((steps, minutes) => {
      const scaled = scaleMethod(steps, minutes);
      const most = scaled.steps.filter(({ change }) => change !== 'leftOut').reduce((sum, { original }) => sum + original, 0);
      if (scaled.fits) expect(scaled.total).toBe(Math.min(minutes, most));
    });
  });

  it('each step has at least its minimum, at most its own time, or is left out; minutes are whole', () => {
    holds((steps, minutes) => {
      for (const { step: own, minutes: given, change } of scaleMethod(steps, minutes).steps) {
        expect(Number.isInteger(given)).toBe(true);
        if (change === 'leftOut') expect(given).toBe(0);
        else expect(given >= own.minimumMinutes && given <= own.minutes).toBe(true);
      }
    });
  });

  it('what is indispensable is never left out', () => {
    holds((steps, minutes) => expect(leftOut(steps, minutes).filter((index) => steps[index]?.priority === 1)).toEqual([]));
  });

  it('a step is never left out while a less important one is kept', () => {
    holds((steps, minutes) => {
      const { steps: scaled } = scaleMethod(steps, minutes);
      const gone = scaled.filter(({ change }) => change === 'leftOut').map(({ step: own }) => own.priority);
      const kept = scaled.filter(({ change }) => change !== 'leftOut').map(({ step: own }) => own.priority);
      expect(Math.max(0, ...kept)).toBeLessThanOrEqual(Math.min(4, ...gone));
    });
  });

  it('more time never leaves out more', () => {
    holds((steps, minutes) => expect(leftOut(steps, minutes)).toEqual(expect.arrayContaining([...leftOut(steps, minutes + 1)])));
  });

  it('the same question has the same answer', () => {
    holds((steps, minutes) => expect(scaleMethod(steps, minutes)).toEqual(scaleMethod(steps, minutes)));
  });
});
