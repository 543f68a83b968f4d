/** Everything out of one site and into another: what comes out of that one is the same. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { archiveWords, exportSite, importSite, planImport, readArchive } from '../../src/data/archive';
import type { Archive, ArchiveSite, ItemRecord } from '../../src/data/archive';
import { freezeText } from '../../src/data/frozen/parts';
import { wholeOf, type PartRow } from '../../src/data/frozen/parts';
import { main as exportMain, type ExportDisk } from '../../src/cli/export';
import { main as importMain } from '../../src/cli/import';
import { exitCodes } from '../../src/cli/provision';
import { createArchiveSite } from '../../src/data/sharepoint/archiveSite';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { everyItem } from '../../src/data/everyItem';
import { planSite, provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import { reports } from '../../src/schema/lists/reports';
import { schemaVersion } from '../../src/schema/version';
import { archiveFile, filesOf, manifestOf, signal, zipped } from '../fixtures/archiveFile';
import { fillSite } from '../fixtures/wholeSite';
import { startTestSite, writesIn, type Sent, type TestSite } from './testSite';

jest.setTimeout(60_000);

const now = (): Date => new Date('2026-11-22T10:00:00Z');
const sites: TestSite[] = [];
const sent: Sent[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'framsyn-archive-'));
const template = path.join(folder, 'site.db');

/** Set up once, and copied: an empty site of its own for whoever asks. */
async function newSite(): Promise<TestSite> {
  const file = path.join(folder, `${sites.length}.db`);
  copyFileSync(template, file);
  const site = await startTestSite({ file });
  sites.push(site);
  return site;
}
const at = ({ siteUrl }: TestSite, fetched: typeof fetch = fetch): ArchiveSite =>
  createArchiveSite({
    siteUrl,
    token: 'agare',
    fetch: (url, init) => {
      sent.push({ method: String(init.method), url, body: typeof init.body === 'string' ? init.body : '' });
      return fetched(url, init);
    },
  });

async function exported(site: TestSite): Promise<{ readonly bytes: Uint8Array; readonly archive: Archive }> {
  const bytes = await exportSite(at(site), { now, version: '0.1.0' });
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  const archive = await readArchive(bytes.value);
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  return { bytes: bytes.value, archive: archive.value };
}

/** What the form path of SharePoint cannot set: seconds, and comments in another's name. The row that says a site's version is the site's own. */
const comparable = (record: ItemRecord): unknown => {
  const { comments, created, modified, ...rest } = record;
  if (record.values.title === 'schemaVersion') return record.values;
  return { ...rest, created: created.slice(0, 16), modified: modified.slice(0, 16), comments: comments?.length };
};

let source: TestSite;
let first: { readonly bytes: Uint8Array; readonly archive: Archive };
beforeAll(async () => {
  const model = await startTestSite({ file: template });
  const result = await provisionSite(model.administration(), allLists);
  await model.enrol();
  await model.close();
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  source = await newSite();
  await fillSite(source);
  const text = 'Ledningsgruppens rapport. '.repeat(6_000);
  const data = createSharePointDataSource({ siteUrl: source.siteUrl, token: 'agare' });
  const frozen = await freezeText(data, {
    list: reports,
    number: 41,
    text,
    keyStart: 'report',
    draftOf: (part) => ({ title: 'Rapport 41', number: 41, date: '2026-05-04', periodFrom: '2026-01-01', periodTo: '2026-04-30', ...part }),
  });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen));
  first = await exported(source);
});
afterAll(async () => {
  for (const site of sites) await site.close();
  rmSync(folder, { recursive: true });
});

test('an archive holds every list, every file with its checksum, and says what it lacks', () => {
  const { manifest, lists } = first.archive;
  expect(manifest).toMatchObject({ format: 'framsyn-archive', formatVersion: 1, schemaVersion, product: { version: '0.1.0' }, changedMeanwhile: [] });
  expect(manifest.lists.map(({ key }) => key)).toEqual(allLists.map(({ key }) => key));
  expect(manifest.lists.every(({ key, items }) => items === lists.get(key)?.length && items >= 5)).toBe(true);
  expect(manifest.files.filter(({ path }) => path.startsWith('attachments/')).map(({ bytes }) => bytes)).toEqual([3_000, 10]);
  expect(manifest.personalData.sv).toContain('personuppgifter');
});

test('a list for people has the same rows as the list for programs, and nothing in it is a formula', () => {
  for (const { key, items } of first.archive.manifest.lists) {
    const text = new TextDecoder().decode(first.archive.file(`lists/${key}.csv`));
    const { data } = Papa.parse<readonly string[]>(text.trim(), { delimiter: ';' });
    expect([key, data.length - 1]).toEqual([key, items]);
    expect(data.flat().filter((cell) => /^[=@]/.test(cell))).toEqual([]);
  }
});

