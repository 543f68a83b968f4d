import { unzipSync } from 'fflate';
import { zipped } from '../../../src/cli/teams/package';
import { withBot } from './packages';

test('the zipped app has its files at the top, where Teams looks for them, and is the same bytes each time', () => {
  const read = unzipSync(zipped(withBot));
  expect(Object.keys(read).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  expect(JSON.parse(Buffer.from(read['manifest.json'] ?? []).toString())).toEqual(withBot.manifest);
  expect(Buffer.from(zipped(withBot)).equals(Buffer.from(zipped(withBot)))).toBe(true);
});
