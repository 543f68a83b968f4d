/** `npm run bench`: one table, and `bench.json` part by part. `--quick` leaves out the million rows; `--only plan,host` measures those parts. */
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
    runtime: () => runtimeRows(),
    provision: () => provisionRows(),
    day: () => dayRows(),
    archive: () => archiveRows(),
    upgrade: () => upgradeRows(quick ? 5_000 : 50_000),
    host: () => hostRows(programs, quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]),
  };
  const failed: string[] = [];
  const rows: Row[] = [];
  for (const name of chosenOf(Object.keys(parts))) {
    const begun = performance.now();
    try {
      const measured = (await parts[name]?.()) ?? [];
      const seconds = Math.round((performance.now() - begun) / 1000);
      save('bench.json', name, { when: new Date().toISOString(), seconds, rows: measured });
      process.stdout.write(`${name}: ${seconds} s\n`);
      rows.push(...measured);
    } catch (error) {
      // The others are measured all the same: a whole run is long.
      process.stderr.write(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      failed.push(name);
    }
  }
  process.stdout.write(`\n${table(rows)}\n`);
  if (failed.length > 0) throw new Error(`not measured: ${failed.join(', ')}`);
}

/** All parts, or those that `--only` names with commas between them. */
function chosenOf(names: readonly string[]): readonly string[] {
  const at = process.argv.indexOf('--only');
  if (at < 0) return names;
  const chosen = (process.argv[at + 1] ?? '').split(',');
  const unknown = chosen.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${names.join(', ')}, not "${unknown.join(', ')}"`);
  return chosen;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
