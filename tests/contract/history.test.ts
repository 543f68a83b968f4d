import { runHistory } from '../torture/history';

test('of many who change the same items at the same time, none loses an update and none makes one twice', async () => {
  const report = await runHistory({ clients: 8, operations: 160, items: 2, seed: 5 });
  expect(report).toMatchObject({ changes: 160, wrong: [] });
  expect(report.conflicts).toBeGreaterThan(20); // they did get in each other's way
}, 60_000);
