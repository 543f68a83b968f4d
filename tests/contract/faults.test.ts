import { faults } from '../fixtures/faultProxy';
import { runFaults } from '../torture/faults';

/** The long form, 10,000 operations, is part of the torture runs. */
describe('while three requests in ten fail', () => {
  test('every operation is carried out exactly once, nothing is asked before its time and little more than needed', async () => {
    const report = await runFaults({ operations: 400, seed: 1, rate: 0.3 });
    expect(report).toMatchObject({ wrong: [], early: 0 });
    expect(report.ratio).toBeLessThanOrEqual(1.2);
    expect(Object.keys(report.faults).sort()).toEqual([...faults].sort()); // each fault did occur
  }, 120_000);

  test.each(faults)(
    'the same with no other fault than %s',
    async (fault) => {
      const report = await runFaults({ operations: 60, seed: 7, rate: 0.3, faults: [fault], people: 2 });
      expect(report).toMatchObject({ wrong: [], early: 0 });
      expect(report.ratio).toBeLessThanOrEqual(1.2);
      expect(report.faults[fault]).toBeGreaterThan(5);
    },
    60_000,
  );
});
