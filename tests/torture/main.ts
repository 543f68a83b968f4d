/**
 * `npm run torture`: kills, damaged logs, failing disks and networks, malformed and naughty texts, in earnest; for hours
 * if they are given. `--only R4` runs one; `--kills N`, `--images N`, `--operations N`, `--inputs N`, `--tokens N` make it smaller.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { allLists } from '../../src/schema/lists';
import { announce, number, table, type Row } from '../bench/report';
import { runDisk } from './disk';
import { runFaults } from './faults';
import { runKills } from './kills';
import { runImages } from './logImages';
import { runParsers } from './parsers';
import { runRequests } from './requests';
import { runStrings } from './strings';
import { runTokens } from './tokens';

const given = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
function option(name: string, fallback: number): number {
  const value = Number(given(name) ?? fallback);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number, not "${given(name)}"`);
  return value;
}

const server = join(dirname(process.argv[1] ?? ''), 'bench-hostServer.js');
const say = (id: string, words: string): void => void process.stdout.write(`${id} ${words}\n`);
/** Sentences about what went wrong, or nothing. */
function complain(id: string, wrong: readonly string[]): boolean {
  for (const sentence of wrong) say(id, `WRONG: ${sentence}`);
  return wrong.length === 0;
}

async function kills(folder: string): Promise<readonly Row[]> {
  const count = option('kills', 1000);
  const report = await runKills({
    server,
    file: join(folder, 'kills.db'),
    kills: count,
    connections: 32,
    writesPerKill: 260,
    random: Math.random,
    progress: (so) => say('R1', `${so.kills} kills, ${so.acknowledged} writes acknowledged`),
  });
  const reached = report.lost + report.doubled + report.corrupt === 0 && report.acknowledged >= (count < 1000 ? 100 : 250) * count;
  return [
    announce({
      id: 'R1',
      metric: `${report.kills} SIGKILLs in the middle of ${report.acknowledged} acknowledged writes`,
      goal: '0 lost, 0 doubled, 0 corrupt',
      reached,
      measured: `${report.lost} lost, ${report.doubled} doubled, ${report.corrupt} corrupt`,
    }),
  ];
}

async function images(folder: string): Promise<readonly Row[]> {
  const report = await runImages({ folder, images: option('images', 20_000), random: Math.random, progress: (done) => say('R2', `${done} images opened`) });
  return [
    announce({
      id: 'R2',
      metric: `${report.images} torn, flipped and truncated logs`,
      goal: 'a whole earlier state, or refused',
      reached: complain('R2', report.wrong),
      measured: `${report.complete} complete, ${report.earlier} earlier, ${report.refused} refused, ${report.wrong.length} wrong`,
    }),
  ];
}

async function disk(): Promise<readonly Row[]> {
  const report = await runDisk({ server, folder: tmpdir() });
  return [
    announce({
      id: 'R3',
      metric: report.trials.join(', '),
      goal: 'clear words, nothing lost',
      reached: complain('R3', report.wrong),
      measured: `${report.acknowledged} writes acknowledged, ${report.refused} refused, ${report.wrong.length} wrong`,
    }),
  ];
}

async function faults(): Promise<readonly Row[]> {
  const report = await runFaults({
    operations: option('operations', 10_000),
    seed: Math.floor(Math.random() * 1e6),
    rate: 0.3,
    progress: (done) => say('R4', `${done} operations`),
  });
  const met = Object.values(report.faults).reduce((sum, count) => sum + count, 0);
  return [
    announce({
      id: 'R4',
      metric: `${report.operations} operations while ${met} of ${report.requests} requests fail`,
      goal: 'each done exactly once',
      reached: complain('R4', report.wrong),
      measured: `${report.wrong.length} wrong, ${report.repeatedByHand} sent again by hand`,
      detail: report.faults,
    }),
    announce({
      id: 'R5',
      metric: 'requests before Retry-After; requests against the ideal number',
      goal: '0; ≤ 1.2',
      reached: report.early === 0 && report.ratio <= 1.2,
      measured: `${report.early}; ${number(report.ratio)}`,
    }),
  ];
}

async function parsers(): Promise<readonly Row[]> {
  const report = runParsers({ inputs: option('inputs', 2_000_000), random: Math.random, progress: (done) => say('R8', `${done} inputs read`) });
  const { ratio, milliseconds } = report.nesting;
  return [
    announce({
      id: 'R8',
      metric: `${report.inputs} malformed texts for seven parsers`,
      goal: 'read or refused, none over 1 s',
      reached: complain('R8', report.wrong) && report.slowest < 1000,
      measured: `${report.accepted} read, ${report.wrong.length} wrong, slowest ${number(report.slowest)} ms`,
    }),
    announce({
      id: 'R8',
      metric: 'two thousand levels of nesting against flat text as long',
      goal: '≤ 5 ms, or ≤ 3×',
      reached: milliseconds <= 5 || ratio <= 3,
      measured: `${number(milliseconds)} ms, ${number(ratio)}×`,
    }),
    await requests(),
  ];
}

async function requests(): Promise<Row> {
  const report = await runRequests({
    requests: Math.ceil(option('inputs', 2_000_000) / 20),
    random: Math.random,
    progress: (done) => say('R8', `${done} requests answered`),
  });
  const counted = Object.entries(report.answers)
    .sort()
    .map(([kind, count]) => `${count} × ${kind}`)
    .join(', ');
  return announce({
    id: 'R8',
    metric: `${report.requests} malformed requests over all that the host serves`,
    goal: 'no error of its own',
    reached: complain('R8', report.wrong),
    measured: `${counted}, ${report.wrong.length} wrong`,
  });
}

async function strings(folder: string): Promise<readonly Row[]> {
  const report = await runStrings({ lists: allLists, file: join(folder, 'strings.db'), progress: (list) => say('R9', `${list} written and read`) });
  return [
    announce({
      id: 'R9',
      metric: `${report.strings} naughty strings in ${report.columns} columns of ${allLists.length} lists`,
      goal: 'unchanged',
      reached: complain('R9', report.wrong),
      measured: `${report.values} values, ${report.unsupported} that cannot be kept, ${report.wrong.length} changed`,
    }),
  ];
}

async function tokens(): Promise<readonly Row[]> {
  const report = await runTokens({ tokens: option('tokens', 2_000), random: Math.random, progress: (done) => say('R13', `${done} bad tokens`) });
  return [
    announce({
      id: 'R13',
      metric: `${report.tokens} bad bot tokens of ${Object.keys(report.kinds).length} kinds; one activity sent ${report.replays} times to two instances`,
      goal: 'none accepted, no effect; one spaning',
      reached: complain('R13', report.wrong),
      measured: `${report.wrong.length} wrong`,
      detail: report.kinds,
    }),
  ];
}

const figures: Readonly<Record<string, (folder: string) => Promise<readonly Row[]>>> = {
  R1: kills,
  R2: images,
  R3: disk,
  R4: faults,
  R8: parsers,
  R9: strings,
  R13: tokens,
};

async function main(): Promise<void> {
  const only = given('only');
  const chosen = only === undefined ? Object.keys(figures) : [only === 'R5' ? 'R4' : only];
  const folder = mkdtempSync(join(tmpdir(), 'framsyn-torture-'));
  const rows: Row[] = [];
  try {
    for (const id of chosen) {
      const run = figures[id];
      if (run === undefined) throw new Error(`--only takes ${Object.keys(figures).join(', ')}, not "${id}"`);
      say(id, 'begins');
      rows.push(...(await run(folder)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${table(rows)}\n`);
  if (rows.some(({ reached }) => reached !== true)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
