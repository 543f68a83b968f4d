import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../fixtures/random';
import { runDisk } from '../../torture/disk';
import { runKills } from '../../torture/kills';
import { runImages } from '../../torture/logImages';
import { bundled } from './bundle';

/** The long forms, a thousand kills and twenty thousand logs, are `npm run torture`. */
jest.setTimeout(120_000);
let folder: string;
let server: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'framsyn-disaster-'));
  server = await bundled('tests/bench/hostServer', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a server that is killed while 32 people save keeps all that it acknowledged, once', async () => {
  const report = await runKills({ server, file: join(folder, 'kills.db'), kills: 6, connections: 32, writesPerKill: 150, random: seeded(1) });
  expect(report).toMatchObject({ kills: 6, lost: 0, doubled: 0, corrupt: 0 });
  expect(report.acknowledged).toBeGreaterThan(400);
});

test('a site whose log was torn, flipped or cut shows what it was after some write, whole, with every write before the damage', async () => {
  const report = await runImages({ folder, images: 100, random: seeded(2) });
  expect(report.wrong).toEqual([]);
  expect(report.earlier).toBeGreaterThan(30); // the damage does reach what the log holds
  expect(report.complete).toBeGreaterThan(10);
});

test('a disk without room, a read-only file, a deleted log and a wrong clock are answered in words, and nothing acknowledged is lost', async () => {
  const report = await runDisk({ server, folder: tmpdir() });
  expect(report.wrong).toEqual([]);
  expect(report.refused).toBeGreaterThan(100);
});
