/** docs/bot.md is what an administrator goes by: it names every variable that the programs read, and none that they do not. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const variablesIn = (file: string): ReadonlySet<string> => new Set(readFileSync(path.join(root, file), 'utf8').match(/\bFRAMSYN_[A-Z_]+\b/g) ?? []);

test('docs/bot.md has the variables of the bot and of the Teams package', () => {
  const read = new Set([...variablesIn('src/bot/server/settings.ts'), ...variablesIn('src/cli/teams/settings.ts')]);
  expect([...variablesIn('docs/bot.md')].sort()).toEqual([...read].sort());
});
