/** One table and one file: what was measured, against which goal, and whether it was reached, honestly. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Ratio } from './measure';

export interface Row {
  readonly id: string; // P9, R4 …
  readonly metric: string;
  readonly measured: string;
  readonly goal: string;
  readonly reached: boolean | 'void';
  readonly detail?: unknown;
}

export const ratioText = ({ median, low, high }: Ratio): string => `${number(median)}× (${number(low)}–${number(high)})`;

export function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

const verdict = (row: Row): string => (row.reached === 'void' ? 'void' : row.reached ? 'yes' : 'NO');

export function table(rows: readonly Row[]): string {
  const lines = [['', 'metric', 'measured', 'goal', 'reached'], ...rows.map((row) => [row.id, row.metric, row.measured, row.goal, verdict(row)])];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Each row as soon as it is there, so that a stopped run has shown what it knew. */
export function announce(row: Row): Row {
  process.stdout.write(`${row.id} ${row.metric}: ${row.measured} (goal ${row.goal}) ${verdict(row)}\n`);
  return row;
}

export function save(file: string, rows: readonly Row[]): void {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  writeFileSync(file, `${JSON.stringify({ when: new Date().toISOString(), machine, rows }, null, 2)}\n`);
}
