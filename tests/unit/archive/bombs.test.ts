/** Files that unpack to far more than they are: none is unpacked further than its limit. */
import { readArchive, type ArchiveError } from '../../../src/data/archive';
import { filesOf, manifestOf, signal, zipped } from '../../fixtures/archiveFile';

const errorOf = async (bytes: Uint8Array): Promise<ArchiveError | 'good'> => {
  const read = await readArchive(bytes);
  return read.ok ? 'good' : read.error;
};
const lists = { signals: [signal(1)] };
const zeroes = (bytes: number): Uint8Array => new Uint8Array(bytes);
const directoryOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);
const endOf = (bytes: Uint8Array): number => bytes.length - 22;

/** Where the directory's entry of that path begins. */
function entryOf(bytes: Uint8Array, path: string): number {
  const view = directoryOf(bytes);
  let at = view.getUint32(endOf(bytes) + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === path) return at;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`${path} is not there`);
}

test('a file that packs a thousandfold is refused before it is unpacked', async () => {
  const files = { ...filesOf(lists), 'attachments/signals/1/noll.bin': zeroes(8_000_000) };
  const bytes = zipped(files, manifestOf(lists, files));
  expect(bytes.length).toBeLessThan(20_000);
  expect(await errorOf(bytes)).toMatchObject({ kind: 'file', fault: 'tooDense', path: 'attachments/signals/1/noll.bin' });
});

test('a file that says it is small is unpacked no further than it says', async () => {
  const big = filesOf(lists);
  big['lists/signals.csv'] = zeroes(8_000_000);
  const small = { ...big, 'lists/signals.csv': zeroes(1_000) };
  const bytes = zipped(big, manifestOf(lists, small));
  directoryOf(bytes).setUint32(entryOf(bytes, 'lists/signals.csv') + 24, 1_000, true);
  const before = process.memoryUsage().rss;
  expect(await errorOf(bytes)).toMatchObject({ kind: 'file', fault: 'tooDense', path: 'lists/signals.csv' });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('files that share their bytes are refused: that is how a small file becomes an endless one', async () => {
  const files = filesOf(lists);
  const bytes = zipped(files, manifestOf(lists, files));
  const [a, b] = [entryOf(bytes, 'lists/signals.json'), entryOf(bytes, 'lists/signals.csv')];
  const view = directoryOf(bytes);
  // The second entry points at the first one's bytes, under a name that the bytes there bear.
  for (const offset of [16, 20, 24, 42]) view.setUint32(b + offset, view.getUint32(a + offset, true), true);
  expect(await errorOf(bytes)).toMatchObject({ kind: 'file' });
});

test('more files than any archive has are refused by their number, and sizes beyond four gigabytes by theirs', async () => {
  const files = filesOf(lists);
  const many = zipped(files, manifestOf(lists, files));
  directoryOf(many).setUint16(endOf(many) + 8, 60_000, true);
  directoryOf(many).setUint16(endOf(many) + 10, 60_000, true);
  expect(await errorOf(many)).toMatchObject({ fault: 'tooManyFiles' });
  const huge = zipped(files, manifestOf(lists, files));
  directoryOf(huge).setUint32(entryOf(huge, 'lists/signals.json') + 24, 0xffffffff, true);
  expect(await errorOf(huge)).toMatchObject({ fault: 'tooLarge' });
  const large = zipped(files, manifestOf(lists, files));
  directoryOf(large).setUint32(entryOf(large, 'lists/signals.json') + 24, 2_000_000_000, true);
  expect(await errorOf(large)).toMatchObject({ fault: 'tooLarge' });
});
