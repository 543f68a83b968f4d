/** One table and one file: what was measured, against which goal, and whether it was reached, honestly. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
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

export interface Part {
  readonly when: string;
  readonly seconds: number;
  readonly rows: readonly Row[];
}
interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
}
export interface Bench {
  readonly machine: Machine;
  /** By the name that `--only` takes; each was measured when it says, and not all of them in one run. */
  readonly parts: Readonly<Record<string, Part>>;
}

function read(file: string): Partial<Bench> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Bench>;
  } catch {
    return {}; // there is none yet, or somebody has edited it
  }
}

/** Each part as soon as it is measured, beside what the file has of the others: a stopped run keeps what it knew. The file is whole at every moment. */
export function save(file: string, name: string, part: Part): void {
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  const earlier = read(file);
  // What another machine measured is no neighbour.
  const others = JSON.stringify(earlier.machine) === JSON.stringify(machine) ? earlier.parts : {};
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify({ machine, parts: { ...others, [name]: part } } satisfies Bench, null, 2)}\n`);
  renameSync(aside, file);
}
