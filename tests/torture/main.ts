/** `npm run torture`: kills, faults and malformed input in earnest. `--kills N` for another number. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKills } from './kills';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1] ?? fallback);
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'framsyn-torture-'));
  try {
    const report = await runKills({
      server: join(process.cwd(), 'dist/bench/bench-hostServer.js'),
      file: join(folder, 'kills.db'),
      kills: option('kills', 1000),
      connections: 32,
      writesPerKill: 260,
      random: Math.random,
      progress: (so) => process.stdout.write(`R1 ${JSON.stringify(so)}\n`),
    });
    process.stdout.write(`R1 ${JSON.stringify(report)}\n`);
    if (report.lost + report.doubled + report.corrupt > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
