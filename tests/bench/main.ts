/** `npm run bench`: one run, one table, `bench.json`. `--quick` leaves out the million rows. */
import { join } from 'node:path';
import { browserRows } from './browserBench';
import { hostRows } from './hostBench';
import { productRows } from './productBench';
import { save, table } from './report';
import type { Row } from './report';

const quick = process.argv.includes('--quick');
const here = join(process.cwd(), 'dist/bench');

async function main(): Promise<void> {
  const programs = { host: join(here, 'bench-hostServer.js'), peers: join(here, 'bench-peers.js') };
  const rows: Row[] = [];
  rows.push(...(await productRows(quick ? 10_000 : 100_000)));
  rows.push(...(await browserRows(process.cwd(), programs.peers)));
  rows.push(...(await hostRows(programs, quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000])));
  process.stdout.write(`\n${table(rows)}\n`);
  save('bench.json', rows);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
