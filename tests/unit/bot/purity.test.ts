import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../src/bot/core');
const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
const core = files(root).map((file) => ({
  name: path.relative(root, file),
  // Comments may speak of anything.
  text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
}));

describe('The bot’s core asks the world for things by its ports alone', () => {
  it('imports nothing but our own code', () => {
    const foreign = core.flatMap(({ name, text }) => [...text.matchAll(/from '([^'.][^']*)'/g)].map(([, from]) => `${name}: ${from}`));
    expect(core.length).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });

  it('has no clock, no wait, no network, no process and no chance of its own', () => {
    const reached = /\b(fetch|setTimeout|setInterval|setImmediate|process|console|Buffer|crypto|require)\s*[.(]|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/;
    expect(core.filter(({ text }) => reached.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
