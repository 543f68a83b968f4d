import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { save } from '../../bench/report';
import type { Bench, Part, Row } from '../../bench/report';

const row = (measured: string): Row => ({ id: 'P9', metric: 'requests', measured, goal: '1', reached: measured === '1' });
const part = (measured: string, when = '2026-01-02T03:04:05.000Z'): Part => ({ when, seconds: 7, rows: [row(measured)] });

const folder = mkdtempSync(join(tmpdir(), 'framsyn-bench-'));
const file = join(folder, 'bench.json');
const read = (): Bench => JSON.parse(readFileSync(file, 'utf8')) as Bench;
const measuredBy = (name: string): string | undefined => read().parts[name]?.rows[0]?.measured;
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('a run that is stopped has kept every part that it had measured', () => {
  save(file, 'host', part('1'));
  expect(measuredBy('host')).toBe('1');
  save(file, 'plan', part('2'));
  expect([measuredBy('host'), measuredBy('plan')]).toEqual(['1', '2']);
  expect(readdirSync(folder)).toEqual(['bench.json']);
});

test('a part that is measured again takes its own place and no other', () => {
  save(file, 'host', part('1'));
  save(file, 'plan', part('2'));
  save(file, 'host', part('3', '2026-02-03T04:05:06.000Z'));
  expect([measuredBy('host'), measuredBy('plan')]).toEqual(['3', '2']);
  expect(read().parts['host']?.when).toBe('2026-02-03T04:05:06.000Z');
});

test('what another machine measured is not put beside what this one has', () => {
  save(file, 'host', part('1'));
  const { parts, machine } = read();
  writeFileSync(file, JSON.stringify({ parts, machine: { ...machine, cores: machine.cores + 1 } }));
  save(file, 'plan', part('2'));
  expect(Object.keys(read().parts)).toEqual(['plan']);
});

test('a file that cannot be read is made anew', () => {
  writeFileSync(file, '{"parts":');
  save(file, 'plan', part('2'));
  expect(measuredBy('plan')).toBe('2');
});
