/** The zip is one that others open: read here with a library that did not write it. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { zipped } from '../../../src/cli/teams/package';
import { zip } from '../../../src/cli/teams/zip';
import { withBot } from './packages';

const name = fc.stringMatching(/^[a-zåäö0-9_.-]{1,20}$/);
const entries = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 2000 }) }), { selector: (entry) => entry.name, maxLength: 8 });

describe('the zip', () => {
  test('any files come out as they went in', () => {
    fc.assert(
      fc.property(entries, (files) => {
        const read = unzipSync(zip(files));
        expect(Object.fromEntries(Object.entries(read).map(([key, bytes]) => [key, Buffer.from(bytes).toString('hex')]))).toEqual(
          Object.fromEntries(files.map((file) => [file.name, Buffer.from(file.bytes).toString('hex')])),
        );
      }),
    );
  });

  test('the app has its files at the top, where Teams looks for them, and is the same bytes each time', () => {
    const read = unzipSync(zipped(withBot));
    expect(Object.keys(read).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect(JSON.parse(Buffer.from(read['manifest.json'] ?? []).toString())).toEqual(withBot.manifest);
    expect(Buffer.from(zipped(withBot)).equals(zipped(withBot))).toBe(true);
  });
});
