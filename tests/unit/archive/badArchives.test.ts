/** Archives that are cut off, tampered with, too new or built to do harm: each is refused with its reason, and none takes long. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { archiveWords, readArchive, type ArchiveError, type ItemRecord, type Manifest } from '../../../src/data/archive';
import { schemaVersion } from '../../../src/schema/version';
import { archiveFile, filesOf, manifestOf, signal, zipped, type Files, type Lists } from '../../fixtures/archiveFile';

jest.setTimeout(30_000);

const lists: Lists = { signals: [signal(1), signal(2, { attachments: ['bild 1.png'] }), signal(7)], settings: [] };
const attachments = { 'attachments/signals/2/bild%201.png': Uint8Array.from({ length: 400 }, (_unused, index) => index % 251) };
const good = archiveFile(lists, attachments);

const errorOf = async (bytes: Uint8Array): Promise<ArchiveError | 'good'> => {
  const read = await readArchive(bytes);
  if (read.ok) return 'good';
  const { sv, en } = archiveWords(read.error);
  if (sv === '' || en === '' || /undefined|\[object/.test(sv + en)) throw new Error(`No words for ${JSON.stringify(read.error)}`);
  return read.error;
};
const built = (change: (manifest: Manifest & Record<string, unknown>, files: Files) => unknown): Uint8Array => {
  const files = filesOf(lists, attachments);
  const manifest = structuredClone(manifestOf(lists, files)) as Manifest & Record<string, unknown>;
  return zipped(files, change(manifest, files) ?? manifest);
};
const fault = (name: string): unknown => expect.objectContaining({ kind: 'file', fault: name });
const withSignals = (records: readonly unknown[]): Uint8Array => archiveFile({ signals: records as readonly ItemRecord[] });

test('a well made archive is read', async () => {
  const read = await readArchive(good);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.lists.get('signals')).toEqual(lists.signals);
  expect(read.value.file('attachments/signals/2/bild%201.png')).toEqual(attachments['attachments/signals/2/bild%201.png']);
});

test('one that is cut off anywhere is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), async (length) => {
      expect(await errorOf(good.subarray(0, length))).toMatchObject({ kind: 'file' });
    }),
  );
});

test('with any bytes changed it is refused, or it is the same archive', async () => {
  const whole = await readArchive(good);
  const change = fc.record({ at: fc.nat({ max: good.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = good.slice();
      for (const { at, by } of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
      const read = await readArchive(bytes);
      if (read.ok && whole.ok) expect([read.value.manifest, read.value.lists]).toEqual([whole.value.manifest, whole.value.lists]);
      else expect(archiveWords((read as { readonly error: ArchiveError }).error).sv).not.toBe('');
    }),
    { numRuns: 200 },
  );
});

test('bytes that are no archive at all are refused', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expect(await errorOf(bytes)).toEqual(fault('notZip'))));
});

test.each<readonly [string, Uint8Array, unknown]>([
  ['a file that was changed', built((_manifest, files) => void (files['lists/signals.csv'] = strToU8('\ufeffId!\n'))), fault('checksum')],
  ['a list that was changed', built((_manifest, files) => void (files['lists/settings.json'] = strToU8('{"list":"settings","items":{}}'))), fault('checksum')],
  ['a file that is missing', built((_manifest, files) => void delete files['lists/signals.csv']), fault('missingFile')],
  ['an attachment that is missing', built((_manifest, files) => void delete files['attachments/signals/2/bild%201.png']), fault('missingFile')],
  ['a file too many', built((_manifest, files) => void (files['lists/trends.json'] = strToU8('{}'))), fault('extraFile')],
  ['an attachment that no item names', archiveFile({ signals: [signal(1)] }, attachments), fault('extraFile')],
  ['no manifest', zipSync({ 'lists/signals.json': strToU8('{}') }), fault('noManifest')],
  ['a manifest of something else', built(() => ({ format: 'another', formatVersion: 1 })), fault('badManifest')],
  ['wrong counts', built((manifest) => ({ ...manifest, lists: manifest.lists.map((list) => ({ ...list, items: list.items + 1 })) })), fault('badManifest')],
  ['counts that agree with each other only', built((manifest) => recount(manifest)), fault('badManifest')],
  ['an unknown list', archiveFile({ signals: [], constructor: [] }), fault('unknownList')],
  ['a newer format', built((manifest) => ({ ...manifest, formatVersion: 2 })), { kind: 'newerFormat', version: 2, known: 1 }],
  [
    'a newer schema',
    built((manifest) => ({ ...manifest, schemaVersion: schemaVersion + 1 })),
    { kind: 'newerSchema', version: schemaVersion + 1, known: schemaVersion },
  ],
  ['a path upwards', built((_manifest, files) => void (files['../../startup.bat'] = strToU8('x'))), fault('unsafeName')],
  ['an absolute path', built((_manifest, files) => void (files['/etc/passwd'] = strToU8('x'))), fault('unsafeName')],
  ['a path of Windows', built((_manifest, files) => void (files['lists\\..\\x'] = strToU8('x'))), fault('unsafeName')],
  ['names that differ in case', built((_manifest, files) => void (files['Lists/Signals.csv'] = strToU8('x'))), fault('duplicateName')],
  ['nested without end', withSettings('['.repeat(100_000)), fault('badJson')],
  ['nested deeper than an item is', withSettings(`{"list":"settings","items":[${'{"a":'.repeat(20)}1${'}'.repeat(20)}]}`), fault('badJson')],
  ['no JSON', withSettings('{"list":'), fault('badJson')],
  ['no text', withSettings(Uint8Array.from([0x22, 0xff, 0xfe, 0x22])), fault('badJson')],
  ['another list under this name', withSettings('{"list":"signals","items":[]}'), fault('badItem')],
])('%s is refused', async (_name, bytes, expected) => {
  expect(await errorOf(bytes)).toEqual(expected);
});

function recount(manifest: Manifest): unknown {
  const files = manifest.files.map((file) => (file.path.startsWith('lists/signals') ? { ...file, items: 9 } : file));
  return { ...manifest, files, lists: manifest.lists.map((list) => (list.key === 'signals' ? { ...list, items: 9 } : list)) };
}
/** The settings' file, and a manifest that knows it. */
function withSettings(content: string | Uint8Array): Uint8Array {
  const files = { ...filesOf(lists, attachments), 'lists/settings.json': typeof content === 'string' ? strToU8(content) : content };
  return zipped(files, manifestOf(lists, files));
}

