/** Everything out of one site and into another: what comes out of that one is the same. */
import Papa from 'papaparse';
import { exportSite, importSite, planImport, readArchive } from '../../src/data/archive';
import type { Archive, ArchiveSite, ItemRecord } from '../../src/data/archive';
import { freezeText } from '../../src/data/frozen/parts';
import { wholeOf, type PartRow } from '../../src/data/frozen/parts';
import { createArchiveSite } from '../../src/data/sharepoint/archiveSite';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { everyItem } from '../../src/data/everyItem';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import { reports } from '../../src/schema/lists/reports';
import { schemaVersion } from '../../src/schema/version';
import { fillSite } from '../fixtures/wholeSite';
import { startTestSite, writesIn, type Sent, type TestSite } from './testSite';

jest.setTimeout(60_000);

const now = (): Date => new Date('2026-11-22T10:00:00Z');
const sites: TestSite[] = [];
const sent: Sent[] = [];
async function newSite(): Promise<TestSite> {
  const site = await startTestSite();
  sites.push(site);
  const result = await provisionSite(site.administration(), allLists);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
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

/** What the form path of SharePoint cannot set: seconds, and comments in another's name. */
const comparable = (record: ItemRecord): unknown => {
  const { comments, created, modified, ...rest } = record;
  return { ...rest, created: created.slice(0, 16), modified: modified.slice(0, 16), comments: comments?.length };
};

let source: TestSite;
let first: { readonly bytes: Uint8Array; readonly archive: Archive };
beforeAll(async () => {
  source = await newSite();
  await source.enrol();
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

test('what an empty site is given is what the first site had: ids, references, people, files, and reports that are whole', async () => {
  const target = await newSite();
  const before = sent.length;
  const planned = await planImport(at(target), first.archive);
  expect(planned).toMatchObject({ ok: true, value: { there: 0, people: 4 } });
  expect(writesIn(sent.slice(before))).toEqual([]);

  const imported = await importSite(at(target), first.archive);
  expect(imported).toMatchObject({
    ok: true,
    value: { there: 0, unknownPeople: [], unstamped: 0, lostReferences: [], different: [], attachments: 2, comments: 1 },
  });

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
});
