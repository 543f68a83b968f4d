/**
 * `npm run accessibility`: every page and main state of the local edition, as who sees it, in light, dark and high
 * contrast, before two engines: IBM's accessibility checker and axe. Writes what they find and fails on it.
 * `-- --only words` takes the states whose names hold these words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../browser';
import { startEdition } from '../edition';
import { look } from './look';
import type { Seen } from './look';
import { linesOf, summaryOf } from './report';
import { states } from './states';

const file = path.resolve(__dirname, '../../temp/accessibility.json');

async function main(): Promise<void> {
  const at = process.argv.indexOf('--only');
  const wanted = at < 0 ? states : states.filter(([name]) => name.includes(process.argv[at + 1] ?? ''));
  if (wanted.length === 0) throw new Error(`No state is called so. There are: ${states.map(([name]) => name).join('; ')}`);
  const [browser, edition, empty] = await Promise.all([launchBrowser(), startEdition(), startEdition({ content: 'empty' })]);
  const seen: Seen[] = [];
  const missed: string[] = [];
  try {
    for (const state of wanted) {
      const [name, { isEmpty }] = state;
      try {
        const found = await look(browser, (isEmpty ? empty : edition).url, state);
        seen.push(...found);
        process.stdout.write(`${[name, ...found.flatMap(linesOf)].join('\n  ')}\n`);
      } catch (problem) {
        missed.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`);
      }
    }
  } finally {
    await browser.close();
    await Promise.all([edition.dispose(), empty.dispose()]);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ missed, seen }, null, 1));
  process.stdout.write(`\n${summaryOf(seen)}\n${file}\n`);
  const violations = seen.flatMap(linesOf).length;
  if (violations > 0 || missed.length > 0) throw new Error([`${violations} violations; ${missed.length} states were not seen.`, ...missed].join('\n'));
}

void main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