/** A line on which things go wrong: answers that never come although the call was carried out, and a server that asks to wait. */
function badLine(from: number): typeof fetch {
  let calls = 0;
  return async (url, init) => {
    const isWrite = String(init?.body).includes('POST') && String(url).endsWith('$batch');
    calls += isWrite ? 1 : 0;
    if (isWrite && calls >= from && calls % 29 === 0) return new Response('', { status: 429, headers: { 'Retry-After': '0' } });
    const answer = await fetch(url, init);
    if (isWrite && calls >= from && calls % 13 === 0) throw new TypeError('The connection was lost');
    return answer;
  };
}

test('what an empty site is given is what the first site had: ids, references, people, files, and reports that are whole', async () => {
  const target = await newSite();
  const before = sent.length;
  const planned = await planImport(at(target), first.archive);
  expect(planned).toMatchObject({ ok: true, value: { there: 0, people: 4 } });
  expect(writesIn(sent.slice(before))).toEqual([]);

  // Stopped half-way, and then over a line that loses answers: it goes on where it was, and doubles nothing.
  const stop = new AbortController();
  const stopped = await importSite(at(target), first.archive, {
    signal: stop.signal,
    onProgress: ({ phase, done, total }) => phase === 'writing' && done > total / 2 && stop.abort(),
  });
  expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled', begun: true } });
  const imported = await importSite(at(target, badLine(3)), first.archive);
  expect(imported).toMatchObject({ ok: true, value: { unknownPeople: [], unstamped: 0, lostReferences: [], different: [], attachments: 2, comments: 1 } });
  expect(imported.ok && imported.value.there > 100 && imported.value.added > 50).toBe(true);

  const second = await exported(target);
  for (const [key, records] of first.archive.lists) {
    expect([key, second.archive.lists.get(key)?.map(comparable)]).toEqual([key, records.map(comparable)]);
  }
  expect(second.archive.file('attachments/signals/1/sida.html')).toEqual(first.archive.file('attachments/signals/1/sida.html'));

  const rows = await everyItem(createSharePointDataSource({ siteUrl: target.siteUrl, token: 'agare' }), reports);
  if (!rows.ok) throw new Error(rows.error.kind);
  const whole = await wholeOf(rows.value.filter(({ number }) => number === 41) as unknown as readonly PartRow[]);
  expect(whole).toMatchObject({ isIntact: true });

  const again = await importSite(at(target), first.archive);
  expect(again).toMatchObject({ ok: true, value: { added: 0, different: [], comments: 0, attachments: 0 } });
  const changed = await readArchive(archiveFile({ signals: [signal(1)] }));
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  const start = sent.length;
  const refused = await importSite(at(target), changed.value);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'notEmpty' } });
  expect(!refused.ok && archiveWords(refused.error).sv).toContain('Spaningar (6)');
  expect(writesIn(sent.slice(start))).toEqual([]);
});

describe('A site that cannot give the ids', () => {
  let target: TestSite;
  const itemCounts = async (): Promise<readonly number[]> => {
    const { json } = await target.rest('agare', 'GET', "web/lists?$select=ItemCount,Title&$filter=Title ne 'x'");
    return (json.value as { readonly Title: string; readonly ItemCount: number }[])
      .filter(({ Title }) => allLists.some((list) => list.title === Title))
      .map(({ ItemCount }) => ItemCount);
  };
  beforeAll(async () => {
    target = await newSite();
    const path = "web/getlist('/sites/framsyn/Lists/Signals')/items";
    const { json } = await target.rest('agare', 'POST', path, { Title: 'Prov' });
    await target.rest('agare', 'DELETE', `${path}(${String(json.Id)})`);
  });

  test('is as it was after the refusal, and so is one for whoever lacks the right', async () => {
    const before = await itemCounts();
    expect(before.reduce((sum, count) => sum + count)).toBe(1);
    expect(await importSite(at(target), first.archive)).toEqual({ ok: false, error: { kind: 'idTaken', list: 'signals', wanted: 1, given: 2, begun: false } });
    expect(await itemCounts()).toEqual(before);
    const asStaff = createArchiveSite({ siteUrl: target.siteUrl, token: 'arbetsgrupp' });
    expect(await importSite(asStaff, first.archive)).toEqual({ ok: false, error: { kind: 'lackingRights' } });
    expect(await itemCounts()).toEqual(before);
  });

  test('takes an archive whose ids begin later; whom it does not know is told, and an older archive makes it an older site', async () => {
    const gone = { login: 'i:0#.f|membership|gone@example.test', title: 'Någon som har slutat', email: 'gone@example.test' };
    const lists = {
      signals: [signal(9, { author: gone, editor: gone }), signal(12, { values: { ...signal(12).values, reviewer: gone as never } }), signal(13)],
      assessments: [signal(5, { values: { signal: 77, title: 'Bedömning' } })],
    };
    const files = filesOf(lists);
    const archive = await readArchive(zipped(files, { ...manifestOf(lists, files), schemaVersion: 5 }));
    if (!archive.ok) throw new Error(JSON.stringify(archive.error));
    const imported = await importSite(at(target), archive.value);
    expect(imported).toMatchObject({
      ok: true,
      value: {
        added: 4,
        unknownPeople: [{ person: gone, fields: 1, items: 1 }],
        lostReferences: [{ list: 'assessments', id: 5, field: 'signal' }],
        different: [],
        unstamped: 0,
        migrateFrom: 5,
      },
    });
    const { json } = await target.rest('agare', 'GET', "web/getlist('/sites/framsyn/Lists/Signals')/items?$select=Id");
    expect((json.value as { readonly Id: number }[]).map(({ Id }) => Id)).toEqual([9, 12, 13]);
    const planned = await planSite(target.administration(), allLists);
    expect(planned.ok && planned.value.plan.version).toEqual({ site: 5, schema: schemaVersion });
  });
});