const bad = (values: Readonly<Record<string, unknown>>, more: object = {}): ItemRecord =>
  signal(3, { values: { ...signal(3).values, ...values } as ItemRecord['values'], ...more });
test.each<readonly [string, unknown, string, string]>([
  ['a field that the list does not have', bad({ constructor: 'x' }), 'constructor', 'unknownField'],
  ['a number for a text', bad({ title: 3 }), 'title', 'notText'],
  ['a text beyond the column', bad({ title: 'x'.repeat(256) }), 'title', 'tooLong'],
  ['a character that SharePoint cannot keep', bad({ title: 'a\u0007' }), 'title', 'unsupportedCharacter'],
  ['a choice that there is not', bad({ category: 'toString' }), 'category', 'unknownChoice'],
  ['a column of another list', signal(3, { asStored: { Author: 'x' } }), 'Author', 'unknownField'],
  ['a stored number in a column of text', signal(3, { asStored: { FsCategory: 5 } }), 'FsCategory', 'wrongShape'],
  ['a stored person', signal(3, { asStored: { FsReviewer: 'x' } }), 'FsReviewer', 'unknownField'],
  ['a stored value that is no value', signal(3, { asStored: { FsCategory: { a: 1 } } }), 'FsCategory', 'wrongShape'],
  ['an attachment with a path for a name', signal(3, { attachments: ['../x'] }), 'attachments', 'wrongShape'],
])('%s is refused, and the field is named', async (_name, record, field, code) => {
  expect(await errorOf(withSignals([record]))).toEqual({ kind: 'value', list: 'signals', id: 3, field, code });
});

test.each<readonly [string, readonly unknown[]]>([
  ['ids out of order', [signal(2), signal(1)]],
  ['an id twice', [signal(1), signal(1)]],
  ['an id beyond what SharePoint gives', [signal(2 ** 31)]],
  ['ids with an endless gap', [signal(1), signal(2_000_000)]],
  ['an item that is a text', ['x']],
  ['a date that is none', [signal(1, { created: 'igår' })]],
])('%s is refused', async (_name, records) => {
  expect(await errorOf(withSignals(records))).toEqual(fault('badItem'));
});

test('two items of one client key are refused before SharePoint would refuse the second', async () => {
  const twice = [signal(1), signal(2, { values: { ...signal(1).values } })];
  expect(await errorOf(withSignals(twice))).toEqual({ kind: 'value', list: 'signals', id: 2, field: 'clientKey', code: 'repeated' });
});

test('a person without a name to sign in by is refused', async () => {
  const member: ItemRecord = { ...signal(1), values: { person: { title: 'Någon' } as never } };
  expect(await errorOf(archiveFile({ memberships: [member] }))).toEqual({ kind: 'value', list: 'memberships', id: 1, field: 'person', code: 'wrongShape' });
});
