import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signals } from '../../../src/schema/lists/signals';
import { everyKind } from '../../fixtures/everyKind';
import { seeded } from '../../fixtures/random';
import { runParsers } from '../../torture/parsers';
import { runRequests } from '../../torture/requests';
import { runStrings } from '../../torture/strings';

/** The long forms, two million texts and all lists, are `npm run torture`. */
jest.setTimeout(120_000);

test('a malformed path, query, CAML, batch, field XML or JSON body is read or refused with a 4xx or 501, and never anything else', () => {
  const report = runParsers({ inputs: 14_000, random: seeded(3) });
  expect(report.wrong).toEqual([]);
  expect(report.accepted).toBeGreaterThan(1000); // neither are all refused
  expect(report.accepted).toBeLessThan(9000);
});

test('a malformed request, whatever it asks for, is answered as SharePoint answers, and the host runs into no error of its own', async () => {
  const report = await runRequests({ requests: 2000, random: seeded(4) });
  expect(report.wrong).toEqual([]);
  expect(report.answers['2xx']).toBeGreaterThan(200);
  expect(report.answers['4xx']).toBeGreaterThan(500);
});

test('each of the Big List of Naughty Strings comes back unchanged from every kind of column that holds words, also after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framsyn-strings-'));
  const report = await runStrings({ lists: [signals, everyKind], file: join(folder, 'strings.db') });
  rmSync(folder, { recursive: true, force: true });
  expect(report.wrong).toEqual([]);
  expect(report.values).toBeGreaterThan(10_000);
});
