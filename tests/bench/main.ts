/** `npm run bench`: one run, one table, `bench.json`. `--quick` leaves out the million rows; `--only host|product|search|list|import|radar|hours|report|timeline|redline|docx|plan|bot|chat|browser|start|package|runtime|provision|day|archive|upgrade`. */
import { join } from 'node:path';
import { archiveRows } from './archiveBench';
import { botRows } from './botBench';
import { browserRows } from './browserBench';
import { chatRows } from './chatBench';
import { dayRows } from './dayBench';
import { docxRows } from './docxBench';
import { hostRows } from './hostBench';
import { hoursRows } from './hoursBench';
import { importRows } from './importBench';
import { listRows } from './listBench';
import { packageRows } from './packageBench';
import { planRows } from './planBench';
import { productRows } from './productBench';
import { provisionRows } from './provisionBench';
import { radarRows } from './radarBench';
import { redlineRows } from './redlineBench';
import { save, table } from './report';
import { reportBenchRows } from './reportBench';
import type { Row } from './report';
import { runtimeRows } from './runtimeBench';
import { searchRows } from './searchBench';
import { startRows } from './startBench';
import { timelineRows } from './timelineBench';
import { upgradeRows } from './upgradeBench';

const quick = process.argv.includes('--quick');
const here = join(process.cwd(), 'node_modules/.cache/framsyn/bench');

async function main(): Promise<void> {
  const programs = {
    host: join(here, 'bench-hostServer.js'),
    bot: join(here, 'bench-botServer.js'),
    peers: join(here, 'bench-peers.js'),
    docx: join(here, 'bench-docxProgram.js'),
  };
  const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
    product: () => productRows(quick ? 10_000 : 100_000),
    search: () => searchRows(quick ? 10_000 : 100_000),
    list: () => listRows(quick ? 10_000 : 100_000),
    import: importRows,
    radar: async () => radarRows(),
    hours: async () => hoursRows(),
    report: async () => reportBenchRows(),
    timeline: async () => timelineRows(),
    redline: async () => redlineRows(),
    docx: () => docxRows(programs.docx),
    plan: () => planRows(),
    bot: () => botRows(programs.bot),
    chat: () => chatRows(),
    browser: () => browserRows(),
    start: () => startRows(process.cwd(), programs.peers),
    package: () => packageRows(process.cwd()),
    runtime: () => runtimeRows(process.cwd()),
    provision: () => provisionRows(),
    day: () => dayRows(),
    archive: () => archiveRows(),
    upgrade: () => upgradeRows(quick ? 5_000 : 50_000),
    host: () => hostRows(programs, quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]),
  };
  const at = process.argv.indexOf('--only');
  const chosen = at < 0 ? Object.keys(parts) : [process.argv[at + 1] ?? ''];
  const rows: Row[] = [];
  for (const name of chosen) {
    const measure = parts[name];
    if (measure === undefined) throw new Error(`--only takes ${Object.keys(parts).join(', ')}, not "${name}"`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`\n${table(rows)}\n`);
  save('bench.json', rows);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
