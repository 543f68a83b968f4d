import { inRounds } from '../../../src/bot/notices/rounds';

describe('Work in rounds', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const minutes = 60_000;

  it('begins at once, and again every so many minutes, until it is stopped', async () => {
    const work = jest.fn(async () => undefined);
    const rounds = inRounds(work, 5, () => undefined);
    rounds.start();
    rounds.start();
    await jest.advanceTimersByTimeAsync(11 * minutes);
    expect(work).toHaveBeenCalledTimes(3);
    await rounds.stop();
    await jest.advanceTimersByTimeAsync(60 * minutes);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is never done twice at the same time, and is waited for when it is stopped', async () => {
    let finish = (): void => undefined;
    const work = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const rounds = inRounds(work, 5, () => undefined);
    rounds.start();
    await jest.advanceTimersByTimeAsync(21 * minutes);
    expect(work).toHaveBeenCalledTimes(1);
    let isStopped = false;
    const stopped = rounds.stop().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(0);
    expect(isStopped).toBe(false);
    finish();
    await stopped;
  });

  it('goes on after a round that broke', async () => {
    const broken = jest.fn();
    const work = jest.fn(() => Promise.reject(new Error('of its own')));
    const rounds = inRounds(work, 5, broken);
    rounds.start();
    await jest.advanceTimersByTimeAsync(6 * minutes);
    expect([work.mock.calls.length, broken.mock.calls.length]).toEqual([2, 2]);
    await rounds.stop();
  });
});