test('a site without lists is refused, and stays so', async () => {
  const bare = await startTestSite();
  sites.push(bare);
  const start = sent.length;
  expect(await importSite(at(bare), first.archive)).toMatchObject({ ok: false, error: { kind: 'notProvisioned' } });
  expect(await exportSite(at(bare), { now })).toMatchObject({ ok: false, error: { kind: 'notProvisioned' } });
  expect(writesIn(sent.slice(start))).toEqual([]);
});

describe('On the command line', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await newSite();
  });

  const disk = new Map<string, Uint8Array>([
    ['old.zip', archiveFile({ signals: [signal(1), signal(4)] })],
    ['cut.zip', archiveFile({ signals: [signal(1)] }).subarray(0, 300)],
  ]);
  const files: ExportDisk = { exists: (file) => disk.has(file), hasFolder: (file) => !file.includes('/'), write: (file, bytes) => void disk.set(file, bytes) };

  async function run(command: 'export' | 'import', ...argv: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
    const lines: string[] = [];
    const out = (line: string): void => void lines.push(line);
    const env = { FRAMSYN_DEV_TOKEN: 'agare' };
    const code =
      command === 'export'
        ? await exportMain(argv, env, out, files, '0.1.0')
        : await importMain(argv, env, out, (file) => (file === 'huge.zip' ? 'tooLarge' : disk.get(file)));
    return { code, text: lines.join('\n') };
  }
  const spaningar = async (): Promise<readonly number[]> => {
    const { json } = await site.rest('agare', 'GET', "web/getlist('/sites/framsyn/Lists/Signals')/items?$select=Id");
    return (json.value as { readonly Id: number }[]).map(({ Id }) => Id);
  };

  test('import says what it would add, and adds it when it is told to', async () => {
    const planned = await run('import', '--site', site.siteUrl, '--from', 'old.zip');
    expect(planned.code).toBe(exitCodes.planned);
    expect(planned.text).toContain('2  Spaningar');
    expect(planned.text).toContain('Nothing was changed; --apply does it.');
    expect(await spaningar()).toEqual([]);

    const done = await run('import', '--apply', '--from', 'old.zip', '--site', site.siteUrl);
    expect([done.code, done.text]).toEqual([exitCodes.done, expect.stringContaining('Done: 2 items, 0 files, 0 comments.')]);
    expect(await spaningar()).toEqual([1, 4]);
  });

  test('export writes the file that import takes, and never over another', async () => {
    const { code, text } = await run('export', '--site', site.siteUrl, '--to', 'new.zip');
    expect([code, text]).toEqual([exitCodes.done, expect.stringContaining('It holds personal data')]);
    const again = await run('import', '--site', site.siteUrl, '--from', 'new.zip', '--apply');
    expect([again.code, again.text]).toEqual([exitCodes.done, expect.stringContaining('2 are there already')]);
    expect(await run('export', '--site', site.siteUrl, '--to', 'new.zip')).toMatchObject({
      code: exitCodes.usage,
      text: expect.stringContaining('already') as string,
    });
  });

  test.each([
    [exitCodes.refused, 'The file is cut off or damaged', ['import', '--site', 'http://localhost:1/sites/a', '--from', 'cut.zip', '--apply']],
    [exitCodes.refused, 'more than 1024 MB. (huge.zip)', ['import', '--site', 'http://localhost:1/sites/a', '--from', 'huge.zip', '--apply']],
    [exitCodes.usage, 'There is no file gone.zip.', ['import', '--site', 'http://localhost:1/sites/a', '--from', 'gone.zip']],
    [exitCodes.usage, 'There is no folder for gone/x.zip.', ['export', '--site', 'http://localhost:1/sites/a', '--to', 'gone/x.zip']],
    [exitCodes.usage, 'Which file? --to is missing.', ['export', '--site', 'http://localhost:1/sites/a']],
    [exitCodes.usage, 'Which site? --site is missing.', ['export', '--to', 'x.zip']],
    [exitCodes.usage, 'Not the address of a site: framsyn', ['export', '--site', 'framsyn', '--to', 'x.zip']],
    [exitCodes.usage, 'Unknown argument: --force', ['import', '--site', 'http://localhost:1/sites/a', '--from', 'old.zip', '--force']],
  ] as const)('exit code %d and "%s"', async (code, text, [command, ...argv]) => {
    const result = await run(command, ...argv);
    expect(result).toEqual({ code, text: expect.stringContaining(text) as string });
  });
});
